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
