import type { Sql } from "postgres";
import {
  around,
  cohorts,
  coordinated,
  coordinators,
  idOf,
  type Rules,
  readOnly,
  staffed,
} from "./conditions";

const marked = `(enrolment_id in (select id from enrolments where person_id = $me) or session_id in (select id from training_sessions where cohort_id in ${staffed}))`;

/** What is taught, when, and who was there. */
export const reach: Rules = {
  curricula: { read: "true", write: coordinators },
  modules: { read: "true", write: coordinators },
  module_prerequisites: { read: "true", write: coordinators },
  module_materials: { read: "true", write: coordinators },
  material_texts: { read: "true", write: coordinators },
  session_series: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  session_groups: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  session_interpreters: {
    read: `person_id = $me or session_id in (select id from training_sessions where cohort_id in ${staffed})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  available_hours: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  cohort_days_off: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  training_sessions: { read: `cohort_id in ${around}`, write: `cohort_id in ${staffed}` },
  attendance: {
    read: marked,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  attendance_changes: readOnly(marked),
  apologies: readOnly(marked),
  catch_up_materials: {
    read: `session_id in (select id from training_sessions where cohort_id in ${around})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  catch_ups: readOnly(marked),
  check_in_keys: {
    read: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  check_in_attempts: readOnly("person_id = $me"),
};

export async function fill(own: Sql) {
  const coordinator = idOf("coordinator");
  await own`insert into check_in_keys (session_id, opened_by, closes_at) select id, ${coordinator}, now() from training_sessions`;
  await own`insert into check_in_attempts (session_id, person_id) select s.id, e.person_id from training_sessions s join enrolments e using (cohort_id) where e.status = 'active' limit 500`;
}
