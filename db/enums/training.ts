export const moduleKinds = ["required", "elective"] as const;
export type ModuleKind = (typeof moduleKinds)[number];

/** How a text came into its language: written in it, or translated by whom; "unchecked" when nobody knows. */
export const materialOrigins = ["original", "person", "machine", "unchecked"] as const;
export type MaterialOrigin = (typeof materialOrigins)[number];
export const interpretationModes = ["simultaneous", "consecutive", "whispered", "relay", "sign"] as const;
export type InterpretationMode = (typeof interpretationModes)[number];

export const attendanceMarks = [
  "present",
  "late",
  "left_early",
  "apology",
  "connection_failed",
  "excused",
  "absent",
  "caught_up",
] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];
/** What a curriculum counts as attended unless it says otherwise, and what it counts neither way. */
export const usuallyAttended = ["present", "late", "left_early", "caught_up"] as const;
export const usuallyApart = ["apology", "connection_failed", "excused"] as const;
export const attendanceMethods = ["register", "code", "apology", "import", "catch_up"] as const;
export type AttendanceMethod = (typeof attendanceMethods)[number];
export const catchUpStates = ["submitted", "again", "accepted"] as const;
export type CatchUpState = (typeof catchUpStates)[number];

/** What a curriculum may ask for besides its modules and its share of sessions. */
export const storedRuleKinds = ["hours", "assignments", "module_sessions"] as const;
export type StoredRuleKind = (typeof storedRuleKinds)[number];
export const ruleKinds = ["required_modules", "session_share", ...storedRuleKinds] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const certificateEnds = ["revoked", "replaced"] as const;
export type CertificateEnd = (typeof certificateEnds)[number];
/** What became of one leader in a batch of certificates. */
export const batchItemStates = [
  "waiting",
  "issued",
  "needs_name",
  "letters",
  "not_complete",
  "failed",
] as const;
export type BatchItemState = (typeof batchItemStates)[number];

export const submissionStates = ["draft", "submitted", "returned", "accepted"] as const;
export type SubmissionState = (typeof submissionStates)[number];
export const assessmentMoments = ["before", "after"] as const;
export type AssessmentMoment = (typeof assessmentMoments)[number];
/** Of a resource's file: the smaller one comes first. */
export const fileVariants = ["light", "full"] as const;
export type FileVariant = (typeof fileVariants)[number];
export const resourceThemes = [
  "leadership",
  "rights",
  "un_system",
  "global_compact",
  "labour_rights",
  "regular_pathways",
  "regularisation",
  "access_to_services",
  "criminalisation",
  "climate",
  "gender",
  "safety_and_care",
] as const;
export type ResourceTheme = (typeof resourceThemes)[number];
