import type { AttendanceMark, ModuleKind, RuleKind } from "@/db/enums";
import { attendedShare, type Counting, countsAsAttended, countsForShare, isHeld, type Timed } from "./rules";
import { onceEach } from "./side-by-side";
import type { Title } from "./title";

/**
 * The one function that says how far a leader is: what her curriculum asks, in data, against what she
 * did. Computed whenever it is shown and never stored. The more she attends, the further she is; in
 * which order she did things makes no difference.
 */

/** `least` is in percent for the share, in hours, assignments or sessions for the others; 0 for the modules. */
export type Rule = { kind: RuleKind; moduleId: string | null; least: number };
/** A module as its curriculum has it; with `catchUp`, a session of it that was missed may be caught up. */
export type AskedModule = { id: string; kind: ModuleKind; title?: Title; catchUp: boolean };
/** What a curriculum asks, as `curriculum_asks()` tells it. */
export type Asks = Counting & { rules: readonly Rule[]; modules: readonly AskedModule[] };
export const asksNothing: Asks = { attended: [], apart: [], rules: [], modules: [] };

/** A session as one leader knows it. Those of one group are held side by side and count once. */
export type MarkedSession = Timed & {
  moduleId: string;
  groupId?: string | null;
  mark: AttendanceMark | null;
};
/** Each property by name: a spread costs several times as much, and a report makes hundreds of thousands. */
export const withMark = (
  {
    moduleId,
    groupId = null,
    startsAt,
    durationMinutes,
    cancelled = false,
  }: Omit<MarkedSession, "mark" | "cancelled"> & { cancelled?: boolean },
  mark: AttendanceMark | null,
): MarkedSession => ({ moduleId, groupId, startsAt, durationMinutes, cancelled, mark });
export type Work = { moduleId: string | null; accepted: number; total: number; due: number };
export type Waiver = Pick<Rule, "kind" | "moduleId">;
/** What one leader did, beside her marks, as `enrolment_extras()` tells it. */
export type Extras = { work: readonly Work[]; waived: readonly Waiver[] };
export const noExtras: Extras = { work: [], waived: [] };

export type RuleResult = Rule & {
  title: Title | null;
  /** In the unit of `least`: modules done, percent, hours, assignments or sessions. */
  have: number;
  /** How much more, in whole units; for the share, sessions. 0 exactly when it is met. */
  missing: number;
  /** Granted to her: nothing is missing. */
  waived: boolean;
};

export type Progress = {
  /** Sessions over, whether she was marked or not. */
  held: number;
  attended: number;
  /** Marks that count: attended or missed. */
  counted: number;
  /** Marks that count neither way. */
  apart: number;
  /** attended ÷ counted */
  share: number;
  /** Minutes of the sessions attended. */
  minutes: number;
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
  /** How many of those she missed lift it over the bar when she catches them up; 0 when they cannot. */
  catchUp: number;
  /** Each rule, in the order of the curriculum's list. */
  results: RuleResult[];
  /** Nothing is missing for the certificate. */
  complete: boolean;
};

export function progressOf(asks: Asks, given: readonly MarkedSession[], extras: Extras, now: Date): Progress {
  const sessions = onceEach(given, asks);
  const attended = sessions.filter(({ mark }) => countsAsAttended(mark, asks));
  const counted = sessions.filter(({ mark }) => countsForShare(mark, asks));
  const perModule = new Map<string, number>();
  for (const { moduleId } of attended) perModule.set(moduleId, (perModule.get(moduleId) ?? 0) + 1);
  const waived = (kind: RuleKind, moduleId: string | null) =>
    extras.waived.some((one) => one.kind === kind && one.moduleId === moduleId);
  const required = asks.modules.filter(
    ({ id, kind }) => kind === "required" && !waived("required_modules", id),
  );
  const known = {
    required,
    perModule,
    attended: attended.length,
    counted: counted.length,
    minutes: attended.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    work: extras.work,
  };
  const results = asks.rules.map((rule): RuleResult => {
    const exempt = waived(rule.kind, rule.moduleId);
    const measured = measure(rule, known);
    const title = asks.modules.find(({ id }) => id === rule.moduleId)?.title ?? null;
    return { ...rule, title, ...measured, missing: exempt ? 0 : measured.missing, waived: exempt };
  });
  const asked = (kind: RuleKind) => results.find((result) => result.kind === kind && !result.waived);
  const missing = {
    modules: asked("required_modules")
      ? required.filter(({ id }) => !perModule.has(id)).map(({ id }) => id)
      : [],
    sessions: asked("session_share")?.missing ?? 0,
  };
  const mayCatchUp = new Set(asks.modules.filter(({ catchUp }) => catchUp).map(({ id }) => id));
  const missed = counted.filter(
    (session) => !countsAsAttended(session.mark, asks) && mayCatchUp.has(session.moduleId),
  );
  const bar = asked("session_share")?.least ?? 0;
  const catchUp =
    missing.sessions === 0 ? 0 : Math.ceil((bar * counted.length) / 100 - 1e-9) - attended.length;
  return {
    held: heldOf(given, now),
    attended: attended.length,
    counted: counted.length,
    apart: sessions.filter(({ mark }) => mark !== null && !countsForShare(mark, asks)).length,
    share: attendedShare(attended.length, counted.length),
    minutes: known.minutes,
    done: asks.modules.filter(({ id }) => perModule.has(id)).map(({ id }) => id),
    requiredDone: required.filter(({ id }) => perModule.has(id)).length,
    requiredTotal: required.length,
    electivesDone: asks.modules.filter(({ id, kind }) => kind === "elective" && perModule.has(id)).length,
    missing,
    catchUp: catchUp > 0 && catchUp <= missed.length ? catchUp : 0,
    results,
    complete: results.every((result) => result.missing === 0),
  };
}

/** Those held side by side count once. */
function heldOf(given: readonly MarkedSession[], now: Date): number {
  const held = given.filter((session) => isHeld(session, now));
  const groups = new Set(held.flatMap(({ groupId }) => groupId ?? []));
  return held.filter(({ groupId }) => !groupId).length + groups.size;
}

type Known = {
  required: readonly AskedModule[];
  perModule: ReadonlyMap<string, number>;
  attended: number;
  counted: number;
  minutes: number;
  work: readonly Work[];
};

/** One rule against what she did. */
function measure(
  { kind, moduleId, least }: Rule,
  known: Known,
): Pick<RuleResult, "least" | "have" | "missing"> {
  const until = (have: number) => ({ least, have, missing: Math.max(0, Math.ceil(least - have - 1e-9)) });
  switch (kind) {
    case "required_modules": {
      const have = known.required.filter(({ id }) => known.perModule.has(id)).length;
      return { least: known.required.length, have, missing: known.required.length - have };
    }
    case "session_share":
      return {
        least,
        have: 100 * attendedShare(known.attended, known.counted),
        missing: sessionsToGo(known.attended, known.counted, least),
      };
    case "hours":
      return until(known.minutes / 60);
    case "assignments":
      return until(
        known.work
          .filter((work) => moduleId === null || work.moduleId === moduleId)
          .reduce((sum, { accepted }) => sum + accepted, 0),
      );
    case "module_sessions":
      return until(known.perModule.get(moduleId ?? "") ?? 0);
  }
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

/** The same curriculum with another bar, for "if the bar were 70 %, who completes?" */
export const withBar = (asks: Asks, percent: number): Asks => ({
  ...asks,
  rules: [
    ...asks.rules.filter(({ kind }) => kind !== "session_share"),
    ...(percent > 0 ? [{ kind: "session_share" as const, moduleId: null, least: percent }] : []),
  ],
});
