import type { Sql } from "postgres";
import { around, cohorts, enrolled, type Rules, staffed } from "./conditions";

const mine = "(select id from enrolments where person_id = $me)";

const given = `(select id from training_assignments where cohort_id in ${staffed})`;

const submitted = `(select id from submissions where enrolment_id in ${mine})`;

const trainers =
  "exists (select 1 from role_grants g where g.person_id = $me and g.role in ('coordinator', 'facilitator'))";

/** What leaders write and record, and what they read. */
export const reach: Rules = {
  training_assignments: { read: `cohort_id in ${around}`, write: `cohort_id in ${staffed}` },
  submissions: {
    read: `enrolment_id in ${mine} or (state <> 'draft' and assignment_id in ${given})`,
    write: `(enrolment_id in ${mine} and state <> 'accepted') or (state <> 'draft' and assignment_id in ${given})`,
    administrator: { read: "state <> 'draft'", write: "state <> 'draft'" },
  },
  submission_drafts: {
    read: `submission_id in ${submitted}`,
    write: `submission_id in ${submitted}`,
    administrator: { read: "false", write: "false" },
  },
  submission_comments: {
    read: `submission_id in ${submitted} or submission_id in (select id from submissions where state <> 'draft' and assignment_id in ${given})`,
    write: "false",
    administrator: {
      read: "submission_id in (select id from submissions where state <> 'draft')",
      write: "false",
    },
  },
  files: {
    read: `(resource_id is not null and resource_id in (select id from resources where removed_at is null or ${trainers})) or submission_id in ${submitted} or (sent_at is not null and submission_id in (select id from submissions where state <> 'draft' and assignment_id in ${given}))`,
    write: `submission_id in (select id from submissions where state <> 'accepted' and enrolment_id in ${mine})`,
    administrator: { read: "resource_id is not null or sent_at is not null", write: "false" },
  },
  resources: {
    read: `removed_at is null or ${trainers}`,
    write: trainers,
  },
  assessments: {
    read: `person_id = $me or (shared_with <> 'only_me' and cohort_id in ${cohorts}) or (shared_with = 'cohort' and cohort_id in ${enrolled})`,
    write: "person_id = $me",
    administrator: { read: "person_id = $me or shared_with <> 'only_me'", write: "person_id = $me" },
  },
  self_assessments: {
    read: `enrolment_id in ${mine}`,
    write: `enrolment_id in ${mine}`,
    administrator: { read: "false", write: "false" },
  },
  journal_entries: {
    read: `person_id = $me or (for_coordinators and cohort_id in ${cohorts}) or (for_facilitators and cohort_id in (select cohort_id from role_grants where person_id = $me and role = 'facilitator'))`,
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
};

export async function fill(own: Sql) {
  await own`insert into files (storage_key, name, media_type, bytes, submission_id, sent_at) select 'key-' || id, 'a.pdf', 'application/pdf', 1, id, first_sent_at from submissions`;
  await own`insert into files (storage_key, name, media_type, bytes, resource_id, variant) select 'key-' || id, 'a.pdf', 'application/pdf', 1, id, 'full' from resources`;
  await own`update resources set removed_at = now() where language = 'fil'`;
}
