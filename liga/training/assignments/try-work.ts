import { randomUUID } from "node:crypto";
import { type Ground, makeGround } from "../../delegations/try-ground";
import { coded, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import { giveAssignment } from "./give-assignment";
import { GiveAssignment } from "./input";

export const as = (id: string, grants: Viewer["grants"] = [], enrolled = false) =>
  ({ id, name: "Luz", timeZone: "UTC", locale: "en", joined: true, enrolled, grants }) as Viewer;

export const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );

/** Everybody around the work of a cohort, for the tests beside this file. */
export async function makeWork() {
  const g: Ground = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  const grant = async (role: "facilitator" | "mentor" | "administrator", cohort: string | null) => {
    const id = await g.person();
    await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, ${role}, ${cohort})`;
    return as(id, [{ role, cohortId: cohort }]);
  };
  const leader = async () => {
    const id = await g.person();
    return { ...as(id, [], true), enrolment: await g.enrol(id) };
  };
  const module = await g.module();
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const [her, fellow] = [await leader(), await leader()];
  const mentor = await grant("mentor", g.cohort);
  await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${mentor.id}, ${her.id}, ${g.cohort}, '2026-01-01')`;
  let count = 0;
  const typed = (more = {}) => ({
    cohortId: g.cohort,
    moduleId: module,
    titleEn: `A demand ${++count}`,
    briefEn: "One page.",
    day: "2099-05-05",
    hour: "20:00",
    zone: "America/Bogota",
    allows: ["text", "file", "voice"],
    criterionEn: { c1: "It is clear", c2: "" },
    criterionMost: { c1: "4" },
    ...more,
  });
  const words = (more = {}) => GiveAssignment.parse(typed(more));
  return {
    g,
    module,
    coordinator,
    her,
    fellow,
    mentor,
    leader,
    facilitator: await grant("facilitator", g.cohort),
    administrator: await grant("administrator", null),
    stranger: as(await g.person()),
    typed,
    words,
    assignment: async (more = {}) => (await giveAssignment(coordinator, words(more))).assignmentId,
    /** As if the hour had passed. */
    overdue: (id: string) =>
      g.own`update training_assignments set due_at = now() - interval '1 hour' where id = ${id}`,
    comment: () => randomUUID(),
  };
}
