import { z } from "zod";
import { day, hour, id, optionalLine, optionalParagraphs, paragraphs, version, zone } from "../../input";

/** Rows of a rubric that the form offers; those left empty are none. */
export const criterionIds = ["c1", "c2", "c3", "c4", "c5"] as const;

const group = <S extends z.ZodType>(value: S) =>
  z.preprocess((given) => ({ ...(given as object | undefined) }), z.record(z.string(), value));

const assignment = z.object({
  moduleId: id,
  titleEn: optionalLine(200),
  titleEs: optionalLine(200),
  briefEn: optionalParagraphs(),
  briefEs: optionalParagraphs(),
  day,
  hour,
  zone,
  allows: z
    .array(z.enum(["text", "file", "voice"], "unknown_choice"))
    .min(1, "choose_one")
    .default([]),
  criterionEn: group(optionalLine(200)),
  criterionEs: group(optionalLine(200)),
  criterionMost: group(
    z.preprocess(
      (value) => value || 3,
      z.coerce.number("not_a_number").int("not_a_number").min(1, "too_small").max(100, "too_large"),
    ),
  ),
});
const worded = (
  value: Pick<z.output<typeof assignment>, "titleEn" | "titleEs" | "briefEn" | "briefEs">,
  issues: z.RefinementCtx,
) => {
  if (!value.titleEn && !value.titleEs)
    issues.addIssue({ code: "custom", path: ["titleEn"], message: "required" });
  if (!value.briefEn && !value.briefEs)
    issues.addIssue({ code: "custom", path: ["briefEn"], message: "required" });
};
export type AssignmentInput = z.output<typeof assignment>;
export const GiveAssignment = assignment.extend({ cohortId: id }).superRefine(worded);
export const ChangeAssignment = assignment.extend({ assignmentId: id, version }).superRefine(worded);
export const CancelAssignment = z.object({ assignmentId: id, version, cancel: z.enum(["yes", "no"]) });

const words = z.string().max(50_000, "too_long");
/** `version` is of the draft she began from; 0 when there was none. */
export const SaveDraft = z.object({ assignmentId: id, text: words.default(""), version });
export const SendSubmission = SaveDraft;

export const AddComment = z.object({ submissionId: id, commentId: id, text: paragraphs() });
export const DecideSubmission = z.object({
  submissionId: id,
  version,
  decision: z.enum(["accepted", "returned"], "unknown_choice"),
  commentId: id,
  text: optionalParagraphs(),
  scores: group(
    z.preprocess(
      (value) => (value === "" ? undefined : value),
      z.coerce.number("not_a_number").int("not_a_number").min(0, "negative").optional(),
    ),
  ),
});
