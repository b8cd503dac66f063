import type { AttendanceMark, ModuleKind } from "@/db/enums";
import { onceEach } from "./side-by-side";

/**
 * What training amounts to, computed whenever it is shown and never stored. Instants are `Date`s,
 * `now` is always passed in, shares run from 0 to 1, the bar is in percent as the curriculum has it.
 */
export type Timed = { startsAt: Date; durationMinutes: number; cancelled: boolean };

export const endOf = ({ startsAt, durationMinutes }: Omit<Timed, "cancelled">) =>
  new Date(startsAt.getTime() + durationMinutes * 60_000);

/** Over, and it took place. */
export const isHeld = (session: Timed, now: Date) => !session.cancelled && endOf(session) <= now;

/** Still to come or running now. */
export const isAhead = (session: Timed, now: Date) => !session.cancelled && endOf(session) > now;

/** Late is attended. The same answer as `counts_as_attended()` in the database; a test compares them. */
export const countsAsAttended = (mark: AttendanceMark | null) => mark === "present" || mark === "late";

/** Excused neither counts as attended nor against her, as if the session had not been asked of her. */
export const countsForShare = (mark: AttendanceMark | null) => mark !== null && mark !== "excused";

/** Of the sessions that count, the share attended; 0 while none has counted. */
export const attendedShare = (attended: number, counted: number) => (counted === 0 ? 0 : attended / counted);

/** A session as one leader knows it: hers is the mark, null while nobody has marked her. */
export type MarkedSession = Timed & {
  moduleId: string;
  mark: AttendanceMark | null;
  /** Sessions held side by side share it; together they count once. */
  groupId?: string | null;
};
export type CurriculumModule = { id: string; kind: ModuleKind };

export type Progress = {
  /** Sessions over, whether she was marked or not. */
  held: number;
  attended: number;
  /** Marks that count: attended or missed, not excused. */
  counted: number;
  excused: number;
  /** attended ÷ counted */
  share: number;
  /** Ids of modules with a session attended, in the order of the curriculum. */
  done: string[];
  requiredDone: number;
  requiredTotal: number;
  electivesDone: number;
  missing: {
    /** Ids of required modules without a session attended, in the order of the curriculum. */
    modules: string[];
    /** How many more sessions lift her share over the bar, if she attends each. */
    sessions: number;
  };
  /** Nothing is missing for the certificate. */
  complete: boolean;
};

export function progressOf(
  modules: readonly CurriculumModule[],
  all: readonly MarkedSession[],
  attendanceBar: number,
  now: Date,
): Progress {
  const sessions = onceEach(all);
  const attended = sessions.filter((session) => countsAsAttended(session.mark));
  const counted = sessions.filter((session) => countsForShare(session.mark)).length;
  const seen = new Set(attended.map((session) => session.moduleId));
  const required = modules.filter((module) => module.kind === "required");
  const missing = {
    modules: required.filter((module) => !seen.has(module.id)).map((module) => module.id),
    sessions: sessionsToGo(attended.length, counted, attendanceBar),
  };
  return {
    held: sessions.filter((session) => isHeld(session, now)).length,
    attended: attended.length,
    counted,
    excused: sessions.filter((session) => session.mark === "excused").length,
    share: attendedShare(attended.length, counted),
    done: modules.filter((module) => seen.has(module.id)).map((module) => module.id),
    requiredDone: required.length - missing.modules.length,
    requiredTotal: required.length,
    electivesDone: modules.filter((module) => module.kind === "elective" && seen.has(module.id)).length,
    missing,
    complete: missing.modules.length === 0 && missing.sessions === 0,
  };
}

/**
 * The least n with (attended + n) ÷ (counted + n) at or over the bar. Under a bar of 100 % no new
 * session makes good one that was missed, so there it is the number missed, each to be caught up.
 * A bar above 0 asks for one session at least.
 */
export function sessionsToGo(attended: number, counted: number, attendanceBar: number): number {
  if (attendanceBar <= 0) return 0;
  if (attended === 0 && counted === 0) return 1;
  if (attendanceBar >= 100) return counted - attended;
  return Math.max(0, Math.ceil((attendanceBar * counted - 100 * attended) / (100 - attendanceBar)));
}

/**
 * Slipping: the two latest sessions that count for her were both missed. Excused ones are passed
 * over, and whoever came back is no longer slipping.
 * @param marks newest first
 */
export function isSlipping(marks: readonly (AttendanceMark | null)[]): boolean {
  const latest = marks.filter(countsForShare).slice(0, 2);
  return latest.length === 2 && latest.every((mark) => mark === "absent");
}

/** Check-in stays open until half an hour after the end, for whoever's connection was slow. */
export const checkInCloses = (session: Omit<Timed, "cancelled">) =>
  new Date(endOf(session).getTime() + 30 * 60_000);

/** From half an hour before the start, when the first ones arrive. */
export const checkInOpens = ({ startsAt }: { startsAt: Date }) => new Date(startsAt.getTime() - 30 * 60_000);

/** Before anybody can have come, only an excuse can be known. */
export const mayMark = (mark: AttendanceMark, session: { startsAt: Date }, now: Date) =>
  mark === "excused" || checkInOpens(session) <= now;

export type Change = { enrolmentId: string; mark: AttendanceMark; version: number };

/**
 * What a register sheet asks to write: only the rows somebody changed, each with the version she
 * saw (0: no mark yet). With `rest`, the active leaders without a mark get that one.
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
    const chosen = sheet.marks[enrolmentId] ?? "";
    const mark = chosen || (before === "" && active.has(enrolmentId) ? (sheet.rest ?? "") : "");
    return mark === "" || mark === before
      ? []
      : [{ enrolmentId, mark, version: sheet.versions[enrolmentId] ?? 0 }];
  });
}
