import type { PgTable } from "drizzle-orm/pg-core";
import * as schema from "../../schema";

/** Every table the generator fills, in the order in which their rows may be written. */
export const tables = {
  forumSessions: schema.forumSessions,
  programmes: schema.programmes,
  curricula: schema.curricula,
  modules: schema.modules,
  modulePrerequisites: schema.modulePrerequisites,
  moduleMaterials: schema.moduleMaterials,
  materialTexts: schema.materialTexts,
  organisations: schema.organisations,
  people: schema.people,
  cohorts: schema.cohorts,
  cohortOrganisations: schema.cohortOrganisations,
  nameChoices: schema.nameChoices,
  consents: schema.consents,
  roleGrants: schema.roleGrants,
  invitations: schema.invitations,
  enrolments: schema.enrolments,
  enrolmentChanges: schema.enrolmentChanges,
  visits: schema.visits,
  separatePeople: schema.separatePeople,
  availableHours: schema.availableHours,
  cohortDaysOff: schema.cohortDaysOff,
  sessionSeries: schema.sessionSeries,
  sessionGroups: schema.sessionGroups,
  trainingSessions: schema.trainingSessions,
  sessionInterpreters: schema.sessionInterpreters,
  attendance: schema.attendance,
  apologies: schema.apologies,
  catchUpMaterials: schema.catchUpMaterials,
  catchUps: schema.catchUps,
  completionRules: schema.completionRules,
  completionExceptions: schema.completionExceptions,
  mentorships: schema.mentorships,
  mentoringMeetings: schema.mentoringMeetings,
  opportunities: schema.opportunities,
  interests: schema.interests,
  delegations: schema.delegations,
  delegationModules: schema.delegationModules,
  seats: schema.seats,
  assignments: schema.assignments,
  scheduleVersions: schema.scheduleVersions,
  scheduleEntries: schema.scheduleEntries,
  scheduleReceipts: schema.scheduleReceipts,
  delegateTasks: schema.delegateTasks,
  assessments: schema.assessments,
  commitments: schema.commitments,
  trainingAssignments: schema.trainingAssignments,
  submissions: schema.submissions,
  submissionDrafts: schema.submissionDrafts,
  submissionComments: schema.submissionComments,
  journalEntries: schema.journalEntries,
  selfAssessments: schema.selfAssessments,
  resources: schema.resources,
} satisfies Record<string, PgTable>;

export type Tables = typeof tables;
export type Rows = { [K in keyof Tables]: Tables[K]["$inferInsert"][] };

export const noRows = () =>
  Object.fromEntries(Object.keys(tables).map((key) => [key, []])) as unknown as Rows;
