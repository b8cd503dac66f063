import type { Sql } from "postgres";
import { alike, cohorts, type Rules } from "./conditions";

const pairs = "(select id from mentorships where $me in (mentor_id, mentee_id))";
/** Whoever is one of the two oversees nothing, whatever else she is. */
const overseen = `(select id from mentorships where cohort_id in ${cohorts} and $me not in (mentor_id, mentee_id))`;
const byAdministrator = "(select id from mentorships where $me not in (mentor_id, mentee_id))";
const mine = "person_id = $me";

/** How pairs are, and what they ask of each other and of their coordinators. */
export const reach: Rules = {
  mentoring_pulses: {
    read: `${mine} or mentorship_id in ${overseen}`,
    write: mine,
    administrator: { read: `${mine} or mentorship_id in ${byAdministrator}`, write: mine },
  },
  mentoring_pulse_words: alike({ read: mine, write: mine }),
  mentoring_questions: alike({ read: `mentorship_id in ${pairs}`, write: `mentorship_id in ${pairs}` }),
  mentor_change_requests: {
    read: `asked_by = $me or mentorship_id in ${overseen}`,
    write: `asked_by = $me or mentorship_id in ${overseen}`,
    administrator: {
      read: `asked_by = $me or mentorship_id in ${byAdministrator}`,
      write: `asked_by = $me or mentorship_id in ${byAdministrator}`,
    },
  },
  mentoring_follow_ups: {
    read: `${mine} or shared and mentorship_id in ${overseen}`,
    write: mine,
    administrator: { read: `${mine} or shared and mentorship_id in ${byAdministrator}`, write: mine },
  },
};

export async function fill(own: Sql) {
  const both = own`mentorships m cross join lateral (values (m.mentor_id), (m.mentee_id)) w (who)`;
  await own`insert into mentoring_pulses (meeting_id, person_id, useful, going) select g.id, w.who, 4, 4 from ${both} join mentoring_meetings g on g.mentorship_id = m.id on conflict do nothing`;
  await own`insert into mentoring_pulse_words (pulse_id, person_id, text) select id, person_id, 'Mine' from mentoring_pulses on conflict do nothing`;
  await own`insert into mentoring_questions (mentorship_id, asked_by, text) select id, mentee_id, 'A word' from mentorships`;
  await own`insert into mentor_change_requests (mentorship_id, asked_by) select m.id, w.who from ${both} on conflict do nothing`;
  await own`insert into mentoring_follow_ups (mentorship_id, person_id, stayed, shared) select m.id, w.who, 'Trust', w.who = m.mentee_id from ${both} on conflict do nothing`;
}
