import { z } from "zod";
import { materialOrigins } from "@/db/enums";
import { id, paragraphs } from "../input";
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
