import { type AttendanceMark, usuallyApart, usuallyAttended } from "@/db/enums";

/**
 * What training amounts to, computed whenever it is shown and never stored. Instants are `Date`s,
 * `now` is always passed in, shares run from 0 to 1, the bar is in percent as the curriculum has it.
 */
export type Timed = { startsAt: Date; durationMinutes: number; cancelled: boolean };

const endIn = ({ startsAt, durationMinutes }: Omit<Timed, "cancelled">) =>
  startsAt.getTime() + durationMinutes * 60_000;
export const endOf = (session: Omit<Timed, "cancelled">) => new Date(endIn(session));

/** Over, and it took place. */
export const isHeld = (session: Timed, now: Date) => !session.cancelled && endIn(session) <= now.getTime();

/** Still to come or running now. */
export const isAhead = (session: Timed, now: Date) => !session.cancelled && endIn(session) > now.getTime();

/** Which marks count as attended, and which count neither for her nor against her. */
export type Counting = { attended: readonly AttendanceMark[]; apart: readonly AttendanceMark[] };
/** What a curriculum says unless somebody chose otherwise; the same as the columns' defaults. */
export const usualCounting: Counting = { attended: usuallyAttended, apart: usuallyApart };

export const countsAsAttended = (mark: AttendanceMark | null, { attended }: Counting = usualCounting) =>
  mark !== null && attended.includes(mark);

/** What counts neither way is as if the session had not been asked of her. */
export const countsForShare = (mark: AttendanceMark | null, { apart }: Counting = usualCounting) =>
  mark !== null && !apart.includes(mark);

/** Of the sessions that count, the share attended; 0 while none has counted. */
export const attendedShare = (attended: number, counted: number) => (counted === 0 ? 0 : attended / counted);

/**
 * Slipping: the two latest sessions that count for her were both missed. What counts neither way is
 * passed over, and whoever came back, or caught up, is no longer slipping.
 * @param marks newest first
 */
export function isSlipping(marks: readonly (AttendanceMark | null)[], counting: Counting = usualCounting) {
  const latest = marks.filter((mark) => countsForShare(mark, counting)).slice(0, 2);
  return latest.length === 2 && latest.every((mark) => !countsAsAttended(mark, counting));
}

/** Check-in stays open until half an hour after the end, for whoever's connection was slow. */
export const checkInCloses = (session: Omit<Timed, "cancelled">) =>
  new Date(endOf(session).getTime() + 30 * 60_000);

/** From half an hour before the start, when the first ones arrive. */
export const checkInOpens = ({ startsAt }: { startsAt: Date }) => new Date(startsAt.getTime() - 30 * 60_000);

/** Before anybody can have come, only an excuse or an apology can be known; nobody catches up on what is not over. */
export const mayMark = (mark: AttendanceMark, session: Omit<Timed, "cancelled">, now: Date) =>
  mark === "caught_up"
    ? endOf(session) <= now
    : mark === "excused" || mark === "apology" || checkInOpens(session) <= now;

/** A null mark clears what stands there. */
export type Change = {
  enrolmentId: string;
  mark: AttendanceMark | null;
  was: AttendanceMark | null;
  version: number;
};

/**
 * What a register sheet asks to write: only the rows somebody changed, each with the mark and version
 * she saw (0: no mark yet). A row without a choice stays; one with an empty choice is cleared. With
 * `rest`, the active leaders without a mark get that one.
 */
export function changesOf(
  sheet: {
    marks: Record<string, AttendanceMark | "">;
    was: Record<string, AttendanceMark | "">;
    versions: Record<string, number>;
    rest?: AttendanceMark | undefined;
  },
  active: ReadonlySet<string>,
): Change[] {
  return Object.keys(sheet.versions).flatMap((enrolmentId) => {
    const before = sheet.was[enrolmentId] ?? "";
    const chosen = sheet.marks[enrolmentId] ?? before;
    const mark = chosen || (before === "" && active.has(enrolmentId) ? (sheet.rest ?? "") : "");
    return mark === before
      ? []
      : [{ enrolmentId, mark: mark || null, was: before || null, version: sheet.versions[enrolmentId] ?? 0 }];
  });
}
