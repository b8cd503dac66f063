export type Meeting = { id: string; startsAt: Date; durationMinutes: number; cancelled: boolean };

export const endOf = ({ startsAt, durationMinutes }: Omit<Meeting, "id" | "cancelled">) =>
  new Date(startsAt.getTime() + durationMinutes * 60_000);

/** The meetings of a pair as she needs them: to come, next first, and past, latest first. */
export function sortMeetings<M extends Meeting>(meetings: readonly M[], now: Date) {
  const held = meetings.filter((meeting) => !meeting.cancelled);
  return {
    ahead: held.filter((m) => endOf(m) > now).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    past: held.filter((m) => endOf(m) <= now).sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime()),
  };
}

/** The meeting of the same pair that a new or moved one would overlap; touching ends do not. */
export const clashOf = <M extends Meeting>(
  meetings: readonly M[],
  wanted: { id?: string; startsAt: Date; durationMinutes: number },
): M | undefined =>
  meetings.find(
    (meeting) =>
      meeting.id !== wanted.id &&
      !meeting.cancelled &&
      meeting.startsAt < endOf(wanted) &&
      wanted.startsAt < endOf(meeting),
  );

/** A pair that waits longer than this for a meeting is shown to the mentor first. */
export const quietDays = 30;

/**
 * Whether a pair has gone quiet: no meeting in the last 30 days and none planned. A pair younger than
 * that is still beginning. Instants; `since` is the pair's first day.
 */
export function isQuiet(pair: { since: Date; last: Date | null; next: Date | null }, now: Date): boolean {
  if (pair.next) return false;
  const latest = pair.last && pair.last > pair.since ? pair.last : pair.since;
  return now.getTime() - latest.getTime() > quietDays * 86_400_000;
}
