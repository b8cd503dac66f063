import type { SubmissionState } from "@/db/enums";
import type { Criterion } from "@/db/schema";

/** Late is what was sent for the first time after the due hour; sending again later changes nothing. */
export const isLate = (firstSentAt: Date | null, dueAt: Date) => firstSentAt !== null && firstSentAt > dueAt;

/** What one of her assignments asks of her now. */
export type Standing = "to_do" | "overdue" | "draft" | "waiting" | "returned" | "accepted";
export const standingOf = (state: SubmissionState | null, dueAt: Date, now: Date): Standing => {
  if (state === "accepted" || state === "returned") return state;
  if (state === "submitted") return "waiting";
  if (dueAt < now) return "overdue";
  return state === "draft" ? "draft" : "to_do";
};

/** Points given and possible; null while nothing was given. A criterion that is gone counts no more. */
export function points(rubric: readonly Criterion[], scores: Record<string, number>) {
  const given = rubric.filter(({ id }) => scores[id] !== undefined);
  if (given.length === 0) return null;
  return {
    given: given.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0),
    most: rubric.reduce((sum, { most }) => sum + most, 0),
  };
}

/** The first criterion whose points are more than it can have, or that is none of this rubric. */
export const wrongScore = (rubric: readonly Criterion[], scores: Record<string, number | undefined>) =>
  Object.entries(scores).find(([id, value]) => {
    const criterion = rubric.find((one) => one.id === id);
    return value !== undefined && (!criterion || value > criterion.most);
  })?.[0];
