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
