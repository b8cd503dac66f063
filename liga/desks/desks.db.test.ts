import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { type Ground, makeGround } from "../delegations/try-ground";
import { mentorDesk } from "../mentoring/queries";
import type { Viewer } from "../viewer";
import { coordinatorDesk } from "./coordinator";
import { participantDesk } from "./participant";

let g: Ground;
let client: postgres.Sql;
let sent: string[] = [];
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  // The app's own pool, with an ear on it: what a page asks is counted as it is sent.
  client = postgres(g.appUrl, { max: 4, onnotice: () => {} });
  const logger = { logQuery: (query: string) => void sent.push(query) };
  Object.assign(globalThis, { ligaDatabase: drizzle(client, { schema, logger }) });
});
afterAll(async () => {
  await client.end();
  await g.drop();
});

/** Statements besides the transaction's frame. */
async function counted<T>(work: () => Promise<T>) {
  sent = [];
  const result = await work();
  return { result, statements: sent.filter((query) => !query.includes("set_config")).length };
}
const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, timeZone: "Asia/Manila", locale: "en", joined: true, grants }) as Viewer;
const now = new Date("2026-04-01T12:00:00Z");
const year = { from: "2026-04-01", to: "2027-03-31" };

/** One more of everything a desk shows. */
async function more(who: string, mentor: string) {
  await g.training(await g.module(), "10:00");
  const delegation = await g.delegation();
  await g.seat(delegation, who, { state: "offered" });
  await g.seat(delegation, null);
  await g.own`insert into delegate_tasks (delegation_id, person_id, title, due_on) values (${delegation}, ${who}, 'Visa', '2026-04-04')`;
  await g.own`insert into opportunities (edition_id, cohort_id, kind, title, closes_at)
    values (${g.edition}, ${g.cohort}, 'speaking_slot', 'Speak', now() + interval '9 days')`;
  await g.own`insert into edition_deadlines (edition_id, kind, due_on, confidence, source) values (${g.edition}, 'visa', '2026-04-10', 'V', 'test')`;
  const [pair] = await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    values (${mentor}, ${who}, ${g.cohort}, '2026-01-10') returning id`;
  await g.own`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
    values (${pair?.id}, '2026-04-09T10:00Z', 45, 'UTC', ${mentor})`;
}

test("a leader's page: two statements, however much there is", async () => {
  const who = await g.person();
  await g.enrol(who);
  for (const much of [1, 3]) {
    while ((await g.own`select 1 from delegate_tasks where person_id = ${who}`).length < much)
      await more(who, await g.person());
    const { result, statements } = await counted(() => participantDesk(as(who), now));
    expect(statements).toBe(2);
    expect(result.training[0]?.upcoming).toHaveLength(much);
    expect(result.delegations.map(({ state, tasks }) => [state, tasks.length])).toEqual(
      Array(much).fill(["offered", 1]),
    );
    expect(result.calls).toHaveLength(much);
    expect(result.mentoring.map(({ ahead }) => ahead.length)).toEqual(Array(much).fill(1));
  }
});

test("a coordinator's page: two statements, and what needs her", async () => {
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const invited = await g.person();
  await g.own`insert into enrolments (cohort_id, person_id, status, created_at) values (${g.cohort}, ${invited}, 'invited', '2026-03-20T12:00Z')`;
  await g.own`insert into mails (kind, to_address, person_id, subject, text, html, state, last_error, cohort_ids, created_by)
    select 'reminder', 'lost@example.org', ${invited}, 'S', 'T', 'H', state, error, array[${g.cohort}::uuid], null
    from (values ('failed', 'no such mailbox'), ('queued', 'try later'), ('queued', null), ('sent', null)) m (state, error)`;
  const { result, statements } = await counted(() => coordinatorDesk(coordinator, now, year));
  expect(statements).toBe(2);
  expect(result.cohorts.map(({ cohortName }) => cohortName)).toEqual(["Cohort"]);
  expect([...new Set(result.needs.map(({ kind }) => kind))]).toEqual([
    "blocked",
    "unfilled",
    "mail",
    "invitations",
    "deadline",
    "unansweredSeats",
    "withoutAlternate",
  ]);
  expect(result.needs).toContainEqual(expect.objectContaining({ kind: "invitations", count: 1, days: 12 }));
  expect(result.needs).toContainEqual(expect.objectContaining({ kind: "mail", count: 2 }));
  // A coordinator of nothing sees nothing of it.
  const { result: others } = await counted(() => coordinatorDesk(as(invited), now, year));
  expect([others.cohorts, others.needs.filter((need) => need.kind !== "deadline")]).toEqual([[], []]);
});

test("a mentor's page: one statement", async () => {
  const [mentor, who] = [await g.person(), await g.person()];
  await g.enrol(who);
  await more(who, mentor);
  const { result, statements } = await counted(() => mentorDesk(as(mentor), now));
  expect(statements).toBe(1);
  expect(result.pairs).toHaveLength(1);
  expect(result.progress.get(result.pairs[0]?.id ?? "")?.requiredDone).toBe(0);
});
