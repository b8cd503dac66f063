import type { ScheduleEntry } from "./version-queries";

type Line = Omit<ScheduleEntry, "personId">;
type StoredLine = Omit<Line, "startsAt" | "endsAt"> & { startsAt: string; endsAt: string };

/** A session as a published schedule says it, and as it stands in the programme; `off`: taken out of it. */
export type Moved = { was: Line; now: Line & { off: boolean } };
export type Stands = Moved["now"];
export type StoredStands = StoredLine & { off: boolean };
export type StoredMove = { was: StoredLine; now: StoredStands };

const timed = <T extends StoredLine>(line: T) => ({
  ...line,
  startsAt: Date.parse(line.startsAt),
  endsAt: Date.parse(line.endsAt),
});

export const timedStands = (stands: readonly StoredStands[]): Stands[] => stands.map(timed);

/** The same with instants in milliseconds. */
export const timedMoves = <T extends StoredMove>(moves: readonly T[]) =>
  moves.map((move) => ({ ...move, was: timed(move.was), now: timed(move.now) }));

/** A line of an agenda as it stands, with what was published where that is another. */
export type StandingEntry = ScheduleEntry & { published?: ScheduleEntry; off?: boolean };

/**
 * Published lines as the programme has them now, in the order of time: an hour that is no longer true is
 * nobody's agenda. What was taken out of the programme stays, marked, at the hour it had.
 */
export function asItStands(
  entries: readonly ScheduleEntry[],
  stands: readonly Stands[] = [],
): StandingEntry[] {
  const known = new Map(stands.map((one) => [one.sessionId, one]));
  return entries
    .map((entry) => {
      const now = known.get(entry.sessionId);
      if (!now) return entry;
      const { off, ...line } = now;
      return off ? { ...entry, off } : { ...entry, ...line, published: entry };
    })
    .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt || a.title.localeCompare(b.title));
}
