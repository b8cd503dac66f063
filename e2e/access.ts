import { people } from "./fixtures";

/** Role × address: what is there for whom. Beside each denial stands the person who may. */
export const everyone = [
  "participant",
  "mentor",
  "facilitator",
  "coordinator",
  "latinCoordinator",
  "administrator",
] as const;
type Who = (typeof everyone)[number];
const signedIn: readonly Who[] = everyone;
const coordinators: readonly Who[] = ["coordinator", "latinCoordinator", "administrator"];

export const places: Record<string, readonly Who[]> = {
  "/coordinator": coordinators,
  "/administrator": ["administrator"],
  "/administrator/roles": ["administrator"],
  "/administrator/safeguarding": ["administrator"],
  // Who is named to hear concerns, and nobody by another role.
  "/concerns": ["facilitator"],
  "/mentoring/programme": coordinators,
  "/take-away/mentors": coordinators,
  "/take-away/mentor_coverage": coordinators,
  "/mentor": ["mentor"],
  "/mentor/profile": ["mentor"],
  "/mentoring/wishes": ["participant", "mentor"],
  "/people": coordinators,
  "/people/new": coordinators,
  "/people/import": coordinators,
  "/people/duplicates": coordinators,
  "/people/organisations": coordinators,
  "/cohorts/new": coordinators,
  "/delegations/new": coordinators,
  "/forums/new": coordinators,
  "/opportunities/new": coordinators,
  "/commitments/new": coordinators,
  "/mail": coordinators,
  "/mentoring/how-it-goes": coordinators,
  "/reports": coordinators,
  "/reports/export": coordinators,
  "/forums": signedIn,
  "/commitments": signedIn,
  "/voices": signedIn,
  "/profile": signedIn,
  "/training/assignments": signedIn,
  "/training/assignments/new": [...coordinators, "facilitator"],
  "/training/journal": signedIn,
  "/training/self-assessment": signedIn,
  "/training/resources": signedIn,
  "/training/resources/new": [...coordinators, "facilitator"],
  "/take-away/resources": [...coordinators, "facilitator"],
  "/take-away/letters": coordinators,
};

