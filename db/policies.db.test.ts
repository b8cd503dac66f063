import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "./schema";
import { seedDemo } from "./seed";
import { demoIds } from "./seed/demo-ids";
import { createTestDatabase, type TestDatabase } from "./testing";

/**
 * Each role against each table, read and written. What a person should reach is said here a second
 * time, as a plain condition the owner can count; `$me` is the person asking.
 */
const idOf = (role: string) => demoIds.find((person) => person.role === role)?.id ?? "";
const actors = ["nobody", "participant", "mentor", "facilitator", "coordinator", "administrator"] as const;
type Actor = (typeof actors)[number];

const cohorts = `(select cohort_id from role_grants where person_id = $me and role = 'coordinator')`;
const staffed = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator'))`;
const enrolled = `(select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
const around = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator') union select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
const hers = `(select id from delegations where cohort_id in ${cohorts})`;
const invited = `(select delegation_id from seats where person_id = $me or alternate_id = $me)`;
const coordinated = `(select person_id from enrolments where cohort_id in ${cohorts}
  union select person_id from role_grants where cohort_id in ${cohorts}
  union select mentor_id from mentorships where cohort_id in ${cohorts}
  union select person_id from seats where person_id is not null and delegation_id in ${hers})`;
const mine = "(select id from enrolments where person_id = $me)";
const given = `(select id from training_assignments where cohort_id in ${staffed})`;
const submitted = `(select id from submissions where enrolment_id in ${mine})`;
const trainers =
  "exists (select 1 from role_grants g where g.person_id = $me and g.role in ('coordinator', 'facilitator'))";

const marked = `(enrolment_id in (select id from enrolments where person_id = $me) or session_id in (select id from training_sessions where cohort_id in ${staffed}))`;

type Reach = { read: string; write: string };
/** For signed-in people who are no administrators; nobody reaches nothing, an administrator all, unless said. */
const reach: Record<string, Reach & { nobody?: string; administrator?: Partial<Reach> }> = {
  people: {
    read: `id = $me or created_by = $me or id in ${coordinated}`,
    write: `id = $me or created_by = $me or id in ${coordinated}`,
  },
  name_choices: { read: `person_id = $me or person_id in ${coordinated}`, write: "person_id = $me" },
  consents: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  role_grants: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: "false",
    administrator: { write: "false" },
  },
  invitations: {
    read: `created_by = $me or person_id in ${coordinated}`,
    write: `created_by = $me or person_id in ${coordinated}`,
  },
  sign_in_sessions: {
    read: "person_id = $me",
    write: "false",
    administrator: { read: "person_id = $me", write: "false" },
  },
  sign_in_links: { read: "false", write: "false", administrator: { read: "false", write: "false" } },
  mails: {
    read: `kind <> 'sign_in' and (created_by = $me or cohort_ids <> '{}' and cohort_ids <@ array${cohorts})`,
    write: "false",
    administrator: { read: "kind <> 'sign_in'", write: "false" },
  },
  visits: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "false",
    administrator: { write: "false" },
  },
  separate_people: {
    read: `one_id in ${coordinated} and other_id in ${coordinated}`,
    write: "false",
    administrator: { write: "false" },
  },
  person_merges: { read: "merged_by = $me", write: "merged_by = $me" },
  audit_log: { read: "false", write: "false", administrator: { write: "false" } },
  calendar_feeds: {
    read: "person_id = $me",
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  organisations: { read: "true", write: coordinators() },
  programmes: { read: "true", write: "false" },
  cohorts: { read: `id in ${around} or created_by = $me`, write: `id in ${cohorts}` },
  cohort_organisations: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  enrolments: {
    read: `person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null)`,
    write: `cohort_id in ${cohorts}`,
  },
  enrolment_changes: {
    read: `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null))`,
    write: "false",
    administrator: { write: "false" },
  },
  curricula: { read: "true", write: coordinators() },
  modules: { read: "true", write: coordinators() },
  module_prerequisites: { read: "true", write: coordinators() },
  module_materials: { read: "true", write: coordinators() },
  material_texts: { read: "true", write: coordinators() },
  session_series: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  session_groups: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  session_interpreters: {
    read: `person_id = $me or session_id in (select id from training_sessions where cohort_id in ${staffed})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  available_hours: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  cohort_days_off: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  training_sessions: { read: `cohort_id in ${around}`, write: `cohort_id in ${staffed}` },
  attendance: {
    read: marked,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  attendance_changes: { read: marked, write: "false", administrator: { write: "false" } },
  apologies: { read: marked, write: "false", administrator: { write: "false" } },
  catch_up_materials: {
    read: `session_id in (select id from training_sessions where cohort_id in ${around})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  catch_ups: { read: marked, write: "false", administrator: { write: "false" } },
  completion_rules: { read: "true", write: coordinators() },
  completion_exceptions: {
    read: `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${staffed})`,
    write: `enrolment_id in (select id from enrolments where cohort_id in ${cohorts})`,
  },
  check_in_keys: {
    read: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  check_in_attempts: { read: "person_id = $me", write: "false", administrator: { write: "false" } },
  mentorships: {
    read: `$me in (mentor_id, mentee_id) or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  mentoring_meetings: {
    read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    write: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    administrator: {
      read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
      write: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    },
  },
  opportunities: {
    read: `cohort_id in ${cohorts} or cohort_id in ${enrolled}`,
    write: `cohort_id in ${cohorts}`,
  },
  interests: {
    read: `person_id = $me or opportunity_id in (select id from opportunities where cohort_id in ${cohorts})`,
    write: `(person_id = $me and state in ('submitted', 'withdrawn')) or opportunity_id in (select id from opportunities where cohort_id in ${cohorts})`,
  },
  delegations: { read: `cohort_id in ${cohorts} or id in ${invited}`, write: `cohort_id in ${cohorts}` },
  delegation_modules: {
    read: `delegation_id in ${hers} or delegation_id in ${invited}`,
    write: `delegation_id in ${hers}`,
  },
  conflict_levels: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  seats: {
    read: `delegation_id in ${hers} or person_id = $me or alternate_id = $me`,
    write: `delegation_id in ${hers}`,
  },
  assignments: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  schedule_versions: {
    read: `delegation_id in ${hers} or delegation_id in ${invited}`,
    write: "false",
    administrator: { write: "false" },
  },
  schedule_entries: {
    read: `person_id = $me or version_id in (select id from schedule_versions where delegation_id in ${hers})`,
    write: "false",
    administrator: { write: "false" },
  },
  schedule_receipts: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  delegate_tasks: { read: `person_id = $me or delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  assessments: {
    read: `person_id = $me or (shared_with <> 'only_me' and cohort_id in ${cohorts}) or (shared_with = 'cohort' and cohort_id in ${enrolled})`,
    write: "person_id = $me",
    administrator: { read: "person_id = $me or shared_with <> 'only_me'", write: "person_id = $me" },
  },
  certificates: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  certificate_batches: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  certificate_batch_items: {
    read: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
    write: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
  },
  reminders: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: "false",
    administrator: { write: "false" },
  },
  reminders_unwanted: {
    read: "person_id = $me",
    write: "false",
    administrator: { read: "person_id = $me", write: "false" },
  },
  quiet_hours: {
    read: "person_id = $me",
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  letters: {
    read: `created_by = $me and cohort_id in ${cohorts}`,
    write: `created_by = $me and cohort_id in ${cohorts}`,
    administrator: { read: "created_by = $me", write: "created_by = $me" },
  },
  letter_texts: {
    read: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    write: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    administrator: {
      read: "letter_id in (select id from letters where created_by = $me)",
      write: "letter_id in (select id from letters where created_by = $me)",
    },
  },
  letter_readers: {
    read: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    write: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts}) and person_id in ${coordinated}`,
    administrator: {
      read: "letter_id in (select id from letters where created_by = $me)",
      write: "letter_id in (select id from letters where created_by = $me)",
    },
  },
  commitments: { read: "true", write: coordinators() },
  training_assignments: { read: `cohort_id in ${around}`, write: `cohort_id in ${staffed}` },
  submissions: {
    read: `enrolment_id in ${mine} or (state <> 'draft' and assignment_id in ${given})`,
    write: `(enrolment_id in ${mine} and state <> 'accepted') or (state <> 'draft' and assignment_id in ${given})`,
    administrator: { read: "state <> 'draft'", write: "state <> 'draft'" },
  },
  submission_drafts: {
    read: `submission_id in ${submitted}`,
    write: `submission_id in ${submitted}`,
    administrator: { read: "false", write: "false" },
  },
  submission_comments: {
    read: `submission_id in ${submitted} or submission_id in (select id from submissions where state <> 'draft' and assignment_id in ${given})`,
    write: "false",
    administrator: {
      read: "submission_id in (select id from submissions where state <> 'draft')",
      write: "false",
    },
  },
  files: {
    read: `(resource_id is not null and resource_id in (select id from resources where removed_at is null or ${trainers})) or submission_id in ${submitted} or (sent_at is not null and submission_id in (select id from submissions where state <> 'draft' and assignment_id in ${given}))`,
    write: `submission_id in (select id from submissions where state <> 'accepted' and enrolment_id in ${mine})`,
    administrator: { read: "resource_id is not null or sent_at is not null", write: "false" },
  },
  self_assessments: {
    read: `enrolment_id in ${mine}`,
    write: `enrolment_id in ${mine}`,
    administrator: { read: "false", write: "false" },
  },
  journal_entries: {
    read: `person_id = $me or (for_coordinators and cohort_id in ${cohorts}) or (for_facilitators and cohort_id in (select cohort_id from role_grants where person_id = $me and role = 'facilitator'))`,
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  resources: {
    read: `removed_at is null or ${trainers}`,
    write: trainers,
  },
  countries: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  commissions: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  country_commissions: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  gcm_objectives: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  forums: { read: "true", write: coordinators(), nobody: "true" },
  editions: { read: "true", write: coordinators(), nobody: "true" },
  edition_changes: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  edition_deadlines: { read: "true", write: coordinators(), nobody: "true" },
  access_routes: { read: "true", write: coordinators(), nobody: "true" },
  seat_rules: { read: "true", write: coordinators(), nobody: "true" },
  forum_sessions: { read: "true", write: coordinators() },
};

function coordinators() {
  return `exists (select 1 from role_grants g where g.person_id = $me and g.role = 'coordinator')`;
}

function expected(table: string, actor: Actor, act: keyof Reach): string {
  const rule = reach[table];
  if (!rule) return "false";
  if (actor === "nobody") return act === "read" ? (rule.nobody ?? "false") : "false";
  if (actor === "administrator") return rule.administrator?.[act] ?? "true";
  return rule[act];
}

const tables = Object.values(schema as Record<string, unknown>)
  .filter(
    (value): value is PgTable =>
      typeof value === "object" && value !== null && Symbol.for("drizzle:IsDrizzleTable") in value,
  )
  .map((table) => getTableConfig(table))
  .sort((a, b) => a.name.localeCompare(b.name));

let database: TestDatabase;
let app: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.ownerUrl, {});
  app = postgres(database.appUrl, { max: 2, onnotice: () => {} });
  const { owner } = database;
  const [participant, coordinator] = [idOf("participant"), idOf("coordinator")];
  // Rows of the tables that a fresh demo leaves empty, so that no denial passes for want of rows.
  await owner`insert into sign_in_sessions select 'hash-' || id, id, now() + interval '1 day' from people`;
  await owner`insert into sign_in_links (token_hash, email, expires) select 'hash-' || id, email, now() from people where email is not null`;
  await owner`insert into mails (kind, to_address, subject, text, html, created_by) select 'notice', 'a@example.org', '-', '-', '-', id from people`;
  await owner`insert into mails (kind, to_address, subject, text, html) values ('sign_in', 'a@example.org', '-', '-', '-')`;
  await owner`insert into mails (kind, to_address, subject, text, html, cohort_ids) select 'reminder', 'a@example.org', '-', '-', '-', array[id] from cohorts`;
  await owner`insert into certificates (enrolment_id, cohort_id, person_id, code, locale, says, issued_by) select e.id, e.cohort_id, e.person_id, translate(upper(md5(e.id::text)), 'ILOU', '0000'), 'en', '{"name": "-"}', ${coordinator} from enrolments e where not exists (select 1 from certificates c where c.enrolment_id = e.id)`;
  await owner`insert into certificate_batches (cohort_id, created_by) select id, ${coordinator} from cohorts`;
  await owner`insert into certificate_batch_items (batch_id, enrolment_id) select b.id, e.id from certificate_batches b join enrolments e using (cohort_id)`;
  await owner`insert into reminders (person_id, kind, cause, cohort_id) select person_id, 'certificate', 'test', cohort_id from enrolments`;
  await owner`insert into reminders_unwanted (person_id, kind) select id, 'certificate' from people`;
  await owner`insert into quiet_hours select id, 21, 8 from people`;
  await owner`insert into letters (cohort_id, list, created_by) select c.id, 'active', p.id from cohorts c, people p where p.id in ${owner([participant, coordinator, idOf("facilitator"), idOf("administrator")])}`;
  await owner`insert into letter_texts select id, 'en', '-', '-' from letters on conflict do nothing`;
  await owner`insert into letter_readers select l.id, e.person_id from letters l join enrolments e using (cohort_id) on conflict do nothing`;
  await owner`insert into calendar_feeds (person_id, secret_hash) select id, 'hash-' || id from people`;
  await owner`insert into audit_log (actor_id, verb) select id, 'test' from people`;
  await owner`insert into person_merges (kept_id, merged_id, snapshot, merged_by) values (${participant}, ${coordinator}, '{}', ${coordinator})`;
  await owner`insert into check_in_keys (session_id, opened_by, closes_at) select id, ${coordinator}, now() from training_sessions`;
  await owner`insert into check_in_attempts (session_id, person_id) select s.id, e.person_id from training_sessions s join enrolments e using (cohort_id) where e.status = 'active' limit 500`;
  await owner`insert into schedule_receipts (delegation_id, person_id, number) select delegation_id, person_id, 1 from seats where person_id is not null on conflict do nothing`;
  await owner`insert into files (storage_key, name, media_type, bytes, submission_id, sent_at) select 'key-' || id, 'a.pdf', 'application/pdf', 1, id, first_sent_at from submissions`;
  await owner`insert into files (storage_key, name, media_type, bytes, resource_id, variant) select 'key-' || id, 'a.pdf', 'application/pdf', 1, id, 'full' from resources`;
  await owner`update resources set removed_at = now() where language = 'fil'`;
  await owner`insert into conflict_levels (delegation_id, kind, level, set_by) select id, 'travel', 'warn', ${coordinator} from delegations on conflict do nothing`;
  await owner`insert into delegation_modules select d.id, m.id from delegations d, modules m where m.position = 1 on conflict do nothing`;
}, 120_000);

