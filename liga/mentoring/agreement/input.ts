import { z } from "zod";
import { day, id, language, optionalParagraphs, paragraphs, version } from "../../input";

/** Version 0: there is none yet. */
export const SaveAgreement = z.object({
  mentorshipId: id,
  version,
  everyWeeks: z.coerce.number("not_a_number").int("not_a_number").min(1, "too_small").max(12, "too_large"),
  language,
  confidentiality: paragraphs(2000),
});
export const SayYes = z.object({ mentorshipId: id, version });

const goal = {
  what: paragraphs(500),
  measure: optionalParagraphs(1000),
  means: optionalParagraphs(1000),
  why: optionalParagraphs(1000),
  dueOn: day,
};
/** The id is made by the page, so that a form sent twice is one goal. */
export const SetGoal = z.object({ mentorshipId: id, goalId: id, ...goal });
export const ChangeGoal = z.object({ goalId: id, version, ...goal });
export const NoteGoal = z.object({ goalId: id, noteId: id, text: paragraphs(2000) });
export const CloseGoal = z.object({
  goalId: id,
  version,
  state: z.enum(["open", "reached", "let_go"], "unknown_choice"),
});
