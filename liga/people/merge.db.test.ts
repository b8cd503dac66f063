import type postgres from "postgres";
import connectTo from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing";

let database: TestDatabase;
let app: postgres.Sql;
let ids: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  app = connectTo(database.appUrl, { onnotice: () => {} });
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** As a request runs: in one transaction that knows who is asking. */
const as = <T>(person: string | undefined, work: (sql: postgres.TransactionSql) => Promise<T>) =>
  app.begin(async (sql) => {
    await sql`select set_config('app.person_id', ${person ?? ""}, true)`;
    return work(sql);
  });
const code = async (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { message: string }) => error.message,
  );

/** Every row that names one of the two profiles, as text, to compare before and after. */
async function everything() {
  const { owner } = database;
  const tables = await owner<{ tab: string }[]>`
    select distinct table_name as tab from information_schema.columns
    where table_schema = 'public' and column_name in ('person_id', 'mentor_id', 'mentee_id', 'enrolment_id', 'alternate_id', 'asked_by')
      and table_name not in ('sign_in_sessions', 'enrolment_changes', 'attendance_changes', 'person_cards', 'agenda')
    order by 1`;
  const rows: Record<string, string[]> = {};
  for (const { tab } of tables) {
    const found = await owner.unsafe(
      `select (to_jsonb(x) - 'version')::text as row from ${tab} x order by 1`,
    );
    rows[tab] = found.map(({ row }) => row as string);
  }
  const people = await owner`select (to_jsonb(p) - 'version')::text as row from people p order by 1`;
  rows.people = people.map(({ row }) => row as string);
  return rows;
}

beforeEach(async () => {
  const { owner } = database;
  await owner`truncate people, programmes, curricula, organisations, countries, editions, forums cascade`;
  const person = async (name: string, more: Record<string, unknown> = {}) => {
    const [row] = await owner`insert into people ${owner({ legal_name: name, ...more })} returning id`;
    return row?.id as string;
  };
  const [programme] = await owner`insert into programmes (name) values ('P') returning id`;
  const [curriculum] = await owner`insert into curricula (name) values ('C') returning id`;
  const [module] = await owner`
    insert into modules (curriculum_id, position, title) values (${curriculum?.id}, 1, '{"en":"M"}') returning id`;
  await owner`insert into countries (code) values ('PH')`;
  const cohort = async (name: string) => {
    const [row] = await owner`
      insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
      values (${programme?.id}, ${name}, '2026-01-01', '2026-12-31', ${curriculum?.id}) returning id`;
    return row?.id as string;
  };
  const joined = new Date("2026-02-01");
  ids = {
    asia: await cohort("Asia"),
    latin: await cohort("Latin"),
    coordinator: await person("Coordinator", { joined_at: joined }),
    other: await person("Other coordinator", { joined_at: joined }),
    administrator: await person("Administrator", { joined_at: joined }),
    mentor: await person("Mentor", { joined_at: joined }),
    kept: await person("Luz Bituin"),
    merged: await person("Bituin, Luz", {
      joined_at: joined,
      email: "luz@example.org",
      chosen_name: "Luz",
      country_code: "PH",
    }),
  };
  const { asia, latin, coordinator, other, administrator, mentor, kept, merged } = ids;
  for (const [who, role, where] of [
    [coordinator, "coordinator", asia],
    [coordinator, "coordinator", latin],
    [other, "coordinator", latin],
    [administrator, "administrator", null],
    [merged, "mentor", latin],
  ] as const)
    await owner`insert into role_grants ${owner({ person_id: who, role, cohort_id: where } as never)}`;
  const enrol = async (who: string | undefined, where: string | undefined, status: string) => {
    const [row] = await owner`
      insert into enrolments (person_id, cohort_id, status) values (${who as string}, ${where as string}, ${status}) returning id`;
    return row?.id as string;
  };
  const [keptEnrolment, mergedEnrolment] = [
    await enrol(kept, asia, "invited"),
    await enrol(merged, asia, "active"),
  ];
  await enrol(merged, latin, "completed");
  const session = async (day: string) => {
    const [row] = await owner`
      insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${asia as string}, ${module?.id}, ${day}, 90, 'Asia/Manila', 'en') returning id`;
    return row?.id as string;
  };
  const [first, second] = [await session("2026-03-01T10:00Z"), await session("2026-03-08T10:00Z")];
  const mark = (at: string, enrolment: string, word: string) =>
    owner`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
      values (${at}, ${enrolment}, ${word}, 'register', ${coordinator as string})`;
  await mark(first, mergedEnrolment, "present");
  await mark(first, keptEnrolment, "absent");
  await mark(second, mergedEnrolment, "late");
  const [pair] =
    await owner`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${mentor as string}, ${merged as string}, ${asia as string}, '2026-02-02') returning id`;
  await owner`with meeting as (insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by) values (${pair?.id}, '2026-02-03', 30, 'UTC', ${mentor as string}) returning id),
    pulse as (insert into mentoring_pulses (meeting_id, mentorship_id, person_id, useful, going) select id, ${pair?.id}, ${merged as string}, 4, 5 from meeting returning id)
    insert into mentoring_pulse_words (pulse_id, person_id, text) select id, ${merged as string}, 'For me' from pulse`;
  await owner`insert into mentoring_questions (mentorship_id, asked_by, text, withdrawn_at) values (${pair?.id}, ${merged as string}, 'A word', now())`;
  await owner`insert into mentor_change_requests (mentorship_id, asked_by) values (${pair?.id}, ${merged as string})`;
  await owner`insert into mentoring_follow_ups (mentorship_id, person_id, stayed) values (${pair?.id}, ${merged as string}, 'Trust')`;
  await owner`insert into consents (person_id, purpose, wording_version, locale) values (${merged as string}, 'programme', 1, 'en')`;
  await owner`insert into name_choices (person_id, use, choice) values (${merged as string}, 'report', 'legal')`;
  await owner`insert into assessments (person_id, cohort_id, country_code, policy, who_benefits, who_is_hurt, ask)
    values (${merged as string}, ${asia as string}, 'PH', 'p', 'b', 'h', 'a')`;
  await owner`insert into sign_in_sessions (token_hash, person_id, expires) values ('t', ${merged as string}, now() + interval '1 day')`;
});

