import { z } from "zod";
import { reflectionQuestions, reflectionShown } from "@/db/enums";
import { id, line, optionalDay, optionalId, optionalParagraphs, paragraphs, ticked, version } from "../input";

const answer = z.string().trim().max(10_000, "too_long").default("");
const question = z.enum(reflectionQuestions, "unknown_choice");

/** Version 0: her first word. `ask` holds an answer for each page of an ask; `pass` what her mentor may read. */
export const SaveReflection = z.object({
  delegation: id,
  version,
  answers: z.partialRecord(question, answer).default({}),
  ask: z.record(id, answer).default({}),
  pass: z.array(question).default([]),
  shown: z.enum(reflectionShown, "unknown_choice"),
  share: ticked,
});
export const TakeAnswer = z.object({ answer: id });
export const AddPassage = z.object({ delegation: id, question, text: paragraphs(10_000) });
export const SavePassage = z.object({ passage: id, version, text: paragraphs(10_000) });
export const RemovePassage = z.object({ passage: id });
export const SaveReport = z.object({
  delegation: id,
  version,
  intro: optionalParagraphs(5000),
  publish: ticked,
});
export const AddThanks = z.object({
  delegation: id,
  whom: line(300),
  forWhat: paragraphs(1000),
  owner: optionalId,
});
export const SetThanked = z.object({ thanks: id, version, doneOn: optionalDay });
