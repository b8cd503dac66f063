/** Words that the database, the rules and the screens share. This file imports nothing. */

export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

export const roles = [
  "administrator",
  "coordinator",
  "facilitator",
  "mentor",
  "travel_officer",
  "safeguarding_contact",
] as const;
export type Role = (typeof roles)[number];

export const nameUses = ["directory", "forum_list", "certificate", "report"] as const;
export type NameUse = (typeof nameUses)[number];
export const nameChoices = ["legal", "chosen", "pseudonym", "none"] as const;
export type NameChoice = (typeof nameChoices)[number];

export const consentPurposes = [
  "programme",
  "statistics",
  "quotation",
  "name_and_photo",
  "un_submission",
  "media",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const enrolmentStatuses = ["invited", "active", "paused", "withdrawn", "completed"] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

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

/** "by_hand": a coordinator hands it over, as there is no address; "handed": she did; "dropped": not needed any more. */
export const mailStates = ["queued", "sending", "sent", "failed", "by_hand", "handed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];
export const mailKinds = ["sign_in", "invitation", "notice", "reminder", "letter", "meeting"] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a woman is reminded of, in the order of her profile. */
export const reminderKinds = [
  "session_tomorrow",
  "session_soon",
  "assignment_due",
  "assignment_answered",
  "catch_up",
  "catch_up_answered",
  "invitation",
  "seat_offer",
  "certificate",
  "certificate_name",
  "mentoring_word",
  "mentoring_pulse",
  "mentoring_end",
  "mentoring_follow_up",
  "mentoring_hours",
  "mentoring_rhythm",
  "mentoring_goal",
  "mentoring_step",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What came of asking for another mentor: the pair ended, or it goes on. */
export const changeOutcomes = ["changed", "kept"] as const;
export type ChangeOutcome = (typeof changeOutcomes)[number];

/** Lists of a cohort from which a letter begins. */
export const letterLists = [
  "invited",
  "active",
  "paused",
  "completed",
  "not_checked_in",
  "not_submitted",
  "below_bar",
  "slipping",
  "missed",
  "returned",
  "warned",
  "not_complete",
  "no_hours",
  "call_selected",
  "call_waiting",
  "call_declined",
] as const;
export type LetterList = (typeof letterLists)[number];
export const letterStates = ["draft", "released", "discarded"] as const;
export type LetterState = (typeof letterStates)[number];

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

export const sharingCircles = ["only_me", "coordinators", "cohort"] as const;
export type SharingCircle = (typeof sharingCircles)[number];
export const commitmentStates = ["promised", "in_progress", "kept", "broken"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

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

/** What she travels on. "none": nothing yet. */
export const travelDocuments = [
  "passport",
  "refugee_document",
  "stateless_document",
  "laissez_passer",
  "none",
] as const;
export type TravelDocument = (typeof travelDocuments)[number];
/** What no table of visas answers; asked of her, and read by her coordinator only. */
export const travelQuestions = [
  "pending_case",
  "return_permit",
  "employer_permission",
  "transit_visa",
  "dependants",
  "risk_on_return",
] as const;
export type TravelQuestion = (typeof travelQuestions)[number];
export const travelAnswers = ["yes", "no", "not_sure", "asked_lawyer"] as const;
export type TravelAnswer = (typeof travelAnswers)[number];
/** In the order in which they are usually begun. */
export const travelSteps = [
  "accreditation",
  "registration",
  "invitation_letter",
  "visa",
  "tickets",
  "passes",
] as const;
export type TravelStep = (typeof travelSteps)[number];
export const travelStepStates = ["todo", "under_way", "done", "refused", "not_needed"] as const;
export type TravelStepState = (typeof travelStepStates)[number];
export const travelStepOwners = ["delegate", "coordinator", "travel_officer"] as const;
export type TravelStepOwner = (typeof travelStepOwners)[number];
export const travelLetterKinds = [
  "nomination",
  "invitation",
  "visa_support",
  "employer_leave",
  "border",
] as const;
export type TravelLetterKind = (typeof travelLetterKinds)[number];
/** A requirement as the table of passports says it, for a tourist. */
export const visaRequirementKinds = [
  "visa_free",
  "on_arrival",
  "eta",
  "evisa",
  "visa_required",
  "no_admission",
  "own_country",
] as const;
export type VisaRequirementKind = (typeof visaRequirementKinds)[number];
export const visaMeasureKinds = ["full_suspension", "partial_suspension", "visa_bond"] as const;
export type VisaMeasureKind = (typeof visaMeasureKinds)[number];
export const visaTables = ["requirements", "measures"] as const;
export type VisaTable = (typeof visaTables)[number];
export const visaResults = ["granted", "refused", "withdrawn"] as const;
export type VisaResult = (typeof visaResults)[number];
export const visaPapers = [
  "invitation_letter",
  "bank_statements",
  "work_letter",
  "accommodation",
  "insurance",
  "return_ticket",
  "family_papers",
  "residence_permit",
  "interview",
  "fingerprints",
  "other",
] as const;
export type VisaPaper = (typeof visaPapers)[number];
export const refusalGrounds = [
  "purpose",
  "means",
  "return_doubted",
  "papers_doubted",
  "earlier_stay",
  "rule_for_nationality",
  "not_said",
  "other",
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

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

/** How well a mentor speaks a language; from "working" on she mentors in it. */
export const languageLevels = ["some", "working", "fluent"] as const;
export type LanguageLevel = (typeof languageLevels)[number];
/** What one of a pair to be says of the other: read by herself alone. */
export const mentoringWishKinds = ["wish", "no_go"] as const;
export type MentoringWishKind = (typeof mentoringWishKinds)[number];
/** What a proposal of pairs is to be best at. */
export const matchingGoals = ["best_total", "least_left_behind", "stable"] as const;
export type MatchingGoal = (typeof matchingGoals)[number];
/** A coordinator's word on two people: together whatever comes, or not. */
export const matchingWords = ["pin", "forbid"] as const;
export type MatchingWord = (typeof matchingWords)[number];
/** "contradictory": what was pinned cannot all be. */
export const matchingStates = ["solved", "contradictory"] as const;
export type MatchingState = (typeof matchingStates)[number];

export const goalStates = ["open", "reached", "let_go"] as const;
export type GoalState = (typeof goalStates)[number];
/** What became of the hours one of a pair offered. */
export const slotsEnds = ["picked", "replaced", "withdrawn"] as const;
export type SlotsEnd = (typeof slotsEnds)[number];

/** Who speaks in a concern. */
export const concernVoices = ["raiser", "contact"] as const;
export type ConcernVoice = (typeof concernVoices)[number];
/** In the order in which a concern goes through them. */
export const concernStates = ["received", "acknowledged", "handled", "closed"] as const;
export type ConcernState = (typeof concernStates)[number];
/** What a contact did with a concern. */
export const concernActs = ["read", "answered", "acknowledged", "handled", "closed"] as const;
export type ConcernAct = (typeof concernActs)[number];