describe("merging", () => {
  test("everything moves, the better mark counts, and the undo puts each row back", async () => {
    const before = await everything();
    const { coordinator, kept, merged } = ids as Record<string, string> & { kept: string; merged: string };
    const [merge] = await as(coordinator, (sql) => sql`select merge_people(${kept}, ${merged}) as id`);
    const { owner } = database;

    expect(
      await owner`select email, chosen_name, joined_at is not null as joined from people where id = ${kept}`,
    ).toEqual([{ email: "luz@example.org", chosen_name: "Luz", joined: true }]);
    expect(
      await owner`select c.name, e.status from enrolments e join cohorts c on c.id = e.cohort_id where e.person_id = ${kept} order by 1`,
    ).toEqual([
      { name: "Asia", status: "active" },
      { name: "Latin", status: "completed" },
    ]);
    expect(
      await owner`select a.mark from attendance a join enrolments e on e.id = a.enrolment_id where e.person_id = ${kept} order by 1`,
    ).toEqual([{ mark: "late" }, { mark: "present" }]);
    expect(await owner`select status from enrolments where person_id = ${merged}`).toEqual([
      { status: "withdrawn" },
    ]);
    for (const table of [
      ...["consents", "assessments", "name_choices", "role_grants"],
      ...["mentoring_pulses", "mentoring_pulse_words", "mentoring_follow_ups"],
    ])
      expect((await owner.unsafe(`select 1 from ${table} where person_id = '${kept}'`)).length, table).toBe(
        1,
      );
    expect(await owner`select 1 from mentoring_questions where asked_by = ${kept}`).toHaveLength(1);
    // Who asked for another mentor is told by no list of what moved, and is still hers to read and take back.
    expect(await owner`select 1 from mentor_change_requests where asked_by = ${merged}`).toHaveLength(1);
    expect(
      await as(kept, (sql) => sql`update mentor_change_requests set withdrawn_at = null returning 1`),
    ).toHaveLength(1);
    expect(await owner`select 1 from sign_in_sessions where person_id = ${merged}`).toHaveLength(0);
    expect(await app`select id from auth_person_by_email('luz@example.org')`).toEqual([{ id: kept }]);

    await as(coordinator, (sql) => sql`select undo_merge(${merge?.id})`);
    expect(await everything()).toEqual(before);
  });

  test("what of calls is hers follows and comes back: applying, reading, a word for her and by her", async () => {
    const { owner } = database;
    const { coordinator, kept, merged, mentor, latin } = ids as Record<string, string>;
    const one = async (row: postgres.PendingQuery<postgres.Row[]>) => (await row)[0]?.id as string;
    const forum = await one(owner`insert into forums (slug, name) values ('f', 'F') returning id`);
    const edition =
      await one(owner`insert into editions (forum_id, name, level, zone, status, confidence, source, last_checked_on)
      values (${forum}, '1st', 'global', 'UTC', 'confirmed', 'V', 'test', '2026-01-01') returning id`);
    const call = (title: string) =>
      one(owner`insert into opportunities (edition_id, cohort_id, kind, title, closes_at)
        values (${edition}, ${latin as string}, 'consultation', ${title}, now() - interval '1 day') returning id`);
    const [hers, read] = [await call("Hers"), await call("Read by her")];
    const apply = (to: string, who: string) =>
      one(
        owner`insert into interests (opportunity_id, person_id, statement) values (${to}, ${who}, '-') returning id`,
      );
    const [own, mentors] = [await apply(hers, merged as string), await apply(read, mentor as string)];
    await owner`insert into place_offers (opportunity_id, interest_id, offered_at, expires_at) values (${hers}, ${own}, now(), now() + interval '1 day')`;
    await owner`insert into call_reviewers (opportunity_id, person_id, named_by) values (${read}, ${merged as string}, ${coordinator as string})`;
    await owner`insert into reviews (interest_id, reviewer_id) values (${mentors}, ${merged as string})`;
    await owner`insert into interest_drafts (opportunity_id, person_id) values (${read}, ${merged as string})`;
    await owner`insert into application_notes (opportunity_id, person_id, author_id, asked_at) values (${hers}, ${merged as string}, ${mentor as string}, now()), (${read}, ${mentor as string}, ${merged as string}, now())`;
    const asked = await one(
      owner`insert into eligibility_requirements (edition_id, kind, title) values (${edition}, 'statement', '-') returning id`,
    );
    await owner`insert into eligibility_proofs (requirement_id, person_id, text, given_by) values (${asked}, ${merged as string}, '-', ${merged as string})`;
    const columns = {
      interests: "person_id",
      call_reviewers: "person_id",
      reviews: "reviewer_id",
      interest_drafts: "person_id",
      application_notes: "author_id",
      eligibility_proofs: "person_id",
    };
    const count = (who: string) =>
      Promise.all(
        Object.entries(columns).map(
          async ([table, column]) =>
            (await owner.unsafe(`select 1 from ${table} where ${column} = '${who}'`)).length,
        ),
      );
    const before = await everything();
    const was = await count(merged as string);
    const [merge] = await as(
      coordinator,
      (sql) => sql`select merge_people(${kept as string}, ${merged as string}) as id`,
    );
    expect(await count(kept as string)).toEqual(was);
    expect(await count(merged as string)).toEqual(was.map(() => 0));
    await as(coordinator, (sql) => sql`select undo_merge(${merge?.id})`);
    expect(await everything()).toEqual(before);
    expect(await count(merged as string)).toEqual(was);
  });

  test("both addresses lead to the one profile when each had its own", async () => {
    const { coordinator, kept, merged } = ids as Record<string, string> & { kept: string; merged: string };
    await database.owner`update people set email = 'bituin@example.org' where id = ${kept}`;
    await as(coordinator, (sql) => sql`select merge_people(${kept}, ${merged})`);
    for (const address of ["luz@example.org", "bituin@example.org"])
      expect(await app`select id from auth_person_by_email(${address}::citext)`).toEqual([{ id: kept }]);
  });

  test("a second undo, or one after a further merge, is refused", async () => {
    const { coordinator, kept, merged, mentor } = ids as Record<string, string> & {
      kept: string;
      merged: string;
      mentor: string;
    };
    const [merge] = await as(coordinator, (sql) => sql`select merge_people(${kept}, ${merged}) as id`);
    await database.owner`insert into enrolments (person_id, cohort_id) values (${mentor}, ${ids.latin as string})`;
    const [further] = await as(
      ids.administrator,
      (sql) => sql`select merge_people(${mentor}, ${kept}) as id`,
    );
    expect(await code(as(coordinator, (sql) => sql`select undo_merge(${merge?.id})`))).toBe("merged_again");
    await as(ids.administrator, (sql) => sql`select undo_merge(${further?.id})`);
    expect(await code(as(coordinator, (sql) => sql`select undo_merge(${merge?.id})`))).toBe("done");
    expect(await code(as(coordinator, (sql) => sql`select undo_merge(${merge?.id})`))).toBe("not_found");
  });
});

