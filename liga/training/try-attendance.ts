import { randomUUID } from "node:crypto";
import { asViewer } from "@/db/client";
import type { attendanceMarks } from "@/db/enums";
import type { Viewer } from "../viewer";
import type { Progress } from "./progress";
import { ownTraining } from "./queries";
import { attendanceSheet } from "./read-sessions";
import { recordAttendance } from "./record-attendance";
import { database, person, viewer } from "./try-training";

/** A cohort with its staff, a mentor, three leaders and two required modules of a draft curriculum. */
export async function ground() {
  const { owner } = database;
  const [cohort, curriculum, stories, rights, programme] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await owner`insert into programmes (id, name) values (${programme}, ${programme})`;
  await owner`insert into curricula (id, name) values (${curriculum}, ${curriculum})`;
  await owner`insert into modules (id, curriculum_id, position, title) values
    (${stories}, ${curriculum}, 1, '{"en": "Stories"}'), (${rights}, ${curriculum}, 2, '{"en": "Rights"}')`;
  await owner`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id)
    values (${cohort}, ${programme}, 'North', current_date - 30, current_date + 30, ${curriculum})`;
  const [coordinator, one, other] = (await Promise.all(
    (["coordinator", "facilitator", "facilitator"] as const).map(async (role, i) => {
      const id = await person(`Staff ${i}`);
      await owner`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohort})`;
      return viewer(id, [{ role, cohortId: cohort }]);
    }),
  )) as [Viewer, Viewer, Viewer];
  const [ana, berta, carla] = (await Promise.all(
    ["Ana Pérez", "Berta Gómez", "Carla Ruiz"].map(async (name, i) => {
      const email = `leader${i}-${cohort.slice(0, 8)}@example.org`;
      const [id, enrolment] = [await person(name, { email }), randomUUID()];
      await owner`insert into enrolments (id, cohort_id, person_id, status) values (${enrolment}, ${cohort}, ${id}, 'active')`;
      return { ...viewer(id, [], true), enrolment, address: email };
    }),
  )) as [Leader, Leader, Leader];
  const mentor = viewer(await person("Mentor"), [{ role: "mentor", cohortId: cohort }]);
  await owner`insert into mentorships (cohort_id, mentor_id, mentee_id, starts_on) values (${cohort}, ${mentor.id}, ${ana.id}, current_date)`;
  const session = async (startsInMinutes: number, moduleId = stories) => {
    const id = randomUUID();
    await owner`insert into training_sessions (id, cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${id}, ${cohort}, ${moduleId}, now() + ${startsInMinutes} * interval '1 minute', 90, 'America/Bogota', 'es')`;
    return id;
  };
  return {
    cohort,
    curriculum,
    stories,
    rights,
    programme,
    coordinator,
    one,
    other,
    mentor,
    ana,
    berta,
    carla,
    session,
  };
}
export type Leader = Viewer & { enrolment: string; address: string };
export type Ground = Awaited<ReturnType<typeof ground>>;

export type Mark = (typeof attendanceMarks)[number];
export async function sheet(who: Viewer, sessionId: string, marks: Record<string, Mark | "">) {
  const rows = (await attendanceSheet(who, sessionId))?.rows ?? [];
  return {
    sessionId,
    marks,
    was: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.mark ?? ("" as const)])),
    versions: Object.fromEntries(rows.map((row) => [row.enrolmentId, row.version])),
  };
}
export const mark = async (who: Viewer, sessionId: string, marks: Record<string, Mark | "">) =>
  recordAttendance(who, await sheet(who, sessionId, marks));
export const progressOfHer = async (who: Viewer): Promise<Progress> => {
  const [own] = await asViewer(who, (tx) => ownTraining(tx, who));
  if (!own) throw new Error("She takes part in nothing.");
  return own.progress;
};
/** The whole group of people a denial is tried with. */
export const strangers = async (g: Ground) => {
  const elsewhere = await ground();
  return [g.mentor, g.berta, elsewhere.one, elsewhere.coordinator, elsewhere.ana];
};
