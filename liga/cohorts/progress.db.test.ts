import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asViewer, database } from "@/db/client";
import { hashSecret } from "@/lib/secrets";
import { type Ground, makeGround } from "../delegations/try-ground";
import { findViewer, type Viewer } from "../viewer";
import { cohortProgress } from "./progress";

let g: Ground;
const now = new Date("2026-06-01T12:00:00Z");
const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, timeZone: "UTC", locale: "en", joined: true, grants }) as Viewer;
const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);

beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
});
afterAll(() => g.drop());

/** A leader who joined and was last here on these days. */
async function leader(
  name: string,
  { joined = "2026-01-01", here }: { joined?: string; here?: string } = {},
) {
  const person = await g.person(name);
  await g.own`update people set joined_at = ${joined} where id = ${person}`;
  if (here) await g.own`insert into visits (person_id, last_on) values (${person}, ${here})`;
  const enrolment = await g.enrol(person);
  await g.own`update enrolments set created_at = ${joined} where id = ${enrolment}`;
  return { person, enrolment };
}
const warned = async (viewer: Viewer) =>
  Object.fromEntries(
    ((await cohortProgress(viewer, g.cohort, now))?.leaders ?? []).map(({ enrolmentId, warnings }) => [
      enrolmentId,
      warnings.map((warning) => ("since" in warning ? `${warning.kind} ${warning.since}` : warning.kind)),
    ]),
  );

test("two missed, long away, nothing handed in: each with its day", async () => {
  const module = await g.module();
  const sessions = [await g.training(module, "10:00"), await g.training(module, "12:00")];
  const well = await leader("Well", { here: "2026-05-30" });
  const missing = await leader("Missing", { here: "2026-05-30" });
  const away = await leader("Away", { here: "2026-05-01" });
  const never = await leader("Joined and never came back", { joined: "2026-05-02" });
  for (const session of sessions)
    for (const [{ enrolment }, mark] of [
      [well, "present"],
      [missing, "absent"],
    ] as const)
      await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
        values (${session}, ${enrolment}, ${mark}, 'register', ${g.coordinator})`;
  expect(await warned(coordinator())).toEqual({
    [well.enrolment]: [],
    [missing.enrolment]: ["missed"],
    [away.enrolment]: ["away 2026-05-01"],
    [never.enrolment]: ["away 2026-05-02"],
  });

  const [work] = await g.own<{ id: string }[]>`
    insert into training_assignments (cohort_id, module_id, title, brief, due_at, zone, created_at)
    values (${g.cohort}, ${module}, '{"en": "W"}', '{"en": "B"}', '2026-06-10', 'UTC', '2026-05-10') returning id`;
  await g.own`insert into training_assignments (cohort_id, module_id, title, brief, due_at, zone, created_at)
    values (${g.cohort}, ${module}, '{"en": "Second"}', '{"en": "B"}', '2026-06-10', 'UTC', '2026-05-25')`;
  await g.own`insert into submissions (assignment_id, enrolment_id, state, text, first_sent_at, sent_at)
    values (${work?.id ?? ""}, ${well.enrolment}, 'submitted', 'x', '2026-05-28', '2026-05-28')`;
  expect(await warned(coordinator())).toMatchObject({
    [well.enrolment]: [],
    [missing.enrolment]: ["missed", "unsubmitted 2026-05-10"],
  });
});

test("a facilitator is not told of visits; a stranger and a leader of the cohort are told nothing", async () => {
  const facilitator = await g.person("F");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${facilitator}, 'facilitator', ${g.cohort})`;
  const seen = await warned(as(facilitator, [{ role: "facilitator", cohortId: g.cohort }]));
  expect(Object.values(seen).flat().length).toBeGreaterThan(0);
  expect(
    Object.values(seen)
      .flat()
      .some((warning) => warning.startsWith("away")),
  ).toBe(false);
  const { person } = await leader("Hers");
  expect(await cohortProgress(as(person), g.cohort, now)).toBeNull();
  // Even one who claims a role she does not hold reads nothing of the others.
  expect(await warned(as(await g.person(), [{ role: "coordinator", cohortId: g.cohort }]))).toEqual({});
});

test("being recognised is being here today, written once a day", async () => {
  const { person } = await leader("Today", { here: "2020-01-01" });
  await g.own`insert into sign_in_sessions (token_hash, person_id, expires) values (${hashSecret("t")}, ${person}, now() + interval '1 hour')`;
  expect((await findViewer(database(), "t"))?.id).toBe(person);
  const visits = () =>
    g.own`select last_on = current_date as today, xmin::text as written from visits where person_id = ${person}`;
  const [first] = await visits();
  expect(first?.today).toBe(true);
  await findViewer(database(), "t");
  expect((await visits())[0]?.written).toBe(first?.written);
  const read = await asViewer({ id: person }, (tx) => tx.execute(sql`select person_id from visits`));
  expect(read).toHaveLength(1);
});
