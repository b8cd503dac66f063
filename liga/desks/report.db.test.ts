import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "@/db/schema";
import { type Ground, makeGround } from "../delegations/try-ground";
import { cohortAttendance } from "../training/queries";
import type { Viewer } from "../viewer";
import { reportChoice } from "./input";
import { programmeReport } from "./report";

let g: Ground;
let client: postgres.Sql;
let sent: string[] = [];
const now = new Date("2026-06-01T12:00:00Z");
const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, timeZone: "UTC", locale: "en", joined: true, grants }) as Viewer;
const hers = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);

beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  client = postgres(g.appUrl, { max: 4, onnotice: () => {} });
  const logger = { logQuery: (query: string) => void sent.push(query) };
  Object.assign(globalThis, { ligaDatabase: drizzle(client, { schema, logger }) });
  await g.own`insert into countries (code) values ('MX'), ('GT')`;
  await programme();
});
afterAll(async () => {
  await client.end();
  await g.drop();
});

/** Four women who came differently, two who do not count, a delegation, what they wrote, what was promised. */
async function programme() {
  await g.own`update curricula set attendance_bar = 50 where id = ${g.curriculum}`;
  const sessions = [await g.training(await g.module(), "10:00"), await g.training(await g.module(), "12:00")];
  const [cancelled] =
    await g.own`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language, cancelled_at)
    select cohort_id, module_id, starts_at + interval '4 hours', 60, 'UTC', 'en', now() from training_sessions where id = ${sessions[0] ?? ""} returning id`;
  await g.own`insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
    select cohort_id, module_id, '2026-09-01T10:00Z', 60, 'UTC', 'en' from training_sessions where id = ${sessions[0] ?? ""}`;
  const [who] = await Promise.all([g.person("Writer")]);
  for (const [status, ...marks] of [
    ["active", "present", "late"],
    ["completed", "present", "present"],
    ["paused", "present", "absent"],
    ["active", "excused", "absent"],
    ["withdrawn", "absent", null],
    ["invited", null, null],
  ] as const) {
    const enrolment = await g.enrol(status === "completed" ? who : await g.person());
    await g.own`update enrolments set status = ${status} where id = ${enrolment}`;
    for (const [i, mark] of marks.entries())
      if (mark)
        await g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
          values (${sessions[i] ?? ""}, ${enrolment}, ${mark}, 'register', ${g.coordinator})`;
  }
  expect(cancelled).toBeDefined();
  for (const country of ["MX", "MX", "GT"]) {
    const house = await g.organisation();
    await g.own`update organisations set country_code = ${country} where id = ${house}`;
    await g.own`insert into cohort_organisations (cohort_id, organisation_id) values (${g.cohort}, ${house})`;
  }
  const delegation = await g.delegation();
  await g.seat(delegation, who, { role: "speaker" });
  await g.seat(delegation, await g.person(), { state: "declined" });
  await g.seat(delegation, null);
  await g.delegation();
  for (const circle of ["only_me", "coordinators", "cohort"])
    await g.own`insert into assessments (person_id, cohort_id, country_code, policy, who_benefits, who_is_hurt, ask, shared_with)
      values (${who}, ${g.cohort}, 'MX', 'A law', 'some', 'others', 'change it', ${circle})`;
  await g.own`insert into commitments (country_code, edition_id, promise, said_on, source, state) values
    ('MX', ${g.edition}, 'One', '2026-05-05', 'test', 'kept'), ('MX', null, 'Before their time', '2025-12-31', 'test', 'kept')`;
}

async function report(viewer: Viewer, of?: string) {
  sent = [];
  const result = await programmeReport(viewer, reportChoice(of, "2026-06-01"), now);
  expect(sent.filter((query) => !query.includes("set_config"))).toHaveLength(1);
  return result;
}

test("each number of her cohort, in one statement", async () => {
  const { cohorts, delegations } = await report(hers());
  expect(cohorts).toHaveLength(1);
  expect(cohorts[0]).toMatchObject({
    name: "Cohort",
    enrolments: { invited: 1, active: 2, paused: 1, withdrawn: 1, completed: 1 },
    organisations: 3,
    held: 2,
    attended: 5,
    counted: 8,
    learners: 4,
    complete: 2,
    delegations: 2,
    assessments: 2,
  });
  expect(cohorts[0]?.countries).toEqual(["GT", "MX"]);
  expect(cohorts[0]?.commitments.filter(({ count }) => count > 0)).toEqual([{ state: "kept", count: 1 }]);
  expect(delegations.find(({ seats }) => seats > 0)).toMatchObject({
    filled: 1,
    seats: 3,
    roles: [
      { role: "speaker", filled: 1, seats: 1 },
      { role: "delegate", filled: 0, seats: 2 },
    ],
  });
});

test("the share attended is the one her own page shows", async () => {
  const { cohorts } = await report(hers());
  const [desk] = await g.as(g.coordinator, (tx) => cohortAttendance(tx, hers(), now));
  expect([cohorts[0]?.share, cohorts[0]?.held]).toEqual([desk?.share, desk?.held]);
});

test("a year, a cohort or all; never a cohort that is not hers", async () => {
  const [other] = await g.own`insert into cohorts (programme_id, name, starts_on, ends_on)
    select programme_id, 'Earlier', '2023-03-01', '2024-02-01' from cohorts where id = ${g.cohort} returning id`;
  const names = async (viewer: Viewer, of?: string) =>
    (await report(viewer, of)).cohorts.map(({ name }) => name);
  expect(await names(hers(), "all")).toEqual(["Cohort"]);
  expect(await names(hers(), other?.id)).toEqual([]);
  const [admin] = [await g.person("Administrator")];
  await g.own`insert into role_grants (person_id, role) values (${admin}, 'administrator')`;
  const all = as(admin, [{ role: "administrator", cohortId: null }]);
  expect(await names(all, "all")).toEqual(["Cohort", "Earlier"]);
  expect(await names(all)).toEqual(["Cohort"]);
  expect(await names(all, "2024")).toEqual(["Earlier"]);
  expect(await names(all, "2025")).toEqual([]);
  const { cohorts, choices } = await report(all, other?.id);
  expect(cohorts.map(({ name, share, complete }) => [name, share, complete])).toEqual([
    ["Earlier", null, null],
  ]);
  expect(choices.years).toEqual([2026, 2024, 2023]);
  expect(await names(as(await g.person()), "all")).toEqual([]);
});
