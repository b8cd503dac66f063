export const opportunityKinds = [
  "delegation_seat",
  "speaking_slot",
  "side_event",
  "written_statement",
  "consultation",
  "bilateral",
] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

/** "lapsed": she was offered a place and the time to answer ran out. */
export const interestStates = [
  "submitted",
  "withdrawn",
  "selected",
  "waiting",
  "declined",
  "lapsed",
] as const;
export type InterestState = (typeof interestStates)[number];
/** Who may answer a call: every leader of the cohort, those active in it, those who meet what is asked. */
export const callAudiences = ["cohort", "active", "eligible"] as const;
export type CallAudience = (typeof callAudiences)[number];
/** "ended": taken back, as the decision on her changed. */
export const offerStates = ["open", "accepted", "declined", "expired", "ended"] as const;
export type OfferState = (typeof offerStates)[number];
export const conflictsOfInterest = ["declared", "same_organisation", "mentor_pair"] as const;
export type ConflictOfInterest = (typeof conflictsOfInterest)[number];
export const requirementKinds = ["module", "curriculum", "consultation", "statement"] as const;
export type RequirementKind = (typeof requirementKinds)[number];

export const seatRoles = [
  "head",
  "speaker",
  "delegate",
  "gender_rapporteur",
  "note_taker",
  "interpreter",
  "logistics",
  "remote",
] as const;
export type SeatRole = (typeof seatRoles)[number];
export const seatStates = ["open", "offered", "accepted", "declined", "confirmed"] as const;
export type SeatState = (typeof seatStates)[number];

export const conflictKinds = [
  "overlap",
  "training_overlap",
  "travel",
  "capacity",
  "seat_limit",
  "organisation_limit",
  "training_incomplete",
  "rapporteur_missing",
] as const;
export type ConflictKind = (typeof conflictKinds)[number];
export const conflictLevels = ["block", "warn", "ignore"] as const;
export type ConflictLevel = (typeof conflictLevels)[number];

/** "waiting": nobody has begun to work it out; "infeasible": no plan keeps all its rules. */
export const planStates = ["waiting", "running", "solved", "infeasible", "cancelled", "failed"] as const;
export type PlanState = (typeof planStates)[number];
export const planPins = ["in", "out"] as const;
export type PlanPin = (typeof planPins)[number];
export const readinessMarks = ["green", "amber", "red"] as const;
export type ReadinessMark = (typeof readinessMarks)[number];

/** What a session is to a delegation: covered first, covered where it can be, or left. */
export const sessionWeights = ["must", "wish", "none"] as const;
export type SessionWeight = (typeof sessionWeights)[number];
export const agendaRowKinds = ["keep", "add", "remove"] as const;
export type AgendaRowKind = (typeof agendaRowKinds)[number];

/** Whom to call during an edition. */
export const contactKinds = ["emergency", "consulate", "care", "legal", "delegation", "other"] as const;
export type ContactKind = (typeof contactKinds)[number];
/** What became of a promise that was heard in a meeting. */
export const heardPromiseStates = ["draft", "confirmed", "set_aside"] as const;
export type HeardPromiseState = (typeof heardPromiseStates)[number];
/** What a column of a forum's name list holds; "by_hand" stays empty, because LIGA does not keep it. */
export const accreditationFields = [
  "name",
  "given_name",
  "family_name",
  "email",
  "organisation",
  "role",
  "country",
  "languages",
  "edition",
  "by_hand",
] as const;
export type AccreditationField = (typeof accreditationFields)[number];
