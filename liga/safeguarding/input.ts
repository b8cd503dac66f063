import { z } from "zod";
import { readCode } from "@/lib/secrets";
import { id, paragraphs, ticked } from "../input";

const code = z
  .string("required")
  .trim()
  .min(1, "required")
  .transform(readCode)
  .pipe(z.string().regex(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/, "concern_code"));
const contacts = z.array(id).default([]);

/** The code comes with the form, so that a form sent twice is one concern and shows the same code. */
export const RaiseConcern = z.object({
  code,
  words: paragraphs(10_000),
  contacts: contacts.refine((list) => list.length > 0, "concern_contact"),
  named: ticked,
});

/** Her way back: to look, to say more, or to choose anew who may read. */
export const FollowConcern = z.discriminatedUnion("act", [
  z.object({ act: z.literal("look"), code }),
  z.object({ act: z.literal("add"), code, form: id, words: paragraphs(10_000) }),
  z.object({
    act: z.literal("give"),
    code,
    contacts: contacts.refine((list) => list.length > 0, "concern_contact"),
  }),
]);

export const StepConcern = z.object({
  concern: id,
  step: z.enum(["acknowledged", "handled", "closed"], "unknown_choice"),
});
export const AnswerConcern = z.object({ concern: id, form: id, words: paragraphs(10_000) });
export const KeepConcerns = z.object({
  keepDays: z.coerce
    .number("not_a_number")
    .int("not_a_number")
    .min(30, "concern_keep")
    .max(3650, "concern_keep"),
});
