export const sharingCircles = ["only_me", "coordinators", "cohort"] as const;
export type SharingCircle = (typeof sharingCircles)[number];
export const commitmentStates = ["promised", "in_progress", "kept", "broken"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** Where a statement is made; what each allows is in `liga/statements/limits.ts`. */
export const statementSettings = [
  "hrc_general_debate",
  "hrc_other",
  "csw_oral",
  "csw_written_special",
  "csw_written_general",
  "imrf",
  "social_forum",
  "three_minutes",
  "five_minutes",
  "own",
] as const;
export type StatementSetting = (typeof statementSettings)[number];
export const statementOutcomes = ["planned", "delivered", "submitted", "not_given"] as const;
export type StatementOutcome = (typeof statementOutcomes)[number];
export const meetingStates = ["wished", "asked", "confirmed", "declined", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const reflectionQuestions = ["came_for", "asks", "gained", "hurt", "differently", "thanks"] as const;
export type ReflectionQuestion = (typeof reflectionQuestions)[number];
/** How she stands in the report of the delegation. */
export const reflectionShown = ["named", "anonymous"] as const;
export type ReflectionShown = (typeof reflectionShown)[number];

export const costKinds = [
  "ticket",
  "per_diem",
  "childcare",
  "lost_wages",
  "data",
  "visa_fee",
  "local_travel",
  "insurance",
  "other",
] as const;
export type CostKind = (typeof costKinds)[number];
export const costTimings = ["advance", "reimbursement"] as const;
export type CostTiming = (typeof costTimings)[number];
export const costStates = ["requested", "approved", "paid", "declined"] as const;
export type CostState = (typeof costStates)[number];
