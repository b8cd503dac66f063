import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "./schema";
import { seedDemo } from "./seed";
import { createTestDatabase, type TestDatabase } from "./testing";
import { type Actor, actors, expected, idOf, reach } from "./try-reach";

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
  const wording = owner.json([{ id: "c", title: "Why", weight: 1, levels: ["little", "much"] }]);
  await owner`insert into opportunities (edition_id, cohort_id, kind, title, closes_at, criteria, blind) select (select id from editions limit 1), c.id, 'consultation', 'Tried ' || b.blind, now() - interval '1 day', ${wording}, b.blind from cohorts c, (values (false), (true)) b (blind)`;
  await owner`insert into interests (opportunity_id, person_id, statement) select o.id, e.person_id, '-' from opportunities o join enrolments e using (cohort_id) where o.title like 'Tried %' and e.status = 'active'`;
  await owner`insert into call_reviewers (opportunity_id, person_id, named_by) select o.id, p.id, ${coordinator} from opportunities o, people p where o.title like 'Tried %' and p.id in ${owner([coordinator, idOf("facilitator"), idOf("mentor")])} on conflict do nothing`;
  await owner`insert into reviews (interest_id, reviewer_id, scores) select i.id, r.person_id, '{"c": 1}' from call_reviewers r join opportunities o on o.id = r.opportunity_id join interests i on i.opportunity_id = o.id where o.title like 'Tried %' and i.person_id <> r.person_id and (r.person_id <> ${idOf("facilitator")} or i.id::text > '8')`;
  await owner`insert into interest_drafts (opportunity_id, person_id) select o.id, e.person_id from opportunities o join enrolments e using (cohort_id) on conflict do nothing`;
  await owner`insert into application_notes (opportunity_id, person_id, author_id, text, written_at) select i.opportunity_id, i.person_id, m.mentor_id, 'Her mentor', now() from interests i join mentorships m on m.mentee_id = i.person_id and m.ended_on is null join enrolments e on e.person_id = i.person_id join opportunities o on o.id = i.opportunity_id and o.cohort_id = e.cohort_id and e.status <> 'withdrawn' and o.settled_at is null on conflict do nothing`;
  await owner`insert into place_offers (opportunity_id, interest_id, offered_at, expires_at) select opportunity_id, id, now(), now() + interval '1 day' from interests on conflict do nothing`;
  await owner`insert into eligibility_requirements (edition_id, kind, title) select id, 'statement', '-' from editions limit 3`;
  await owner`insert into eligibility_requirements (opportunity_id, kind, title, forum_session_type) select id, 'consultation', '-', 'briefing' from opportunities`;
  await owner`insert into eligibility_proofs (requirement_id, person_id, text, given_by) select r.id, p.id, '-', case when r.kind = 'statement' then p.id else ${coordinator} end from eligibility_requirements r, people p where p.id in (select person_id from enrolments) on conflict do nothing`;
  await owner`insert into delegation_modules select d.id, m.id from delegations d, modules m where m.position = 1 on conflict do nothing`;
  await owner`insert into travel_officers (delegation_id, person_id, named_by) select id, ${participant}, ${coordinator} from delegations on conflict do nothing`;
  await owner`insert into travel_visas select delegation_id, person_id, 'ES', '2027-01-01' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await owner`insert into travel_private_answers select delegation_id, person_id, 'dependants', 'no' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await owner`insert into travel_steps select delegation_id, person_id, 'tickets', 'todo', 'coordinator' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await owner`insert into travel_letters (delegation_id, person_id, kind, one, other, says, made_by) select delegation_id, person_id, 'border', 'en', 'es', '{}', ${coordinator} from seats s where holds_seat(s.delegation_id, s.person_id)`;
  await owner`insert into visa_outcomes (delegation_id, person_id, destination, applied_on, decided_on, result) select delegation_id, person_id, 'US', '2026-01-01', '2026-02-01', 'granted' from seats s where holds_seat(s.delegation_id, s.person_id) on conflict do nothing`;
  await owner`insert into visa_evidence (year, destination, result, papers, days_waited) values (2025, 'US', 'granted', '{}', 20)`;
  await owner`insert into visa_requirements values ('PH', 'US', 'visa_required') on conflict do nothing`;
  await owner`insert into visa_measures (passport, destination, measure, from_on, source) values ('AF', 'US', 'full_suspension', '2026-01-01', 'test') on conflict do nothing`;
  await owner`insert into delegation_plans (delegation_id, name, made_by, settings) select id, 'First', ${coordinator}, '{}' from delegations`;
  await owner`insert into plan_people (plan_id, delegation_id, person_id) select id, delegation_id, ${participant} from delegation_plans on conflict do nothing`;
  await owner`insert into agenda_plans (delegation_id, made_by, settings) select id, ${coordinator}, '{}' from delegations`;
  await owner`insert into agenda_plan_rows (plan_id, delegation_id, person_id, session_id, kind) select p.id, p.delegation_id, ${participant}, f.id, 'add' from agenda_plans p join delegations d on d.id = p.delegation_id join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await owner`insert into agenda_pins (delegation_id, person_id, session_id, pin, marked_by) select d.id, ${participant}, f.id, 'in', ${coordinator} from delegations d join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await owner`insert into session_needs (delegation_id, session_id, weight) select d.id, f.id, 'must' from delegations d join forum_sessions f on f.edition_id = d.edition_id on conflict do nothing`;
  await owner`insert into plan_marks (delegation_id, person_id, pin, marked_by) select id, ${participant}, 'in', ${coordinator} from delegations on conflict do nothing`;
  await owner`insert into visa_sources (kind, source, data_on, rows) values ('requirements', 'test', '2026-01-01', 1) on conflict do nothing`;
  await owner`insert into room_notes (id, note_id, delegation_id, person_id, text, written_at) select x.id, x.id, delegation_id, person_id, '-', now() from (select gen_random_uuid() as id, s.delegation_id, s.person_id from seats s where s.person_id is not null) x`;
  await owner`insert into room_check_ins (delegation_id, person_id, at) select delegation_id, person_id, now() from seats where person_id is not null`;
  await owner`insert into debriefs (delegation_id, person_id, title, met_at, heard) select delegation_id, person_id, 'Tried', now(), '-' from seats where person_id is not null`;
  await owner`insert into debrief_risks (debrief_id, delegation_id, text, coordinators_only) select id, delegation_id, '-', id::text > '8' from debriefs where title = 'Tried'`;
  await owner`insert into heard_promises (debrief_id, delegation_id, who, promise) select id, delegation_id, '-', '-' from debriefs`;
  await owner`insert into delegation_contacts (delegation_id, kind, name, number) select id, 'emergency', '-', '1' from delegations`;
  await owner`insert into own_contacts (delegation_id, person_id, name, number) select delegation_id, person_id, '-', '1' from seats where person_id is not null on conflict do nothing`;
  await owner`insert into forum_seat_rules (forum_id, kind, "limit", confidence, source) select id, 'min_age', 18, 'R', '-' from forums on conflict do nothing`;
  await owner`insert into deadline_habits (forum_id, kind, title, offset_days, basis, confidence, source) select id, 'other', '-', 10, 'proposal', 'R', '-' from forums`;
  await owner`insert into deadline_moves (edition_id, deadline_id, was_due_on, due_on, source) select edition_id, id, due_on, due_on + 7, '-' from edition_deadlines`;
  await owner`insert into programme_imports (edition_id, person_id, file_name, format, parsed) select (select id from editions limit 1), id, 'a.ics', 'ics', '{}' from people`;
  await owner`insert into delegation_feeds (delegation_id, name, secret_hash, created_by) select id, '-', 'hash-' || id, ${coordinator} from delegations`;
  await owner`insert into talking_points (delegation_id, title, problem, ask, owner_id) select delegation_id, '-', '-', '-', person_id from seats where person_id is not null`;
  await owner`insert into testimonies select p.id, s.person_id, '-' from talking_points p join seats s on s.delegation_id = p.delegation_id and s.person_id = p.owner_id`;
  await owner`insert into statements (delegation_id, title, setting, speaker_id) select delegation_id, '-', 'own', person_id from seats where state in ('accepted', 'confirmed')`;
  await owner`insert into statement_texts (statement_id, language, number, text, origin, words_per_minute, written_by) select id, 'en', 1, '-', 'original', 130, ${coordinator} from statements where not exists (select 1 from statement_texts t where t.statement_id = statements.id)`;
  await owner`insert into state_meetings (delegation_id, country_code, ask) select id, 'ES', '-' from delegations`;
  await owner`insert into state_meeting_goers select m.id, s.person_id from state_meetings m join seats s on s.delegation_id = m.delegation_id where s.state in ('accepted', 'confirmed') on conflict do nothing`;
  await owner`insert into promise_drafts (delegation_id, country_code, promise, said_on, heard_by) select id, 'ES', '-', '2026-01-01', ${coordinator} from delegations`;
  await owner`insert into reflections (delegation_id, person_id, shared_at) select delegation_id, person_id, case when id::text > '8' then now() end from seats where state in ('accepted', 'confirmed') on conflict do nothing`;
  await owner`insert into reflection_answers (reflection_id, person_id, question, text, passed_at) select id, person_id, 'gained', '-', now() from reflections on conflict do nothing`;
  await owner`insert into reflection_answers (reflection_id, person_id, question, text) select id, person_id, 'hurt', '-' from reflections on conflict do nothing`;
  await owner`insert into delegation_reports (delegation_id, published_at, published_by) select id, case when id::text > '8' then now() end, case when id::text > '8' then ${coordinator}::uuid end from delegations on conflict do nothing`;
  await owner`insert into report_passages (delegation_id, question, text) select id, 'gained', '-' from delegations`;
  await owner`insert into report_sources select a.id, p.id from report_passages p join reflections r on r.delegation_id = p.delegation_id and r.shared_at is not null and r.shown = 'anonymous' join reflection_answers a on a.reflection_id = r.id and a.question = 'hurt' on conflict do nothing`;
  await owner`insert into thank_yous (delegation_id, whom, for_what) select id, '-', '-' from delegations`;
  await owner`insert into delegation_budgets (delegation_id, currency, amount) select id, 'EUR', 1 from delegations on conflict do nothing`;
  await owner`insert into support_costs (delegation_id, person_id, kind, timing, amount, currency, requested_by) select delegation_id, person_id, 'data', 'advance', 1, 'EUR', person_id from seats where state in ('accepted', 'confirmed')`;
  await owner`insert into stipends (delegation_id, organisation_id, month, amount, currency) select d.id, o.id, '2026-01-01', 1, 'EUR' from delegations d, (select id from organisations limit 1) o`;
  await owner`insert into mentor_profiles (person_id, zone, capacity) select distinct person_id, 'UTC', 3 from role_grants where role = 'mentor' on conflict do nothing`;
  await owner`insert into mentor_languages select person_id, 'eo', 'some' from mentor_profiles on conflict do nothing`;
  await owner`insert into mentor_hours select person_id, 7, 1, 2 from mentor_profiles on conflict do nothing`;
  await owner`insert into mentee_profiles (person_id) select distinct person_id from enrolments on conflict do nothing`;
  await owner`insert into mentoring_wishes (author_id, about_id, kind) select distinct e.person_id, g.person_id, 'no_go' from enrolments e, role_grants g where g.role = 'mentor' and g.person_id <> e.person_id on conflict do nothing`;
  await owner`insert into mentoring_wishes (author_id, about_id, kind) select about_id, author_id, 'wish' from mentoring_wishes on conflict do nothing`;
  await owner`insert into matching_choices (cohort_id, mentee_id, mentor_id, word, marked_by) select e.cohort_id, e.person_id, ${idOf("mentor")}, 'pin', ${coordinator} from enrolments e on conflict do nothing`;
  await owner`insert into matching_proposals (cohort_id, made_by, goal, settings, state, optimal) select id, ${coordinator}, 'stable', '{}', 'solved', true from cohorts`;
  await owner`insert into matching_pairs (proposal_id, cohort_id, mentee_id, mentor_id) select p.id, p.cohort_id, e.person_id, ${idOf("mentor")} from matching_proposals p join enrolments e using (cohort_id) on conflict do nothing`;
  await owner`insert into mentoring_waiting (cohort_id, person_id) select cohort_id, person_id from enrolments on conflict do nothing`;
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
