import { z } from "zod";
import { materialOrigins, statementSettings } from "@/db/enums";
import {
  id,
  line,
  optionalId,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  ticked,
  version,
} from "../input";
import { statementLanguages } from "./limits";

/** `base`: the number of the text she began from, 0 for the first of its language. */
export const SaveText = z.object({
  statement: id,
  language: z.enum(statementLanguages, "unknown_choice"),
  base: z.coerce.number("required").int().min(0),
  text: paragraphs(40_000),
  origin: z.enum(materialOrigins, "unknown_choice"),
  wordsPerMinute: z.coerce
    .number("not_a_number")
    .int("not_a_number")
    .min(40, "too_small")
    .max(300, "too_large"),
});
export const SignText = z.object({ text: id });
export const ReturnText = z.object({ text: id, note: line(1000) });

const between = (least: number, most: number) =>
  z
    .preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce
        .number("not_a_number")
        .int("not_a_number")
        .min(least, "out_of_reach")
        .max(most, "out_of_reach")
        .optional(),
    )
    .transform((value) => value ?? null);

/** An empty limit is what the setting allows. */
const statement = {
  title: line(200),
  session: optionalId,
  talkingPoint: optionalId,
  setting: z.enum(statementSettings, "unknown_choice"),
  limitSeconds: between(15, 3600),
  limitWords: between(10, 20_000),
  speaker: optionalId,
  substitute: optionalId,
  checkAgainstDelivery: ticked,
};
export const AddStatement = z.object({ delegation: id, ...statement });
export const SaveStatement = z.object({ statement: id, version, ...statement });
export const SetOutcome = z.object({
  statement: id,
  version,
  outcome: z.enum(["delivered", "submitted", "not_given"], "unknown_choice"),
  reason: optionalParagraphs(1000),
});

const point = {
  title: line(200),
  objective: between(1, 23),
  assessment: optionalId,
  problem: paragraphs(4000),
  evidence: optionalParagraphs(4000),
  ask: paragraphs(2000),
  grantedBy: optionalLine(500),
  owner: optionalId,
};
export const AddPoint = z.object({ delegation: id, ...point });
export const SavePoint = z.object({ point: id, version, ...point });
export const SaveTestimony = z.object({ point: id, person: id, text: paragraphs(2000) });
export const RemoveTestimony = z.object({ point: id });
