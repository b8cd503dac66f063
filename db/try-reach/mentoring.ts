import type { Sql } from "postgres";
import { alike, cohorts, coordinated, idOf, type Rules } from "./conditions";

const mentorsOf = `(select g.person_id from role_grants g where g.role = 'mentor' and (g.cohort_id in ${cohorts}
  or g.cohort_id is null and exists (select 1 from role_grants c where c.person_id = $me and c.role = 'coordinator'))
  union select mentor_id from mentorships where cohort_id in ${cohorts})`;

const running = "(select id from mentorships where $me in (mentor_id, mentee_id) and ended_on is null)";
/** Theirs alone, an administrator's no more than anybody's. */
const ofPair = (write: string) =>
  alike({ read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))", write });

/** Mentors, pairs and who waits for one. */
export const reach: Rules = {
  mentorships: {
    read: `$me in (mentor_id, mentee_id) or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  mentoring_meetings: alike({
    read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    write: `mentorship_id in ${running}`,
  }),
  mentoring_agreements: ofPair(`mentorship_id in ${running}`),
  mentoring_goals: ofPair(`mentorship_id in ${running}`),
  mentoring_goal_notes: ofPair("false"),
  mentoring_offers: ofPair(`mentorship_id in ${running}`),
  mentoring_slots: ofPair("false"),
  mentoring_notes: ofPair(`mentorship_id in ${running}`),
  mentoring_private_notes: alike({
    read: "author_id = $me",
    write: `author_id = $me and mentorship_id in ${running}`,
  }),
  mentoring_steps: ofPair(`mentorship_id in ${running}`),
  mentoring_invitations: alike({ read: "person_id = $me", write: "false" }),
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
  service_certificates: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
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
  // One pair is over: what is there stays to be read, and nothing is written.
  await own`update mentorships set ended_on = current_date where id = (select id from mentorships where mentor_id = ${idOf("mentor")} order by id limit 1)`;
  await own`insert into mentoring_agreements (mentorship_id, every_weeks, language, confidentiality) select id, 2, 'en', 'Between us' from mentorships on conflict do nothing`;
  await own`insert into mentoring_goals (mentorship_id, what, due_on) select id, 'To speak', current_date from mentorships`;
  await own`insert into mentoring_goal_notes (goal_id, mentorship_id, author_id, text) select g.id, m.id, m.mentor_id, 'Well' from mentoring_goals g join mentorships m on m.id = g.mentorship_id`;
  await own`insert into mentoring_offers (mentorship_id, offered_by, duration_minutes, zone, ended_at, ended_as) select id, mentor_id, 30, 'UTC', now(), 'withdrawn' from mentorships`;
  await own`insert into mentoring_slots (offer_id, mentorship_id, place, starts_at) select id, mentorship_id, 1, now() from mentoring_offers on conflict do nothing`;
  await own`insert into mentoring_notes (meeting_id, mentorship_id, text) select id, mentorship_id, 'Ours' from mentoring_meetings on conflict do nothing`;
  await own`insert into mentoring_private_notes (meeting_id, mentorship_id, author_id, text) select g.id, m.id, w.who, 'Mine' from mentoring_meetings g join mentorships m on m.id = g.mentorship_id cross join lateral (values (m.mentor_id), (m.mentee_id)) w (who) on conflict do nothing`;
  await own`insert into mentoring_steps (mentorship_id, owner_id, what) select id, mentee_id, 'To write' from mentorships`;
  await own`insert into mentoring_invitations (meeting_id, person_id, sequence, method) select g.id, w.who, 0, 'REQUEST' from mentoring_meetings g join mentorships m on m.id = g.mentorship_id cross join lateral (values (m.mentor_id), (m.mentee_id)) w (who) on conflict do nothing`;
  await own`insert into service_certificates (person_id, cohort_id, code, locale, says, issued_by)
    select distinct on (mentor_id, cohort_id) mentor_id, cohort_id, upper(replace(mentor_id::text, '-', '')), 'en', '{"name": "-", "minutes": 60}', ${coordinator} from mentorships`;
}