describe("who may merge", () => {
  const merge = (who: string | undefined, a = ids.kept, b = ids.merged) =>
    code(as(who, (sql) => sql`select merge_people(${a as string}, ${b as string})`));

  test("the coordinator of both, an administrator; nobody else", async () => {
    expect(await merge(undefined)).toBe("not_found");
    expect(await merge(ids.merged)).toBe("not_found");
    expect(await merge(ids.mentor)).toBe("not_found");
    // She coordinates only one of the two.
    expect(await merge(ids.other)).toBe("not_found");
    expect(await merge(ids.coordinator, ids.kept, ids.kept)).toBe("not_found");
    expect(await merge(ids.administrator)).toBe("done");
  });

  test("never her own profile, nor one with a role beyond her reach", async () => {
    expect(await merge(ids.coordinator, ids.coordinator, ids.merged)).toBe("own_profile");
    await database.owner`insert into role_grants (person_id, role) values (${ids.merged as string}, 'administrator')`;
    expect(await merge(ids.coordinator)).toBe("not_yours_to_vouch");
    expect(await merge(ids.administrator)).toBe("done");
  });
});

describe("vouching", () => {
  const giveCode = (who: string | undefined, to: string | undefined) =>
    code(
      as(
        who,
        (sql) => sql`insert into invitations (person_id, code_hash, created_by, expires_at)
          values (${to as string}, ${crypto.randomUUID()}, ${who as string}, now() + interval '1 day')`,
      ),
    );
  const moveAddress = (who: string | undefined, of: string | undefined) =>
    code(as(who, (sql) => sql`update people set email = ${`${of}@example.org`} where id = ${of as string}`));

  test("a coordinator opens accounts of her own leaders, never an administrator's", async () => {
    expect(await giveCode(ids.coordinator, ids.merged)).toBe("done");
    expect(await moveAddress(ids.coordinator, ids.merged)).toBe("done");
    await database.owner`insert into enrolments (person_id, cohort_id, status) values (${ids.administrator as string}, ${ids.asia as string}, 'active')`;
    expect(await giveCode(ids.coordinator, ids.administrator)).toBe("not_yours_to_vouch");
    expect(await moveAddress(ids.coordinator, ids.administrator)).toBe("not_yours_to_vouch");
    expect(await moveAddress(ids.administrator, ids.administrator)).toBe("done");
  });

  test("inviting somebody who has joined elsewhere does not open her account", async () => {
    await database.owner`insert into enrolments (person_id, cohort_id, status) values (${ids.mentor as string}, ${ids.asia as string}, 'invited')`;
    expect(await giveCode(ids.coordinator, ids.mentor)).toBe("not_yours_to_vouch");
    await database.owner`update enrolments set status = 'active' where person_id = ${ids.mentor as string}`;
    expect(await giveCode(ids.coordinator, ids.mentor)).toBe("done");
  });
});
