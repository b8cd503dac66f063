import { z } from "zod";
import { changeOutcomes } from "@/db/enums";
import { id, optionalParagraphs, paragraphs, ticked } from "../../input";

/** A place on a scale of five. */
const five = z.coerce.number("choose_one").int("choose_one").min(1, "choose_one").max(5, "choose_one");

export const GivePulse = z.object({
  meetingId: id,
  useful: five,
  going: five,
  words: optionalParagraphs(2000),
});
export const AskWord = z.object({ mentorshipId: id, text: paragraphs(2000) });
/** Without words they have spoken instead. */
export const AnswerWord = z.object({ questionId: id, answer: optionalParagraphs() });
/** Whether she still needs it. */
export const KeepWord = z.object({ questionId: id, needed: z.enum(["yes", "no"], "choose_one") });
export const AskChange = z.object({ mentorshipId: id, wish: optionalParagraphs(2000) });
export const WithdrawChange = z.object({ requestId: id });
export const SettleChange = z.object({ requestId: id, as: z.enum(changeOutcomes, "choose_one") });
export const LookBack = z.object({
  mentorshipId: id,
  stayed: paragraphs(),
  differently: optionalParagraphs(),
  shared: ticked,
});
