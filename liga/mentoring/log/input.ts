import { z } from "zod";
import { id, line, optionalDay, optionalParagraphs, ticked, version } from "../../input";

const text = z.string().trim().max(10_000, "too_long").default("");

export const SayHeld = z.object({ meetingId: id, version });
export const SayNoShow = z.object({ meetingId: id, version, who: z.enum(["me", "other"], "required") });
export const AnswerNoShow = z.object({ meetingId: id, version, answer: optionalParagraphs(2000) });
/** Version 0: nothing is written yet. */
export const KeepNotes = z.object({ meetingId: id, version, text });
/** The id is made by the page, so that a form sent twice is one step. */
export const AddStep = z.object({
  mentorshipId: id,
  meetingId: z.preprocess((value) => (value === "" ? undefined : value), id.optional()),
  stepId: id,
  what: line(500),
  who: z.enum(["me", "other"], "required"),
  dueOn: optionalDay,
});
export const SetStepDone = z.object({ stepId: id, done: ticked });
