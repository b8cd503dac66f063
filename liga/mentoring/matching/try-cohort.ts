import { g } from "../../delegations/try-ground";
import { as } from "../../try-verbs";
import { matchingDesk } from "./queries";

/** A cohort of its own with whom a test puts in it; languages are Spanish and hours plenty where nothing else is said. */
export async function tryCohort() {
  const person = async (name: string, languages = ["es"]) => {
    const id = await g.person(name);
    await g.own`update people set languages = ${languages} where id = ${id}`;
    return id;
  };
  const who = await person("Coordinator");
  const [row] = await g.own`insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
    select programme_id, 'Cohort ' || gen_random_uuid(), starts_on, ends_on, curriculum_id from cohorts where id = ${g.cohort} returning id`;
  const cohortId = row?.id as string;
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${who}, 'coordinator', ${cohortId})`;
  const coordinator = as(who, [{ role: "coordinator", cohortId }]);
  return {
    cohortId,
    coordinator,
    person,
    async leader(name: string, languages?: string[]) {
      const id = await person(name, languages);
      const [enrolment] = await g.own`insert into enrolments (cohort_id, person_id, status)
        values (${cohortId}, ${id}, 'active') returning id`;
      return { id, enrolmentId: enrolment?.id as string, viewer: { ...as(id), enrolled: true } };
    },
    async mentor(name: string, capacity = 1, everywhere = false) {
      const id = await person(name);
      await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, 'mentor', ${everywhere ? null : cohortId})`;
      await g.own`insert into mentor_profiles (person_id, zone, capacity, vetted_on, vetted_by, code_signed_on)
        values (${id}, 'UTC', ${capacity}, '2026-01-01', ${who}, '2026-01-01')`;
      await g.own`insert into mentor_hours select ${id}, day, 600, 1200 from generate_series(1, 7) day`;
      return { id, viewer: as(id, [{ role: "mentor", cohortId }]) };
    },
    async desk() {
      const found = await matchingDesk(coordinator, cohortId);
      if (!found) throw new Error("not in sight");
      return found;
    },
    pairs: () => g.own`select mentor_id, mentee_id, ended_on is not null as over from mentorships
      where cohort_id = ${cohortId} order by starts_on, id`,
  };
}
