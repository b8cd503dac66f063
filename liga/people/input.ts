import { z } from "zod";
import { type ConsentPurpose, consentPurposes } from "@/db/enums";
import {
  email,
  id,
  languages,
  line,
  locale,
  optionalCountry,
  optionalEmail,
  optionalId,
  optionalLine,
  ticked,
  version,
} from "../input";
import { typedZone } from "./profile-input";

export const SendLink = z.object({ email });
export const UseCode = z.object({ code: line(60) });
export const ChooseDemoPerson = z.object({ person: id });

const facts = {
  legalName: line(),
  chosenName: optionalLine(),
  email: optionalEmail,
  organisation: optionalId,
  country: optionalCountry,
  languages,
  timeZone: typedZone,
  locale,
};
/** `existing`: yes, enrol whoever has this address already. */
export const AddPerson = z.object({ cohort: id, ...facts, existing: ticked });
export const UpdatePerson = z.object({ person: id, version, ...facts });
export const EnrolPerson = z.object({ person: id, cohort: id });
export const GiveCode = z.object({ person: id });

export const SaveOrganisation = z.object({
  organisation: optionalId,
  version: version.optional(),
  name: line(),
  country: optionalCountry,
  ecosocStatus: z.enum(["none", "roster", "special", "general"], "unknown_choice"),
});

/** First the file (`check`, into `cohort`), then the rows it gave (`add`, into the cohort `checked`). */
export const ImportPeople = z.object({
  cohort: optionalId,
  checked: optionalId,
  step: z.enum(["check", "add"], "unknown_choice"),
  locale,
  timeZone: typedZone,
  file: z.unknown(),
  rows: z.string().optional(),
});

const purposes = z.array(z.enum<readonly ConsentPurpose[]>(consentPurposes, "unknown_choice")).default([]);
export const Welcome = z.object({
  chosenName: optionalLine(),
  locale,
  timeZone: typedZone,
  consents: purposes.refine((given) => given.includes("programme"), "programme_needed"),
});

export const MergePeople = z.object({ kept: id, merged: id });
/** Two who look alike; in any order. */
export const TellApart = z.object({ one: id, other: id });
export const UndoMerge = z.object({ merge: id });
