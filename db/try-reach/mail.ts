import type { Sql } from "postgres";
import { alike, cohorts, coordinated, coordinators, idOf, type Rules, readOnly } from "./conditions";

/** What is written to people, and when. */
export const reach: Rules = {
  mails: {
    read: `kind not in ('sign_in', 'meeting') and (created_by = $me and ${coordinators} or cohort_ids <> '{}' and cohort_ids <@ array${cohorts})`,
    write: "false",
    administrator: { read: "kind not in ('sign_in', 'meeting')", write: "false" },
  },
  letters: {
    read: `created_by = $me and cohort_id in ${cohorts}`,
    write: `created_by = $me and cohort_id in ${cohorts}`,
    administrator: { read: "created_by = $me", write: "created_by = $me" },
  },
  letter_texts: {
    read: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    write: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    administrator: {
      read: "letter_id in (select id from letters where created_by = $me)",
      write: "letter_id in (select id from letters where created_by = $me)",
    },
  },
  letter_readers: {
    read: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts})`,
    write: `letter_id in (select id from letters where created_by = $me and cohort_id in ${cohorts}) and person_id in ${coordinated}`,
    administrator: {
      read: "letter_id in (select id from letters where created_by = $me)",
      write: "letter_id in (select id from letters where created_by = $me)",
    },
  },
  reminders: readOnly(`person_id = $me or cohort_id in ${cohorts}`),
  reminders_unwanted: alike({ read: "person_id = $me", write: "false" }),
  quiet_hours: alike({ read: "person_id = $me", write: "person_id = $me" }),
};

export async function fill(own: Sql) {
  const participant = idOf("participant");
  const facilitator = idOf("facilitator");
  const coordinator = idOf("coordinator");
  const administrator = idOf("administrator");
  await own`insert into mails (kind, to_address, subject, text, html, created_by) select 'notice', 'a@example.org', '-', '-', '-', id from people`;
  await own`insert into mails (kind, to_address, subject, text, html) values ('meeting', 'a@example.org', '-', '-', '-')`;
  await own`insert into mails (kind, to_address, subject, text, html) values ('sign_in', 'a@example.org', '-', '-', '-')`;
  await own`insert into mails (kind, to_address, subject, text, html, cohort_ids) select 'reminder', 'a@example.org', '-', '-', '-', array[id] from cohorts`;
  await own`insert into reminders (person_id, kind, cause, cohort_id) select person_id, 'certificate', 'test', cohort_id from enrolments`;
  await own`insert into reminders_unwanted (person_id, kind) select id, 'certificate' from people`;
  await own`insert into quiet_hours select id, 21, 8 from people`;
  await own`insert into letters (cohort_id, list, created_by) select c.id, 'active', p.id from cohorts c, people p where p.id in ${own([participant, coordinator, facilitator, administrator])}`;
  await own`insert into letter_texts select id, 'en', '-', '-' from letters on conflict do nothing`;
  await own`insert into letter_readers select l.id, e.person_id from letters l join enrolments e using (cohort_id) on conflict do nothing`;
}
