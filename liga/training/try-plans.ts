import { randomUUID } from "node:crypto";
import type { Viewer } from "../viewer";
import { addModule } from "./add-module";
import { curriculumPage } from "./read-curricula";
import { database, person, viewer as tryViewer } from "./try-training";

/** Everybody plans from Madrid here. */
export const viewer: typeof tryViewer = (id, grants, enrolled) =>
  tryViewer(id, grants, enrolled, "Europe/Madrid");
export const text = { titleEs: null, outcomesEn: null, outcomesEs: null, objectives: [], workloadHours: 1.5 };
export const required = { ...text, kind: "required" as const };
export const nowhere = randomUUID();

/** A curriculum of three modules, each after the one before, and a cohort of one leader that runs on it. */
export async function ground() {
  const { owner } = database;
  const [cohort, curriculum, programme] = [randomUUID(), randomUUID(), randomUUID()];
  await owner`insert into programmes (id, name) values (${programme}, ${programme})`;
  await owner`insert into curricula (id, name) values (${curriculum}, ${curriculum})`;
  const found = async (name: string, id = randomUUID()) => {
    await owner`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id)
      values (${id}, ${programme}, ${name}, '2027-01-01', '2027-12-31', ${curriculum})`;
    return id;
  };
  await found("North", cohort);
  const [coordinator, facilitator, leader] = [
    await person("Coordinator"),
    await person("Facilitator"),
    await person("Leader", { zone: "Asia/Manila" }),
  ];
  await owner`insert into role_grants (person_id, role, cohort_id) values (${coordinator}, 'coordinator', ${cohort}), (${facilitator}, 'facilitator', ${cohort})`;
  const enrolment = randomUUID();
  await owner`insert into enrolments (id, cohort_id, person_id, status, created_at) values (${enrolment}, ${cohort}, ${leader}, 'active', '2026-12-01')`;
  const who = viewer(coordinator, [{ role: "coordinator", cohortId: cohort }]);
  const modules: string[] = [];
  for (const titleEn of ["Stories", "Rights", "Speaking"]) {
    await addModule(who, {
      ...required,
      curriculumId: curriculum,
      titleEn,
      prerequisiteIds: modules.slice(-1),
    });
    const page = await curriculumPage(who, curriculum);
    modules.push(page?.modules.at(-1)?.id ?? "");
  }
  const session = async (moduleId: string, startsAt: string) => {
    const id = randomUUID();
    await owner`insert into training_sessions (id, cohort_id, module_id, starts_at, duration_minutes, zone, language)
      values (${id}, ${cohort}, ${moduleId}, ${startsAt}, 90, 'Europe/Madrid', 'es')`;
    return id;
  };
  const [stories, rights, speaking] = modules as [string, string, string];
  return {
    owner,
    cohort,
    curriculum,
    programme,
    found,
    stories,
    rights,
    speaking,
    enrolment,
    session,
    coordinator: who,
    facilitator: viewer(facilitator, [{ role: "facilitator", cohortId: cohort }]),
    leader: viewer(leader, [], true),
    stranger: viewer(await person("Stranger"), [{ role: "coordinator", cohortId: nowhere }]),
  };
}
export const byTitle = async (who: Viewer, curriculumId: string) => {
  const page = await curriculumPage(who, curriculumId);
  return Object.fromEntries((page?.modules ?? []).map((module) => [module.title.en ?? "", module]));
};

/** What the form of a session gives. */
export const typed = {
  day: "2027-03-23",
  hour: "19:00",
  zone: "Europe/Madrid",
  durationMinutes: 90,
  language: "es",
  interpretation: ["ar"],
  onlineUrl: null,
  place: null,
  facilitatorId: undefined,
  capacity: null,
};
