import type { Sql } from "postgres";
import { around, cohorts, coordinators, idOf, type Rules, readOnly, staffed } from "./conditions";

/** Cohorts, who takes part, and how she completes. */
export const reach: Rules = {
  programmes: { read: "true", write: "false" },
  cohorts: { read: `id in ${around} or created_by = $me`, write: `id in ${cohorts}` },
  cohort_organisations: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  enrolments: {
    read: `person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null)`,
    write: `cohort_id in ${cohorts}`,
  },
  enrolment_changes: readOnly(
    `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null))`,
  ),
  certificates: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  certificate_batches: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  certificate_batch_items: {
    read: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
    write: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
  },
  completion_rules: { read: "true", write: coordinators },
  completion_exceptions: {
    read: `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${cohorts})`,
    write: `enrolment_id in (select id from enrolments where cohort_id in ${cohorts})`,
  },
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into certificates (enrolment_id, cohort_id, person_id, code, locale, says, issued_by) select e.id, e.cohort_id, e.person_id, translate(upper(md5(e.id::text)), 'ILOU', '0000'), 'en', '{"name": "-"}', ${coordinator} from enrolments e where not exists (select 1 from certificates c where c.enrolment_id = e.id)`;
  await own`insert into certificate_batches (cohort_id, created_by) select id, ${coordinator} from cohorts`;
  await own`insert into certificate_batch_items (batch_id, enrolment_id) select b.id, e.id from certificate_batches b join enrolments e using (cohort_id)`;
}
