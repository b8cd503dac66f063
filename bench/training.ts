// Run by scripts/bench.mjs with DATABASE_URL (owner) and DATABASE_APP_URL: training at size, a JSON line each.
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";
import { programmeReport } from "@/liga/desks/report";
import { recordAttendance } from "@/liga/training/record-attendance";
import type { Viewer } from "@/liga/viewer";

const [task = "", ...numbers] = process.argv.slice(2);
const owner = postgres(process.env.DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const client = postgres(process.env.DATABASE_APP_URL ?? "", { max: 1, onnotice: () => {} });
let statements = 0;
const logger = { logQuery: () => void statements++ };
Object.assign(globalThis, { ligaDatabase: drizzle(client, { schema, logger }) });

const now = new Date();
const viewer = (id: string, grants: Viewer["grants"]) =>
  ({ id, name: "", locale: "en", timeZone: "UTC", joined: true, grants }) as unknown as Viewer;

/** A cohort of the demo's coordinator with so many leaders and sessions held, everybody marked. */
async function cohort(leaders: number, sessions: number) {
  const [row] = await owner<{ id: string; coordinator: string }[]>`
    with c as (
      insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
      select programme_id, 'Bench ' || gen_random_uuid(), current_date - 200, current_date + 100, curriculum_id from cohorts
      where curriculum_id is not null limit 1 returning *),
    s as (
      insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
      select c.id, (select id from modules m where m.curriculum_id = c.curriculum_id order by position limit 1 offset n % 5),
        now() - n * interval '2 days', 90, 'UTC', 'en' from c, generate_series(1, ${sessions}) n returning id),
    p as (
      insert into people (legal_name, joined_at) select 'Leader ' || n, now() from generate_series(1, ${leaders}) n returning id),
    e as (
      insert into enrolments (person_id, cohort_id, status) select p.id, c.id, 'active' from p, c returning id),
    g as (
      insert into role_grants (person_id, role, cohort_id)
      select (select person_id from role_grants where role = 'coordinator' order by id limit 1), 'coordinator', c.id from c returning person_id),
    a as (
      insert into attendance (session_id, enrolment_id, mark, method, marked_by)
      select s.id, e.id, (array['present', 'late', 'absent', 'excused', 'caught_up'])[1 + (random() * 4)::int], 'register', (select person_id from g) from s, e)
    select c.id, (select person_id from g) as coordinator from c`;
  if (!row) throw new Error("The demo has no cohort with a curriculum.");
  return row;
}

const milliseconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};
const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number) => Math.round(value * 100) / 100;

/** Prints the id of a cohort for a page to show. */
async function makeCohort([leaders = 40, sessions = 60]: number[]) {
  console.log((await cohort(leaders, sessions)).id);
}

/** The marks of a group of four and of forty, set and cleared in turn: statements, and time. */
async function marking() {
  const measured: Record<number, { ms: number; statements: number }> = {};
  for (const size of [4, 40]) {
    const { id, coordinator } = await cohort(size, 1);
    const staff = viewer(coordinator, [{ role: "coordinator", cohortId: id }]);
    const [session] = await owner<{ id: string }[]>`select id from training_sessions where cohort_id = ${id}`;
    const times: number[] = [];
    for (let turn = 0; turn < 40; turn++) {
      const rows = await owner<{ id: string; mark: "present" | "absent"; version: number }[]>`
        select enrolment_id as id, mark, version from attendance where session_id = ${session?.id ?? ""}`;
      const mark = turn % 2 ? ("present" as const) : ("absent" as const);
      statements = 0;
      times.push(
        await milliseconds(() =>
          recordAttendance(staff, {
            sessionId: session?.id ?? "",
            marks: Object.fromEntries(rows.map((row) => [row.id, mark])),
            was: Object.fromEntries(rows.map((row) => [row.id, row.mark])),
            versions: Object.fromEntries(rows.map((row) => [row.id, row.version])),
          }),
        ),
      );
    }
    measured[size] = { ms: round(middle(times)), statements };
  }
  const [few, many] = [measured[4], measured[40]];
  if (few && many)
    print({ bench: "marking", few, many, timeRatio: round(many.ms / few.ms), aim: "as many statements" });
}

/** Progress of a thousand and of ten thousand enrolments, each with twenty marks, in one statement. */
async function progress() {
  const [administrator] = await owner<{ id: string }[]>`
    select person_id as id from role_grants where role = 'administrator' limit 1`;
  const asking = viewer(administrator?.id ?? "", [{ role: "administrator", cohortId: null }]);
  const measured: { enrolments: number; ms: number }[] = [];
  for (const cohorts of [25, 225]) {
    for (let n = 0; n < cohorts; n++) await cohort(40, 20);
    await owner`analyze`;
    const times: number[] = [];
    let enrolments = 0;
    for (let turn = 0; turn < 5; turn++)
      times.push(
        await milliseconds(async () => {
          const report = await programmeReport(asking, "all", now);
          enrolments = report.cohorts.reduce((sum, { learners }) => sum + learners, 0);
        }),
      );
    measured.push({ enrolments, ms: round(middle(times)) });
  }
  const [few, many] = measured;
  if (few && many)
    print({
      bench: "progress",
      few,
      many,
      // 1 is linear: ten times the enrolments take ten times as long.
      growth: round(many.ms / few.ms / (many.enrolments / few.enrolments)),
      aim: "under 1000 ms, growth about 1",
    });
}

const print = (row: object) => console.log(JSON.stringify(row));

if (task === "cohort") await makeCohort(numbers.map(Number));
if (task === "marking") await marking();
if (task === "progress") await progress();
await owner.end();
await client.end();
