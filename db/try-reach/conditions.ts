import { demoIds } from "../seed/demo-ids";

/** The demo person of that role. */
export const idOf = (role: string) => demoIds.find((person) => person.role === role)?.id ?? "";

// What several rooms say of the person asking: her cohorts, people, delegations.
export const cohorts = `(select cohort_id from role_grants where person_id = $me and role = 'coordinator')`;
export const staffed = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator'))`;
export const enrolled = `(select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
export const around = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator') union select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
export const hers = `(select id from delegations where cohort_id in ${cohorts})`;
export const coordinated = `(select person_id from enrolments where cohort_id in ${cohorts}
  union select person_id from role_grants where cohort_id in ${cohorts}
  union select mentor_id from mentorships where cohort_id in ${cohorts}
  union select person_id from seats where person_id is not null and delegation_id in ${hers})`;
export const joined =
  "(select delegation_id from seats where person_id = $me and state in ('accepted', 'confirmed'))";
export const led =
  "(select delegation_id from seats where person_id = $me and role = 'head' and state in ('accepted', 'confirmed'))";
export const near = `(delegation_id in ${joined} or delegation_id in ${hers})`;
export const coordinators =
  "exists (select 1 from role_grants g where g.person_id = $me and g.role = 'coordinator')";

type Rule = { read: string; write: string };
/** For signed-in people who are no administrators; nobody reaches nothing, an administrator all, unless said. */
export type Rules = Record<string, Rule & { nobody?: string; administrator?: Partial<Rule> }>;

/** Written by functions and triggers of the database; an administrator reads it all. */
export const readOnly = (read: string) => ({ read, write: "false", administrator: { write: "false" } });
/** An administrator has no more of it than anybody. */
export const alike = (rule: Rule) => ({ ...rule, administrator: rule });
