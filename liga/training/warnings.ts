import type { AttendanceMark } from "@/db/enums";
import { type Counting, isSlipping } from "./rules";

/** Why somebody should ask a leader how she is, before she is gone. Days are `YYYY-MM-DD`. */
export type Warning =
  /** Her two latest sessions that count were missed. */
  | { kind: "missed" }
  /** Something was asked of her and she has handed in nothing since this day, for two weeks or more. */
  | { kind: "unsubmitted"; since: string; days: number }
  /** She has not opened LIGA since this day, for three weeks or more. */
  | { kind: "away"; since: string; days: number };

/** Days after which silence is a sign. LIGA's own measure, not a finding. */
export const silence = { unsubmitted: 14, away: 21 } as const;

export type Signs = {
  /** Hers of the sessions held, newest first. */
  marks: readonly (AttendanceMark | null)[];
  /** The day she was last here, else the day she joined; null when she never was. */
  lastHere: string | null;
  /** Since when an assignment waits for her and she has handed in nothing; null while nothing waits. */
  waitingSince: string | null;
};

/** What should be looked at, the plainest sign first; empty when all is well. */
export function warningsOf(
  { marks, lastHere, waitingSince }: Signs,
  today: string,
  counting?: Counting,
): Warning[] {
  const warnings: Warning[] = isSlipping(marks, counting) ? [{ kind: "missed" }] : [];
  const silent = (kind: "unsubmitted" | "away", since: string | null) => {
    if (since === null) return;
    const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
    if (days >= silence[kind]) warnings.push({ kind, since, days });
  };
  silent("unsubmitted", waitingSince);
  silent("away", lastHere);
  return warnings;
}
