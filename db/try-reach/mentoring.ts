import type { Sql } from "postgres";
import { alike, cohorts, coordinated, idOf, type Rules } from "./conditions";

const mentorsOf = `(select g.person_id from role_grants g where g.role = 'mentor' and (g.cohort_id in ${cohorts}
  or g.cohort_id is null and exists (select 1 from role_grants c where c.person_id = $me and c.role = 'coordinator'))
  union select mentor_id from mentorships where cohort_id in ${cohorts})`;

/** Mentors, pairs and who waits for one. */
export const reach: Rules = {
  mentorships: {
    read: `$me in (mentor_id, mentee_id) or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  mentoring_meetings: alike({
    read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    write: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
  }),
  mentor_profiles: {
    read: `person_id = $me or person_id in ${mentorsOf}`,
    write: `person_id = $me or person_id in ${mentorsOf}`,
  },
  mentor_languages: {
    read: `person_id = $me or person_id in ${mentorsOf}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  mentor_hours: {
    read: `person_id = $me or person_id in ${mentorsOf}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  mentee_profiles: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  mentoring_wishes: alike({ read: "author_id = $me", write: "author_id = $me" }),
  matching_choices: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  matching_proposals: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  matching_pairs: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  mentoring_waiting: { read: `person_id = $me or cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into mentor_profiles (person_id, zone, capacity) select distinct person_id, 'UTC', 3 from role_grants where role = 'mentor' on conflict do nothing`;
  await own`insert into mentor_languages select person_id, 'eo', 'some' from mentor_profiles on conflict do nothing`;
  await own`insert into mentor_hours select person_id, 7, 1, 2 from mentor_profiles on conflict do nothing`;
  await own`insert into mentee_profiles (person_id) select distinct person_id from enrolments on conflict do nothing`;
  await own`insert into mentoring_wishes (author_id, about_id, kind) select distinct e.person_id, g.person_id, 'no_go' from enrolments e, role_grants g where g.role = 'mentor' and g.person_id <> e.person_id on conflict do nothing`;
  await own`insert into mentoring_wishes (author_id, about_id, kind) select about_id, author_id, 'wish' from mentoring_wishes on conflict do nothing`;
  await own`insert into matching_choices (cohort_id, mentee_id, mentor_id, word, marked_by) select e.cohort_id, e.person_id, ${idOf("mentor")}, 'pin', ${coordinator} from enrolments e on conflict do nothing`;
  await own`insert into matching_proposals (cohort_id, made_by, goal, settings, state, optimal) select id, ${coordinator}, 'stable', '{}', 'solved', true from cohorts`;
  await own`insert into matching_pairs (proposal_id, cohort_id, mentee_id, mentor_id) select p.id, p.cohort_id, e.person_id, ${idOf("mentor")} from matching_proposals p join enrolments e using (cohort_id) on conflict do nothing`;
  await own`insert into mentoring_waiting (cohort_id, person_id) select cohort_id, person_id from enrolments on conflict do nothing`;
}
