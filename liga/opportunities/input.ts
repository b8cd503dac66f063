import { z } from "zod";
import { callAudiences, opportunityKinds } from "@/db/enums";
import {
  count,
  day,
  hour,
  id,
  language,
  line,
  optionalCount,
  optionalId,
  optionalParagraphs,
  paragraphs,
  ticked,
  version,
  zone,
} from "../input";

const call = {
  kind: z.enum(opportunityKinds, "unknown_choice"),
  title: line(200),
  brief: optionalParagraphs(5000).transform((text) => text ?? ""),
  /** The last day and hour, and whose clock they are read on. */
  closesOn: day,
  closesHour: hour,
  zone,
  places: optionalCount(500),
  openTo: z.enum(callAudiences, "unknown_choice").default("cohort"),
  blind: ticked,
  /** Hours a selected leader has to say yes; empty: she need not answer. */
  offerHours: optionalCount(2160),
};
export const OpenCall = z.object({ edition: id, cohort: id, ...call });
/** `sure`: she has been told that answers are being written, and closes the call earlier all the same. */
export const ChangeCall = z.object({ opportunity: id, version, sure: ticked, ...call });

const words = (most: number) => z.string().max(most, "too_long").default("");
const answers = z.record(id, z.string().trim().max(4000, "too_long")).optional();

/** `version`: of the answer she changes; absent for her first. */
export const ExpressInterest = z.object({
  opportunity: id,
  version: version.optional(),
  statement: paragraphs(4000),
  answers,
  language: language.optional(),
});
/** What she has typed so far; nothing is asked of it. `version`: of the draft she began from, 0 for none. */
export const SaveInterestDraft = z.object({
  opportunity: id,
  version,
  statement: words(4000),
  answers: z.record(id, words(4000)).default({}),
  language: language.nullable().default(null),
});
export const WithdrawInterest = z.object({ opportunity: id });

/** Both of a list of a call: with an id the one to change, without a new one. */
const listItem = { opportunity: id, version, item: optionalId, do: z.enum(["save", "remove"]) };
export const EditQuestion = z.object({ ...listItem, text: paragraphs(1000) });
export const EditCriterion = z.object({
  ...listItem,
  title: line(300),
  weight: count(100),
  /** One level a line, the lowest first. */
  levels: z
    .string("required")
    .transform((text) =>
      text
        .split("\n")
        .map((level) => level.trim())
        .filter(Boolean),
    )
    .refine((levels) => levels.length >= 2 && levels.length <= 10, "levels")
    .refine((levels) => levels.every((level) => level.length <= 500), "too_long"),
});

export const NameReviewer = z.object({ opportunity: id, person: id });
/** `scores.<criterion>`: the level, counted from 0. */
export const GiveReview = z.object({
  interest: id,
  version: version.optional(),
  conflict: ticked,
  scores: z.record(z.string(), z.coerce.number().int().min(0)).default({}),
  comment: optionalParagraphs(5000).transform((text) => text ?? ""),
});

export const Shortlist = z.object({ interest: id, on: z.enum(["yes", "no"]) });
export const MoveWaiting = z.object({ interest: id, version, place: count(1000) });
export const SettleCall = z.object({ opportunity: id, version });
export const AnswerOffer = z.object({ offer: id, answer: z.enum(["accept", "decline"]) });

export const AskForNote = z.object({ opportunity: id, author: id });
export const WriteNote = z.object({
  opportunity: id,
  person: id,
  version: version.optional(),
  text: paragraphs(4000),
});

export const decisions = ["selected", "waiting", "declined"] as const;
export const DecideInterest = z.object({
  interest: id,
  version,
  decision: z.enum(decisions, "unknown_choice"),
  reason: paragraphs(2000),
});