const cohortOfManila = "(select cohort_id from enrolments where person_id = '%p' limit 1)".replace(
  "%p",
  people.participant,
);
const pairOfManila = `select id from mentorships where mentor_id = '${people.mentor}' and mentee_id = '${people.participant}' limit 1`;
/** An object of the Asia-Pacific cohort by its query; who else finds it. */
export const objects: Record<string, { path: (id: string) => string; query: string; who: readonly Who[] }> = {
  cohort: {
    path: (id) => `/cohorts/${id}`,
    query: `select ${cohortOfManila} as id`,
    who: ["participant", "facilitator", "coordinator", "administrator"],
  },
  "cohort edit": {
    path: (id) => `/cohorts/${id}/edit`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "cohort certificates": {
    path: (id) => `/cohorts/${id}/certificates`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  // Hers alone, whoever else coordinates or administers.
  letter: {
    path: (id) => `/mail/${id}`,
    query: `select id from letters where created_by = '${people.coordinator}' order by created_at, id limit 1`,
    who: ["coordinator"],
  },
  "cohort progress": {
    path: (id) => `/cohorts/${id}/progress`,
    query: `select ${cohortOfManila} as id`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  matching: {
    path: (id) => `/mentoring/matching/${id}`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "matching side by side": {
    path: (id) => `/mentoring/matching/${id}/compare`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "matching proposal": {
    path: (ids) => `/mentoring/matching/${ids.replace(":", "/proposals/")}`,
    query: `select cohort_id || ':' || id as id from matching_proposals where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "mentor who leaves": {
    path: (ids) => `/mentoring/matching/${ids.replace(":", "/leaving/")}`,
    query: `select cohort_id || ':' || person_id as id from role_grants where role = 'mentor' and person_id = '${people.mentor}' limit 1`,
    who: ["coordinator", "administrator"],
  },
  "progress as a file": {
    path: (id) => `/cohorts/${id}/progress/export?table=attendance&as=xlsx`,
    query: `select ${cohortOfManila} as id`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "leaders as a file": {
    path: (id) => `/take-away/leaders?of=${id}&as=csv`,
    query: `select ${cohortOfManila} as id`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "certificates as a file": {
    path: (id) => `/take-away/certificates?of=${id}&as=csv`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "how a meeting was, for herself": {
    path: (id) => `/mentoring/${id}/how-it-goes`,
    query: `select id from mentorships where mentee_id = '${people.participant}' and mentor_id = '${people.mentor}' order by ended_on nulls first limit 1`,
    who: ["participant", "mentor"],
  },
  "words asked for in a pair": {
    path: (id) => `/mentoring/${id}/words`,
    query: `select id from mentorships where mentee_id = '${people.participant}' and mentor_id = '${people.mentor}' order by ended_on nulls first limit 1`,
    who: ["participant", "mentor"],
  },
  "looking back on a pair": {
    path: (id) => `/mentoring/${id}/looking-back`,
    query: `select id from mentorships where mentee_id = '${people.participant}' and mentor_id = '${people.mentor}' order by ended_on nulls first limit 1`,
    who: ["participant", "mentor"],
  },
  "how a pair goes, for who looks after it": {
    path: (id) => `/mentoring/how-it-goes/${id}`,
    query: `select id from mentorships where mentee_id = '${people.participant}' and mentor_id = '${people.mentor}' order by ended_on nulls first limit 1`,
    who: ["coordinator", "administrator"],
  },
  call: {
    path: (id) => `/opportunities/${id}`,
    query: `select id from opportunities where cohort_id = ${cohortOfManila} order by criteria = '[]', id limit 1`,
    who: ["participant", "facilitator", "coordinator", "administrator"],
  },
  selection: {
    path: (id) => `/opportunities/${id}/selection`,
    query: `select id from opportunities where cohort_id = ${cohortOfManila} order by criteria = '[]', id limit 1`,
    who: ["coordinator", "administrator"],
  },
  "selection as a file": {
    path: (id) => `/opportunities/${id}/selection/export?as=xlsx`,
    query: `select id from opportunities where cohort_id = ${cohortOfManila} order by criteria = '[]', id limit 1`,
    who: ["coordinator", "administrator"],
  },
  // Named to read it: the coordinator and the facilitator.
  "reviewer's desk": {
    path: (id) => `/opportunities/${id}/review`,
    query: `select id from opportunities where cohort_id = ${cohortOfManila} order by criteria = '[]', id limit 1`,
    who: ["facilitator", "coordinator"],
  },
  // What two write together is theirs: neither who coordinates nor who administers finds it.
  pair: {
    path: (id) => `/mentoring/${id}`,
    query: pairOfManila,
    who: ["participant", "mentor"],
  },
  "a pair's agreement": {
    path: (id) => `/mentoring/${id}/agreement`,
    query: pairOfManila,
    who: ["participant", "mentor"],
  },
  "a pair's goals": {
    path: (id) => `/mentoring/${id}/goals`,
    query: pairOfManila,
    who: ["participant", "mentor"],
  },
  "a pair's hours": {
    path: (id) => `/mentoring/${id}/hours`,
    query: pairOfManila,
    who: ["participant", "mentor"],
  },
  "a pair's meeting": {
    path: (ids) => `/mentoring/${ids.replace(":", "/meetings/")}`,
    query: `select mentorship_id || ':' || id as id from mentoring_meetings where mentorship_id = (${pairOfManila}) order by starts_at limit 1`,
    who: ["participant", "mentor"],
  },
  session: {
    path: (id) => `/training/${id}`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["participant", "facilitator", "coordinator", "administrator"],
  },
  assignment: {
    path: (id) => `/training/assignments/${id}`,
    query: `select id from training_assignments where cohort_id = ${cohortOfManila} order by due_at limit 1`,
    who: ["participant", "facilitator", "coordinator", "administrator"],
  },
  "assignment edit": {
    path: (id) => `/training/assignments/${id}/edit`,
    query: `select id from training_assignments where cohort_id = ${cohortOfManila} order by due_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  // Of the leader in Manila: she reads it on the assignment's page, the staff on its own.
  submission: {
    path: (ids) => `/training/assignments/${ids.replace(":", "/")}`,
    query: `select s.assignment_id || ':' || s.id as id from submissions s join enrolments e on e.id = s.enrolment_id
      where e.person_id = '${people.participant}' and s.state <> 'draft' order by s.sent_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "journal entry": {
    path: (id) => `/training/journal/${id}`,
    query: `select id from journal_entries where person_id = '${people.participant}' order by created_at limit 1`,
    who: ["participant"],
  },
  "resource edit": {
    path: (id) => `/training/resources/${id}/edit`,
    query: "select id from resources order by id limit 1",
    who: [...coordinators, "facilitator"],
  },
  register: {
    path: (id) => `/training/${id}/attendance`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "history of marks": {
    path: (id) => `/training/${id}/attendance/history`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "list of a meeting tool": {
    path: (id) => `/training/${id}/attendance/import`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "what the certificate asks for": {
    path: (id) => `/training/curricula/${id}/completion`,
    query: `select curriculum_id as id from cohorts where id = ${cohortOfManila}`,
    who: [...coordinators],
  },
  plan: {
    path: (id) => `/cohorts/${id}/plan`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  series: {
    path: (id) => `/cohorts/${id}/plan/series`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "copied plan": {
    path: (id) => `/cohorts/${id}/plan/copy`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "version of a cohort": {
    path: (id) => `/cohorts/${id}/curriculum`,
    query: `select ${cohortOfManila} as id`,
    who: ["coordinator", "administrator"],
  },
  "interpretation plan": {
    path: (id) => `/training/${id}/interpretation`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["facilitator", "coordinator", "administrator"],
  },
  "side by side": {
    path: (id) => `/training/${id}/beside`,
    query: `select id from training_sessions where cohort_id = ${cohortOfManila} order by starts_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  module: {
    path: (id) => `/training/modules/${id}`,
    query: "select id from modules order by id limit 1",
    who: signedIn,
  },
  person: {
    path: (id) => `/people/${id}`,
    query: `select '${people.participant}' as id`,
    who: ["coordinator", "administrator"],
  },
  delegation: {
    path: (id) => `/delegations/${id}`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  papers: {
    path: (id) => `/delegations/${id}/papers`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "name list": {
    path: (id) => `/delegations/${id}/name-list`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "name list as a file": {
    path: (id) => `/delegations/${id}/name-list/file?as=xlsx`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "delegation's brief": {
    path: (id) => `/delegations/${id}/brief`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "edition edit": {
    path: (id) => `/forums/${id}/edit`,
    query: "select id from editions order by id limit 1",
    who: coordinators,
  },
  "programme import": {
    path: (id) => `/forums/${id}/programme/import`,
    query: "select id from editions order by id limit 1",
    who: coordinators,
  },
  edition: {
    path: (id) => `/forums/${id}`,
    query: "select id from editions order by id limit 1",
    who: signedIn,
  },
  board: {
    path: (id) => `/delegations/${id}/board`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  room: {
    path: (id) => `/delegations/${id}/room`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  briefing: {
    path: (id) => `/delegations/${id}/briefing`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  planner: {
    path: (id) => `/delegations/${id}/planner`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  statements: {
    path: (id) => `/delegations/${id}/statements`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator", "administrator"],
  },
  "meetings with States": {
    path: (id) => `/delegations/${id}/meetings`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator"],
  },
  costs: {
    path: (id) => `/delegations/${id}/costs`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator"],
  },
  "report of a delegation": {
    path: (id) => `/delegations/${id}/report`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator"],
  },
  "costs as a file": {
    path: (id) => `/delegations/${id}/costs/export?as=csv`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator"],
  },
  // An administrator reads nobody's travel. What is forgotten three months after a forum is looked for where readiness is.
  "her travel": {
    path: (id) => `/delegations/${id}`,
    query: `select d.id || coalesce('/travel/' || l.person_id, '/readiness') as id from delegations d
      left join travel_letters l on l.delegation_id = d.id where d.cohort_id = ${cohortOfManila} order by d.created_at, l.created_at, l.id limit 1`,
    who: ["coordinator"],
  },
  "a letter for the journey": {
    path: (id) => `/delegations/${id}`,
    query: `select d.id || coalesce('/letters/' || l.id, '/readiness') as id from delegations d
      left join travel_letters l on l.delegation_id = d.id where d.cohort_id = ${cohortOfManila} order by d.created_at, l.created_at, l.id limit 1`,
    who: ["coordinator"],
  },
  "a letter for the journey as PDF": {
    path: (id) => `/delegations/${id}`,
    query: `select d.id || coalesce('/letters/' || l.id || '/pdf', '/readiness') as id from delegations d
      left join travel_letters l on l.delegation_id = d.id where d.cohort_id = ${cohortOfManila} order by d.created_at, l.created_at, l.id limit 1`,
    who: ["coordinator"],
  },
  readiness: {
    path: (id) => `/delegations/${id}/readiness`,
    query: `select id from delegations where cohort_id = ${cohortOfManila} order by created_at limit 1`,
    who: ["coordinator"],
  },
};
