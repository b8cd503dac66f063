import { Temporal } from "temporal-polyfill";
import { endOf } from "../rules";

type Meeting = { startsAt: Date; durationMinutes: number; cancelledAt: Date | null; noShowBy: string | null };

/** Whether a meeting took place: its hour is over, and nobody said otherwise. `meeting_was_held()` says the same. */
export const wasHeld = (meeting: Meeting, now: Date) =>
  meeting.cancelledAt === null && meeting.noShowBy === null && endOf(meeting) <= now;

/** So long after a pair has ended the two are asked what stayed. */
const monthsAfter = 3;

/** The day from which she can look back, by the pair's last day (`YYYY-MM-DD`). */
export const lookBackFrom = (endedOn: string) =>
  Temporal.PlainDate.from(endedOn).add({ months: monthsAfter }).toString();
