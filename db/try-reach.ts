import { demoIds } from "./seed/demo-ids";

/**
 * Each role against each table, read and written. What a person should reach is said here a second
 * time, as a plain condition the owner can count; `$me` is the person asking.
 */
export const idOf = (role: string) => demoIds.find((person) => person.role === role)?.id ?? "";
export const actors = [
  "nobody",
  "participant",
  "mentor",
  "facilitator",
  "coordinator",
  "administrator",
] as const;
export type Actor = (typeof actors)[number];

const cohorts = `(select cohort_id from role_grants where person_id = $me and role = 'coordinator')`;
const staffed = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator'))`;
const enrolled = `(select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
const around = `(select cohort_id from role_grants where person_id = $me and role in ('coordinator', 'facilitator') union select cohort_id from enrolments where person_id = $me and status <> 'withdrawn')`;
const hers = `(select id from delegations where cohort_id in ${cohorts})`;
const invited = `(select delegation_id from seats where person_id = $me or alternate_id = $me)`;
const roomed = `(select delegation_id from seats where person_id = $me and state in ('accepted', 'confirmed') union ${hers})`;
const headed = `(select delegation_id from seats where person_id = $me and role = 'head' and state in ('accepted', 'confirmed'))`;
const told = "(select id from debriefs where person_id = $me)";
const coordinated = `(select person_id from enrolments where cohort_id in ${cohorts}
  union select person_id from role_grants where cohort_id in ${cohorts}
  union select mentor_id from mentorships where cohort_id in ${cohorts}
  union select person_id from seats where person_id is not null and delegation_id in ${hers})`;
const mentorsOf = `(select g.person_id from role_grants g where g.role = 'mentor' and (g.cohort_id in ${cohorts}
  or g.cohort_id is null and exists (select 1 from role_grants c where c.person_id = $me and c.role = 'coordinator'))
  union select mentor_id from mentorships where cohort_id in ${cohorts})`;
const mine = "(select id from enrolments where person_id = $me)";
const given = `(select id from training_assignments where cohort_id in ${staffed})`;
const submitted = `(select id from submissions where enrolment_id in ${mine})`;
const trainers =
  "exists (select 1 from role_grants g where g.person_id = $me and g.role in ('coordinator', 'facilitator'))";

const marked = `(enrolment_id in (select id from enrolments where person_id = $me) or session_id in (select id from training_sessions where cohort_id in ${staffed}))`;

const calls = `(select id from opportunities where cohort_id in ${cohorts})`;
const seenBlind = "(select id from opportunities where not blind or revealed_at is not null)";
const unveiled = `(select id from opportunities where cohort_id in ${cohorts} and (not blind or revealed_at is not null))`;
const apart = `(r.person_id not in (select a.id from people a join people b on b.organisation_id = a.organisation_id where b.id = i.person_id)
  and not exists (select 1 from mentorships m where (m.mentor_id, m.mentee_id) in ((r.person_id, i.person_id), (i.person_id, r.person_id))))`;
const scorable = `(select i.id from call_reviewers r join opportunities o on o.id = r.opportunity_id join interests i on i.opportunity_id = o.id
  where r.person_id = $me and i.person_id <> $me and i.state <> 'withdrawn' and o.closes_at <= now() and o.settled_at is null and (not o.blind or o.revealed_at is null) and ${apart})`;
const scoresSeen = (
  run: string,
) => `(select i.id from interests i join opportunities o on o.id = i.opportunity_id where i.person_id <> $me and (
  exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = $me and not v.conflict)
  or ${run} and (o.settled_at is not null or o.blind and o.revealed_at is not null
    or exists (select 1 from reviews v where v.interest_id = i.id and v.reviewer_id = $me)
    or not exists (select 1 from call_reviewers r where r.opportunity_id = o.id and r.person_id = $me and ${apart}))))`;
const proven = (
  of: string,
  reads: string,
) => `(person_id = $me and given_by = $me and requirement_id in (select id from eligibility_requirements where kind = 'statement' and (edition_id is not null or opportunity_id in ${reads})))
  or (given_by = $me and person_id <> $me and person_id in ${of} and requirement_id in (select id from eligibility_requirements where forum_session_type is not null and (edition_id is not null or opportunity_id in ${reads})))`;

const joined =
  "(select delegation_id from seats where person_id = $me and state in ('accepted', 'confirmed'))";
const led =
  "(select delegation_id from seats where person_id = $me and role = 'head' and state in ('accepted', 'confirmed'))";
const near = `(delegation_id in ${joined} or delegation_id in ${hers})`;
const quotable = "(select person_id from consents where purpose = 'quotation' and withdrawn_at is null)";
const answered = `person_id = $me or reflection_id in (select id from reflections where shared_at is not null and delegation_id in ${hers})
  or passed_at is not null and person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null)`;
const reported = `delegation_id in ${hers} or delegation_id in ${joined}
  and delegation_id in (select delegation_id from delegation_reports where published_at is not null)`;

type Reach = { read: string; write: string };
/** For signed-in people who are no administrators; nobody reaches nothing, an administrator all, unless said. */
export const reach: Record<string, Reach & { nobody?: string; administrator?: Partial<Reach> }> = {
  people: {
    read: `id = $me or created_by = $me or id in ${coordinated}`,
    write: `id = $me or created_by = $me or id in ${coordinated}`,
  },
  name_choices: { read: `person_id = $me or person_id in ${coordinated}`, write: "person_id = $me" },
  consents: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  role_grants: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: "false",
    administrator: { write: "false" },
  },
  invitations: {
    read: `created_by = $me or person_id in ${coordinated}`,
    write: `created_by = $me or person_id in ${coordinated}`,
  },
  sign_in_sessions: {
    read: "person_id = $me",
    write: "false",
    administrator: { read: "person_id = $me", write: "false" },
  },
  sign_in_links: { read: "false", write: "false", administrator: { read: "false", write: "false" } },
  mails: {
    read: `kind <> 'sign_in' and (created_by = $me or cohort_ids <> '{}' and cohort_ids <@ array${cohorts})`,
    write: "false",
    administrator: { read: "kind <> 'sign_in'", write: "false" },
  },
  visits: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: "false",
    administrator: { write: "false" },
  },
  separate_people: {
    read: `one_id in ${coordinated} and other_id in ${coordinated}`,
    write: "false",
    administrator: { write: "false" },
  },
  person_merges: { read: "merged_by = $me", write: "merged_by = $me" },
  audit_log: { read: "false", write: "false", administrator: { write: "false" } },
  calendar_feeds: {
    read: "person_id = $me",
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  organisations: { read: "true", write: coordinators() },
  programmes: { read: "true", write: "false" },
  cohorts: { read: `id in ${around} or created_by = $me`, write: `id in ${cohorts}` },
  cohort_organisations: { read: `cohort_id in ${around}`, write: `cohort_id in ${cohorts}` },
  enrolments: {
    read: `person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null)`,
    write: `cohort_id in ${cohorts}`,
  },
  enrolment_changes: {
    read: `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${staffed} or person_id in (select mentee_id from mentorships where mentor_id = $me and ended_on is null))`,
    write: "false",
    administrator: { write: "false" },
  },
  curricula: { read: "true", write: coordinators() },
  modules: { read: "true", write: coordinators() },
  module_prerequisites: { read: "true", write: coordinators() },
  module_materials: { read: "true", write: coordinators() },
  material_texts: { read: "true", write: coordinators() },
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
  attendance_changes: { read: marked, write: "false", administrator: { write: "false" } },
  apologies: { read: marked, write: "false", administrator: { write: "false" } },
  catch_up_materials: {
    read: `session_id in (select id from training_sessions where cohort_id in ${around})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  catch_ups: { read: marked, write: "false", administrator: { write: "false" } },
  completion_rules: { read: "true", write: coordinators() },
  completion_exceptions: {
    read: `enrolment_id in (select id from enrolments where person_id = $me or cohort_id in ${cohorts})`,
    write: `enrolment_id in (select id from enrolments where cohort_id in ${cohorts})`,
  },
  check_in_keys: {
    read: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
    write: `session_id in (select id from training_sessions where cohort_id in ${staffed})`,
  },
  check_in_attempts: { read: "person_id = $me", write: "false", administrator: { write: "false" } },
  mentorships: {
    read: `$me in (mentor_id, mentee_id) or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  mentoring_meetings: {
    read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    write: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    administrator: {
      read: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
      write: "mentorship_id in (select id from mentorships where $me in (mentor_id, mentee_id))",
    },
  },
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
  mentoring_wishes: {
    read: "author_id = $me",
    write: "author_id = $me",
    administrator: { read: "author_id = $me", write: "author_id = $me" },
  },
  matching_choices: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  matching_proposals: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  matching_pairs: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  mentoring_waiting: { read: `person_id = $me or cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  opportunities: {
    read: `cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me)`,
    write: `cohort_id in ${cohorts}`,
  },
  interests: {
    read: `person_id = $me or opportunity_id in ${unveiled}`,
    write: `(person_id = $me and state in ('submitted', 'withdrawn')) or opportunity_id in ${unveiled}`,
    administrator: {
      read: `person_id = $me or opportunity_id in ${seenBlind}`,
      write: `(person_id = $me and state in ('submitted', 'withdrawn')) or opportunity_id in ${seenBlind}`,
    },
  },
  call_reviewers: {
    read: `person_id = $me or opportunity_id in ${calls}`,
    write: `opportunity_id in ${calls}`,
  },
  reviews: {
    read: `reviewer_id = $me or interest_id in ${scoresSeen(`o.cohort_id in ${cohorts}`)}`,
    write: `reviewer_id = $me and interest_id in ${scorable}`,
    administrator: {
      read: `reviewer_id = $me or interest_id in ${scoresSeen("true")}`,
      write: `reviewer_id = $me and interest_id in ${scorable}`,
    },
  },
  interest_drafts: {
    read: "person_id = $me",
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  application_notes: {
    read: `person_id <> $me and (author_id = $me or opportunity_id in ${unveiled})`,
    write: "author_id = $me",
    administrator: {
      read: `person_id <> $me and (author_id = $me or opportunity_id in ${seenBlind})`,
      write: "author_id = $me",
    },
  },
  place_offers: {
    read: `opportunity_id in ${calls} or interest_id in (select id from interests where person_id = $me)`,
    write: "false",
    administrator: { write: "false" },
  },
  eligibility_requirements: {
    read: `edition_id is not null or opportunity_id in (select id from opportunities where cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me))`,
    write: `(edition_id is not null and ${coordinators()}) or opportunity_id in ${calls}`,
  },
  eligibility_proofs: {
    read: `person_id = $me or person_id in ${coordinated}`,
    write: proven(
      coordinated,
      `(select id from opportunities where cohort_id in ${cohorts} or cohort_id in ${enrolled} or id in (select opportunity_id from call_reviewers where person_id = $me))`,
    ),
    administrator: { write: proven("(select id from people)", "(select id from opportunities)") },
  },
  delegations: { read: `cohort_id in ${cohorts} or id in ${invited}`, write: `cohort_id in ${cohorts}` },
  delegation_modules: {
    read: `delegation_id in ${hers} or delegation_id in ${invited}`,
    write: `delegation_id in ${hers}`,
  },
  conflict_levels: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  seats: {
    read: `delegation_id in ${hers} or person_id = $me or alternate_id = $me`,
    write: `delegation_id in ${hers}`,
  },
  assignments: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  schedule_versions: {
    read: `delegation_id in ${hers} or delegation_id in ${invited}`,
    write: "false",
    administrator: { write: "false" },
  },
  schedule_entries: {
    read: `person_id = $me or version_id in (select id from schedule_versions where delegation_id in ${hers})`,
    write: "false",
    administrator: { write: "false" },
  },
  schedule_receipts: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: { write: "person_id = $me" },
  },
  delegate_tasks: { read: `person_id = $me or delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  assessments: {
    read: `person_id = $me or (shared_with <> 'only_me' and cohort_id in ${cohorts}) or (shared_with = 'cohort' and cohort_id in ${enrolled})`,
    write: "person_id = $me",
    administrator: { read: "person_id = $me or shared_with <> 'only_me'", write: "person_id = $me" },
  },
  certificates: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: `cohort_id in ${cohorts}`,
  },
  certificate_batches: { read: `cohort_id in ${cohorts}`, write: `cohort_id in ${cohorts}` },
  certificate_batch_items: {
    read: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
    write: `batch_id in (select id from certificate_batches where cohort_id in ${cohorts})`,
  },
  reminders: {
    read: `person_id = $me or cohort_id in ${cohorts}`,
    write: "false",
    administrator: { write: "false" },
  },
  reminders_unwanted: {
    read: "person_id = $me",
    write: "false",
    administrator: { read: "person_id = $me", write: "false" },
  },
  quiet_hours: {
    read: "person_id = $me",
    write: "person_id = $me",
    administrator: { read: "person_id = $me", write: "person_id = $me" },
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
  travel_officers: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "false",
    administrator: { write: "false" },
  },
  travel_records: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_visas: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_private_answers: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: { read: "false", write: "false" },
  },
  travel_steps: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  travel_letters: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: "false",
    administrator: { read: "false", write: "false" },
  },
  visa_outcomes: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `person_id = $me or delegation_id in ${hers}`,
    administrator: { read: "false", write: "false" },
  },
  visa_evidence: { read: "false", write: "false", administrator: { read: "false", write: "false" } },
  visa_requirements: { read: "true", write: "false", administrator: { write: "false" } },
  visa_measures: { read: "true", write: "false", administrator: { write: "false" } },
  visa_sources: { read: "true", write: "false", administrator: { write: "false" } },
  delegation_plans: {
    read: `delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
  },
  plan_people: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  plan_marks: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_plans: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_plan_rows: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  agenda_pins: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  session_needs: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  room_notes: {
    read: "person_id = $me",
    write: "false",
    administrator: { read: "person_id = $me", write: "false" },
  },
  room_check_ins: {
    read: `person_id = $me or delegation_id in ${hers} or delegation_id in ${headed}`,
    write: "false",
    administrator: { write: "false" },
  },
  debriefs: {
    read: `person_id = $me or delegation_id in ${roomed}`,
    write: "false",
    administrator: { write: "false" },
  },
  debrief_risks: {
    read: `debrief_id in ${told} or delegation_id in ${hers} or (not coordinators_only and delegation_id in ${roomed})`,
    write: "false",
    administrator: { write: "false" },
  },
  heard_promises: {
    read: `debrief_id in ${told} or delegation_id in ${roomed}`,
    write: `delegation_id in ${hers}`,
  },
  delegation_contacts: { read: `delegation_id in ${roomed}`, write: `delegation_id in ${hers}` },
  own_contacts: {
    read: `person_id = $me or delegation_id in ${hers} or delegation_id in ${headed}`,
    write: `person_id = $me and delegation_id in ${roomed}`,
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  delegation_feeds: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  accreditation_columns: { read: "true", write: coordinators() },
  talking_points: {
    read: `delegation_id in ${joined} or delegation_id in ${hers}`,
    write: `delegation_id in ${led} or delegation_id in ${hers} or owner_id = $me and delegation_id in ${joined}`,
  },
  testimonies: {
    read: `person_id in ${quotable} and talking_point_id in (select id from talking_points where delegation_id in ${joined} or delegation_id in ${hers})`,
    write: `person_id in ${quotable} and talking_point_id in (select id from talking_points where delegation_id in ${led} or delegation_id in ${hers} or owner_id = $me and delegation_id in ${joined})`,
    administrator: { read: `person_id in ${quotable}`, write: `person_id in ${quotable}` },
  },
  statements: {
    read: `delegation_id in ${joined} or delegation_id in ${hers}`,
    write: `delegation_id in ${led} or delegation_id in ${hers} or $me in (speaker_id, substitute_id) and delegation_id in ${joined}`,
  },
  statement_texts: {
    read: `statement_id in (select id from statements where delegation_id in ${joined} or delegation_id in ${hers})`,
    write: `statement_id in (select id from statements where delegation_id in ${led} or delegation_id in ${hers} or $me in (speaker_id, substitute_id) and delegation_id in ${joined})`,
  },
  state_meetings: {
    read: near,
    write: `delegation_id in ${led} or delegation_id in ${hers} or delegation_id in ${joined} and id in (select meeting_id from state_meeting_goers where person_id = $me)`,
    administrator: {
      read: near,
      write: `delegation_id in ${led} or delegation_id in ${hers} or delegation_id in ${joined} and id in (select meeting_id from state_meeting_goers where person_id = $me)`,
    },
  },
  state_meeting_goers: {
    read: `meeting_id in (select id from state_meetings where ${near})`,
    write: `meeting_id in (select id from state_meetings where delegation_id in ${led} or delegation_id in ${hers})`,
    administrator: {
      read: `meeting_id in (select id from state_meetings where ${near})`,
      write: `meeting_id in (select id from state_meetings where delegation_id in ${led} or delegation_id in ${hers})`,
    },
  },
  promise_drafts: {
    read: near,
    write: `delegation_id in ${hers}`,
    administrator: { read: near, write: `delegation_id in ${hers}` },
  },
  reflections: {
    read: `person_id = $me or shared_at is not null and delegation_id in ${hers}`,
    write: "person_id = $me",
    administrator: {
      read: `person_id = $me or shared_at is not null and delegation_id in ${hers}`,
      write: "person_id = $me",
    },
  },
  reflection_answers: {
    read: answered,
    write: "person_id = $me",
    administrator: { read: answered, write: "person_id = $me" },
  },
  delegation_reports: {
    read: reported,
    write: `delegation_id in ${hers}`,
    administrator: { read: reported, write: `delegation_id in ${hers}` },
  },
  report_passages: {
    read: reported,
    write: `delegation_id in ${hers}`,
    administrator: { read: reported, write: `delegation_id in ${hers}` },
  },
  report_sources: {
    read: `passage_id in (select id from report_passages where delegation_id in ${hers})`,
    write: "false",
    administrator: {
      read: `passage_id in (select id from report_passages where delegation_id in ${hers})`,
      write: "false",
    },
  },
  thank_yous: { read: near, write: near, administrator: { read: near, write: near } },
  delegation_budgets: {
    read: `delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
    administrator: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  },
  support_costs: {
    read: `person_id = $me or delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
    administrator: { read: `person_id = $me or delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  },
  stipends: {
    read: `delegation_id in ${hers}`,
    write: `delegation_id in ${hers}`,
    administrator: { read: `delegation_id in ${hers}`, write: `delegation_id in ${hers}` },
  },
  commitments: { read: "true", write: coordinators() },
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
  resources: {
    read: `removed_at is null or ${trainers}`,
    write: trainers,
  },
  countries: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  commissions: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  country_commissions: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  gcm_objectives: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  forums: { read: "true", write: coordinators(), nobody: "true" },
  editions: { read: "true", write: coordinators(), nobody: "true" },
  edition_changes: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  edition_deadlines: { read: "true", write: coordinators(), nobody: "true" },
  access_routes: { read: "true", write: coordinators(), nobody: "true" },
  seat_rules: { read: "true", write: coordinators(), nobody: "true" },
  forum_seat_rules: { read: "true", write: coordinators(), nobody: "true" },
  deadline_habits: { read: "true", write: coordinators(), nobody: "true" },
  deadline_moves: { read: "true", write: "false", nobody: "true", administrator: { write: "false" } },
  programme_imports: {
    read: `person_id = $me and ${coordinators()}`,
    write: `person_id = $me and ${coordinators()}`,
    administrator: { read: "person_id = $me", write: "person_id = $me" },
  },
  forum_sessions: { read: "true", write: coordinators() },
};

function coordinators() {
  return `exists (select 1 from role_grants g where g.person_id = $me and g.role = 'coordinator')`;
}

/** The condition under which she may, by what is said above. */
export function expected(table: string, actor: Actor, act: keyof Reach): string {
  const rule = reach[table];
  if (!rule) return "false";
  if (actor === "nobody") return act === "read" ? (rule.nobody ?? "false") : "false";
  if (actor === "administrator") return rule.administrator?.[act] ?? "true";
  return rule[act];
}