afterAll(async () => {
  await app.end();
  await database.drop();
});

test("every table of the schema is in this list, has row-level security and is not the app's own", async () => {
  expect(tables.map((t) => t.name)).toEqual(Object.keys(reach).sort((a, b) => a.localeCompare(b)));
  const open = await database.owner`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity`;
  expect(open.map((row) => row.relname)).toEqual([]);
  const owned =
    await app`select tablename from pg_tables where schemaname = 'public' and tableowner = current_user`;
  expect(owned.length).toBe(0);
  const [role] = await app`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

async function asActor<T>(actor: Actor, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const undo = Symbol();
  let result: T | typeof undo = undo;
  await app
    .begin(async (tx) => {
      await tx`select set_config('app.person_id', ${actor === "nobody" ? "" : idOf(actor)}, true)`;
      result = await work(tx);
      throw undo;
    })
    .catch((thrown) => {
      if (thrown !== undo) throw thrown;
    });
  return result as T;
}

describe.each(tables.map(({ name, columns }) => ({ name, column: columns[0]?.name ?? "" })))(
  "$name",
  ({ name, column }) => {
    test.each(actors)("%s reads and writes what is hers, and no more", async (actor) => {
      const me = actor === "nobody" ? "null::uuid" : `'${idOf(actor)}'::uuid`;
      const count = async (condition: string) => {
        const [row] = await database.owner.unsafe<{ n: number }[]>(
          `select count(*)::int as n from ${name} where ${condition.replaceAll("$me", me)}`,
        );
        return row?.n ?? -1;
      };
      expect(await count("true"), "the table holds rows to deny").toBeGreaterThan(0);

      const seen = await asActor(actor, async (tx) => (await tx.unsafe(`select 1 from ${name}`)).count);
      expect(seen, "rows read").toBe(await count(expected(name, actor, "read")));

      const touched = await asActor(
        actor,
        async (tx) => (await tx.unsafe(`update ${name} set "${column}" = "${column}"`)).count,
      ).catch((refused: { code?: string }) => {
        // Frozen by a trigger, generated always, or withheld from the role altogether: nobody writes there.
        expect(["LG003", "428C9", "42501"]).toContain(refused.code);
        return 0;
      });
      expect(touched, "rows written").toBe(await count(expected(name, actor, "write")));
    });
  },
);

describe("one step beyond what is hers", () => {
  const refusals: [string, Actor, string][] = [
    [
      "a participant makes herself administrator",
      "participant",
      `insert into role_grants (person_id, role) values ('${idOf("participant")}', 'administrator')`,
    ],
    [
      "a coordinator makes herself administrator",
      "coordinator",
      `insert into role_grants (person_id, role) values ('${idOf("coordinator")}', 'administrator')`,
    ],
    [
      "a facilitator takes a cohort",
      "facilitator",
      `insert into role_grants (person_id, role, cohort_id) select '${idOf("facilitator")}', 'coordinator', id from cohorts limit 1`,
    ],
    [
      "a participant marks herself present",
      "participant",
      `insert into attendance (session_id, enrolment_id, mark, method, marked_by) select s.id, e.id, 'present', 'code', e.person_id from enrolments e join training_sessions s using (cohort_id) where e.person_id = '${idOf("participant")}' limit 1`,
    ],
    [
      "a participant gives herself a seat",
      "participant",
      `insert into seats (delegation_id, role, person_id, state) select id, 'speaker', '${idOf("participant")}', 'confirmed' from delegations limit 1`,
    ],
    [
      "a participant gives another's consent",
      "participant",
      `insert into consents (person_id, purpose, wording_version, locale) values ('${idOf("mentor")}', 'media', 1, 'en')`,
    ],
    [
      "a participant accepts her own submission",
      "participant",
      `update submissions set state = 'accepted', decided_at = now(), decided_by = '${idOf("participant")}'`,
    ],
    [
      "an administrator reads a journal nobody shared with her",
      "administrator",
      "update journal_entries set text = text",
    ],
    ["a mentor invites somebody", "mentor", `insert into people (legal_name) values ('Somebody')`],
    [
      "a participant writes another's name under an act",
      "participant",
      `insert into audit_log (actor_id, verb) values ('${idOf("coordinator")}', 'forged')`,
    ],
    ["an administrator rewrites the audit log", "administrator", "update audit_log set verb = 'nothing'"],
  ];
  test.each(refusals)("%s: refused", async (_what, actor, statement) => {
    await asActor(actor, (tx) => tx.unsafe(statement)).then(
      // With nothing of hers in sight the statement may find no row to copy from: that is a refusal too.
      (result) => expect(result.count).toBe(0),
      (refused: { code?: string }) => expect(["42501", "LG004"]).toContain(refused.code),
    );
  });

  test("an administrator does the first of them", async () => {
    const written = await asActor("administrator", (tx) =>
      tx.unsafe(
        `insert into role_grants (person_id, role) values ('${idOf("participant")}', 'administrator')`,
      ),
    );
    expect(written.count).toBe(1);
  });
});

test("a person not named in the directory is a card without a name, and no card for a stranger", async () => {
  const me = idOf("participant");
  const [peer] = await database.owner<{ id: string }[]>`
    select e.person_id as id from enrolments e where e.cohort_id in (select cohort_id from enrolments where person_id = ${me}) and e.person_id <> ${me} and e.status = 'active' limit 1`;
  const id = peer?.id ?? "";
  await database.owner`insert into name_choices values (${id}, 'directory', 'none') on conflict (person_id, use) do update set choice = 'none'`;
  expect(
    await asActor("participant", (tx) => tx`select name from person_cards where id = ${id}`),
  ).toMatchObject([{ name: null }]);
  expect((await asActor("nobody", (tx) => tx`select name from person_cards`)).length).toBe(0);
  const [known] = await asActor("administrator", (tx) => tx`select name from person_cards where id = ${id}`);
  expect(known?.name).toBeTruthy();
});
