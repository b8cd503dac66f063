export const forumLevels = ["global", "regional"] as const;
export type ForumLevel = (typeof forumLevels)[number];
export const editionStatuses = ["confirmed", "tentative", "moved", "cancelled"] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** How sure a fact is: verified, one secondary source, recalled, unknown or in dispute. */
export const confidences = ["V", "V1", "R", "U"] as const;
export type Confidence = (typeof confidences)[number];

export const commissions = ["ECA", "ECE", "ECLAC", "ESCAP", "ESCWA"] as const;
export type Commission = (typeof commissions)[number];

export const forumSessionTypes = [
  "plenary",
  "round_table",
  "policy_debate",
  "hearing",
  "interactive_dialogue",
  "side_event",
  "parallel_event",
  "caucus",
  "bilateral",
  "preparatory_meeting",
  "briefing",
  "press",
  "action",
  "social",
  "travel",
  "rest",
] as const;
export type ForumSessionType = (typeof forumSessionTypes)[number];

export const deadlineKinds = [
  "accreditation",
  "registration",
  "written_statement",
  "side_event",
  "speaker_request",
  "application",
  "report",
  "visa",
  "passes",
  "other",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** Where a deadline comes from: said by the organisers, seen in earlier years, or our own suggestion. */
export const deadlineBases = ["official", "observed", "proposal"] as const;
export type DeadlineBasis = (typeof deadlineBases)[number];

/** How a programme file is written. */
export const programmeFormats = ["ics", "indico", "schedule_json", "schedule_xml", "csv", "xlsx"] as const;
export type ProgrammeFormat = (typeof programmeFormats)[number];

export const accessRouteKinds = [
  "ecosoc_status",
  "indico_registration",
  "special_accreditation",
  "accredited_delegation",
  "open_forum",
  "written_report",
  "gfmd_civil_society",
  "unfccc_observer",
  "ilo",
  "government_delegation",
  "other",
] as const;
export type AccessRouteKind = (typeof accessRouteKinds)[number];

export const seatRuleKinds = [
  "max_delegates",
  "max_per_organisation",
  "annual_passes",
  "temporary_passes",
  "min_age",
] as const;
export type SeatRuleKind = (typeof seatRuleKinds)[number];
