import { z } from "zod";
import {
  type Locale,
  locales,
  type RefusalGround,
  refusalGrounds,
  type TravelAnswer,
  type TravelDocument,
  type TravelLetterKind,
  type TravelQuestion,
  type TravelStep,
  type TravelStepOwner,
  type TravelStepState,
  travelAnswers,
  travelDocuments,
  travelLetterKinds,
  travelQuestions,
  travelStepOwners,
  travelStepStates,
  travelSteps,
  type VisaPaper,
  type VisaResult,
  visaPapers,
  visaResults,
} from "@/db/enums";
import { id, optionalCountry, optionalDay, optionalLine, ticked, version } from "../input";

const one = <T extends string>(words: readonly T[]) => z.enum<readonly T[]>(words, "unknown_choice");
const day = z.preprocess((value) => (value === "" ? undefined : value), z.iso.date("not_a_day").optional());
/** Of whom: one delegate of one delegation. */
const whose = { delegation: id, person: id };

/** An empty country is no visa. */
const visa = z
  .object({ country: optionalCountry, until: optionalDay })
  .refine(({ country, until }) => !country || until, { path: ["until"], message: "required" });
const noVisa = { country: null, until: null };

export const SaveRecord = z
  .object({
    ...whose,
    /** 0 where nothing has been said yet. */
    version,
    document: one<TravelDocument>(travelDocuments),
    nationality: optionalCountry,
    validUntil: optionalDay,
    residence: optionalCountry,
    permitUntil: optionalDay,
    transit: optionalCountry,
    visa0: visa.default(noVisa),
    visa1: visa.default(noVisa),
  })
  .superRefine((typed, context) => {
    if (typed.document === "passport" && !typed.nationality)
      context.addIssue({ code: "custom", path: ["nationality"], message: "required" });
    if (typed.visa0.country && typed.visa0.country === typed.visa1.country)
      context.addIssue({ code: "custom", path: ["visa1.country"], message: "only_one" });
  });

/** A question without an answer stays without one. */
export const SaveAnswers = z.object({
  delegation: id,
  answers: z
    .partialRecord(
      one<TravelQuestion>(travelQuestions),
      z.union([one<TravelAnswer>(travelAnswers), z.literal("")]),
    )
    .default({}),
});
export const ForgetTravel = z.object({ delegation: id });

export const SetStep = z
  .object({
    ...whose,
    step: one<TravelStep>(travelSteps),
    /** 0 where the step has no row yet. */
    version,
    state: one<TravelStepState>(travelStepStates),
    owner: one<TravelStepOwner>(travelStepOwners),
    startedOn: optionalDay,
    endedOn: optionalDay,
  })
  .refine(({ startedOn, endedOn }) => !startedOn || !endedOn || endedOn >= startedOn, {
    path: ["endedOn"],
    message: "ends_before",
  });

const money = z.preprocess(
  (value) => (typeof value === "string" ? value.trim().replace(",", ".") || undefined : value),
  z.coerce.number("not_a_number").min(0, "negative").max(20_000, "too_large").optional(),
);
export const SaveOutcome = z
  .object({
    ...whose,
    version,
    result: one<VisaResult>(visaResults),
    appliedOn: day.refine((value) => value !== undefined, "required"),
    decidedOn: day.refine((value) => value !== undefined, "required"),
    ground: z.preprocess(
      (value) => (value === "" ? undefined : value),
      one<RefusalGround>(refusalGrounds).optional(),
    ),
    papers: z.array(one<VisaPaper>(visaPapers)).default([]),
    fee: money,
    currency: optionalLine(3),
  })
  .superRefine(({ appliedOn, decidedOn, fee, currency }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (appliedOn && decidedOn && decidedOn < appliedOn) fault("decidedOn", "ends_before");
    if (fee !== undefined && !/^[A-Za-z]{3}$/.test(currency ?? "")) fault("currency", "required");
  });
export const LetGoAsEvidence = z.object({ delegation: id, agrees: ticked });
/** The seat as it was read: its alternate is asked, and she is offered a remote place. */
export const AfterRefusal = z.object({ ...whose, seat: id, version });

export const MakeLetter = z
  .object({
    ...whose,
    kind: one<TravelLetterKind>(travelLetterKinds),
    one: one<Locale>(locales),
    other: one<Locale>(locales),
    /** Whom to ask about her, at the border or the consulate; on the letter as it stands. */
    contact: optionalLine(200),
    /** For an employer: the days she is away, where they are not the forum's own. */
    from: optionalDay,
    until: optionalDay,
  })
  .refine(({ one: first, other }) => first !== other, { path: ["other"], message: "only_one" })
  .refine(({ from, until }) => !from || !until || until >= from, { path: ["until"], message: "ends_before" });
export const RemoveLetter = z.object({ letter: id });
export const NameOfficer = z.object(whose);
