import type { EnrolmentStatus } from "@/db/enums";

/** Whoever stops or pauses is owed a word about why; it stays in the history. */
export const needsReason = (status: EnrolmentStatus) => status === "paused" || status === "withdrawn";

/** Every change of mind is allowed, and noted; only "the same again" is none. */
export const otherStatuses = (statuses: readonly EnrolmentStatus[], now: EnrolmentStatus) =>
  statuses.filter((status) => status !== now);

/** Before, during or after its days. Days are `YYYY-MM-DD`, today as she counts it. */
export const stageOf = (cohort: { startsOn: string; endsOn: string }, today: string) =>
  today < cohort.startsOn ? "ahead" : today > cohort.endsOn ? "over" : "running";
