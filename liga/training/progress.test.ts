import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AttendanceMark, attendanceMarks, ruleKinds, usuallyApart, usuallyAttended } from "@/db/enums";
import {
  type Asks,
  type Extras,
  type MarkedSession,
  noExtras,
  type Progress,
  progressOf,
  sessionsToGo,
  withBar,
} from "./progress";
import { outOfReach } from "./reachable";
import { attendedShare, countsAsAttended, countsForShare } from "./rules";
import { onceEach } from "./side-by-side";

const now = new Date("2026-11-24T12:00:00Z");
const moduleIds = ["m0", "m1", "m2", "m3"];
const moduleId = fc.constantFrom(...moduleIds);
const usual = { attended: usuallyAttended, apart: usuallyApart };

/** Any curriculum may say of any mark what it counts as, except that present is attended and absent is missed. */
const counting = fc
  .array(fc.constantFrom("attended", "apart", "missed"), { minLength: 8, maxLength: 8 })
  .map((says) => ({
    attended: attendanceMarks.filter(
      (mark, i) => mark === "present" || (mark !== "absent" && says[i] === "attended"),
    ),
    apart: attendanceMarks.filter(
      (mark, i) => mark !== "present" && mark !== "absent" && says[i] === "apart",
    ),
  }));
const rule = fc.oneof(
  fc.constant({ kind: "required_modules" as const, moduleId: null, least: 0 }),
  fc.record({
    kind: fc.constant("session_share" as const),
    moduleId: fc.constant(null),
    least: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({
    kind: fc.constant("hours" as const),
    moduleId: fc.constant(null),
    least: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({
    kind: fc.constant("assignments" as const),
    moduleId: fc.option(moduleId),
    least: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({
    kind: fc.constant("module_sessions" as const),
    moduleId,
    least: fc.integer({ min: 1, max: 4 }),
  }),
);
const asks: fc.Arbitrary<Asks> = fc
  .record({
    counting,
    rules: fc.uniqueArray(rule, { maxLength: 6, selector: ({ kind, moduleId: of }) => `${kind} ${of}` }),
    modules: fc
      .array(
        fc.record({ kind: fc.constantFrom("required" as const, "elective" as const), catchUp: fc.boolean() }),
        { maxLength: 4 },
      )
      .map((all) => all.map((module, i) => ({ id: `m${i}`, ...module }))),
  })
  .map(({ counting: says, rules, modules }) => ({ ...says, rules, modules }));
const session: fc.Arbitrary<MarkedSession> = fc
  .record({
    moduleId,
    groupId: fc.option(fc.constantFrom("g1", "g2"), { nil: null, freq: 2 }),
    startsAt: fc.integer({ min: -400, max: 400 }).map((hours) => new Date(now.getTime() + hours * 3_600_000)),
    durationMinutes: fc.integer({ min: 5, max: 600 }),
    cancelled: fc.boolean(),
    mark: fc.option(fc.constantFrom<AttendanceMark>(...attendanceMarks)),
  })
  // Side by side only with the same module.
  .map((one) => (one.groupId ? { ...one, moduleId: one.groupId === "g1" ? "m0" : "m1" } : one));
const sessions = fc.array(session, { maxLength: 24 });
const extras: fc.Arbitrary<Extras> = fc.record({
  work: fc.array(
    fc.record({ moduleId: fc.option(moduleId), accepted: fc.nat(3), total: fc.nat(5), due: fc.nat(5) }),
    { maxLength: 4 },
  ),
  waived: fc.array(fc.record({ kind: fc.constantFrom(...ruleKinds), moduleId: fc.option(moduleId) }), {
    maxLength: 3,
  }),
});

/** Nothing that `more` says is behind `less`. */
function notBehind(less: Progress, more: Progress) {
  expect(more.share).toBeGreaterThanOrEqual(less.share);
  expect(more.minutes).toBeGreaterThanOrEqual(less.minutes);
  for (const id of less.done) expect(more.done).toContain(id);
  expect(more.missing.sessions).toBeLessThanOrEqual(less.missing.sessions);
  expect(more.missing.modules.length).toBeLessThanOrEqual(less.missing.modules.length);
  for (const [i, result] of less.results.entries()) {
    expect(more.results[i]?.have).toBeGreaterThanOrEqual(result.have);
    expect(more.results[i]?.missing).toBeLessThanOrEqual(result.missing);
  }
  if (less.complete) expect(more.complete).toBe(true);
}

describe("attending more never lowers it", () => {
  test("one more session attended", () => {
    fc.assert(
      fc.property(asks, sessions, extras, session, (of, before, rest, one) => {
        const more = progressOf(of, [...before, { ...one, mark: "present" }], rest, now);
        notBehind(progressOf(of, before, rest, now), more);
      }),
    );
  });

  test("one that was missed, or not marked, and is attended after all: by catching up, by correction", () => {
    fc.assert(
      fc.property(
        asks,
        fc.array(session, { minLength: 1, maxLength: 24 }),
        extras,
        fc.nat(),
        (of, before, rest, pick) => {
          const changed = pick % before.length;
          const after = before.map((one, i) => (i === changed ? { ...one, mark: "present" as const } : one));
          notBehind(progressOf(of, before, rest, now), progressOf(of, after, rest, now));
        },
      ),
    );
  });

  test("one more assignment accepted, one more exception granted", () => {
    fc.assert(
      fc.property(
        asks,
        sessions,
        extras,
        fc.option(moduleId),
        fc.constantFrom(...ruleKinds),
        (of, all, rest, at, kind) => {
          const before = progressOf(of, all, rest, now);
          const accepted = { ...rest, work: [...rest.work, { moduleId: at, accepted: 1, total: 1, due: 1 }] };
          notBehind(before, progressOf(of, all, accepted, now));
          const granted = progressOf(
            of,
            all,
            { ...rest, waived: [...rest.waived, { kind, moduleId: at }] },
            now,
          );
          for (const [i, { missing }] of before.results.entries())
            expect(granted.results[i]?.missing).toBeLessThanOrEqual(missing);
          if (before.complete) expect(granted.complete).toBe(true);
        },
      ),
    );
  });
});

test("in which order things happened makes no difference", () => {
  fc.assert(
    fc.property(
      asks,
      sessions.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      extras,
      (of, [all, shuffled], rest) => {
        const reversed = { work: [...rest.work].reverse(), waived: [...rest.waived].reverse() };
        expect(progressOf(of, shuffled, reversed, now)).toEqual(progressOf(of, all, rest, now));
      },
    ),
  );
});

test("complete is when no rule misses anything, and shares stay shares", () => {
  fc.assert(
    fc.property(asks, sessions, extras, (of, all, rest) => {
      const progress = progressOf(of, all, rest, now);
      expect(progress.share).toBeGreaterThanOrEqual(0);
      expect(progress.share).toBeLessThanOrEqual(1);
      expect(progress.complete).toBe(progress.results.every(({ missing }) => missing === 0));
      for (const { missing, waived, have, least } of progress.results) {
        expect(missing).toBeGreaterThanOrEqual(0);
        if (!waived && missing === 0) expect(have).toBeGreaterThanOrEqual(least - 1e-6);
      }
      expect(progress.attended + progress.apart).toBeLessThanOrEqual(progress.counted + progress.apart);
    }),
  );
});

test("what counts neither way changes no rule", () => {
  fc.assert(
    fc.property(asks, sessions, extras, session, (of, all, rest, one) => {
      fc.pre(of.apart.length > 0);
      const aside = { ...one, groupId: null, mark: of.apart[0] ?? null };
      const without = progressOf(of, all, rest, now);
      const beside = progressOf(of, [...all, aside], rest, now);
      expect({ ...beside, held: 0, apart: 0 }).toEqual({ ...without, held: 0, apart: 0 });
      expect(beside.apart).toBe(without.apart + 1);
    }),
  );
});

test("whoever catches up as many as it says reaches the bar, and one fewer does not", () => {
  fc.assert(
    fc.property(
      asks,
      sessions.map((all) => all.map((one) => ({ ...one, groupId: null }))),
      (of, all) => {
        const progress = progressOf(of, all, noExtras, now);
        fc.pre(progress.catchUp > 0);
        const missed = all.filter(
          ({ mark, moduleId: at }) =>
            countsForShare(mark, of) &&
            !countsAsAttended(mark, of) &&
            of.modules.some(({ id, catchUp }) => id === at && catchUp),
        );
        const after = (count: number) =>
          progressOf(
            of,
            all.map((one) =>
              missed.slice(0, count).includes(one) ? { ...one, mark: "present" as const } : one,
            ),
            noExtras,
            now,
          );
        expect(after(progress.catchUp).missing.sessions).toBe(0);
        expect(after(progress.catchUp - 1).missing.sessions).toBeGreaterThan(0);
      },
    ),
  );
});

describe("the bar", () => {
  test("the sessions to go are the fewest that reach it", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 0, max: 99 }), (attended, missed, percent) => {
        const counted = attended + missed;
        const n = sessionsToGo(attended, counted, percent);
        const reaches = (more: number) =>
          percent === 0 || (counted + more > 0 && (attended + more) * 100 >= percent * (counted + more));
        expect(reaches(n)).toBe(true);
        if (n > 0) expect(reaches(n - 1)).toBe(false);
      }),
    );
  });

  test("of 100 % asks for every missed session to be caught up", () => {
    expect(sessionsToGo(3, 5, 100)).toBe(2);
    expect(sessionsToGo(5, 5, 100)).toBe(0);
    expect(sessionsToGo(0, 0, 100)).toBe(1);
    expect(attendedShare(0, 0)).toBe(0);
  });

  test("a lower one never leaves fewer complete", () => {
    fc.assert(
      fc.property(
        asks,
        sessions,
        extras,
        fc.integer({ min: 0, max: 100 }),
        fc.nat(100),
        (of, all, rest, percent, less) => {
          const high = progressOf(withBar(of, percent), all, rest, now);
          const low = progressOf(withBar(of, Math.max(0, percent - less)), all, rest, now);
          if (high.complete) expect(low.complete).toBe(true);
        },
      ),
    );
  });
});

const held = (mark: AttendanceMark | null, more: Partial<MarkedSession> = {}): MarkedSession => ({
  moduleId: "m0",
  startsAt: new Date("2026-11-20T12:00:00Z"),
  durationMinutes: 90,
  cancelled: false,
  mark,
  ...more,
});

test("sessions held side by side count once, by the one she came to", () => {
  const both = [held("absent", { groupId: "g" }), held("left_early", { groupId: "g", durationMinutes: 60 })];
  expect(onceEach(both, usual)).toEqual([both[1]]);
  expect(progressOf({ ...usual, rules: [], modules: [] }, both, noExtras, now)).toMatchObject({
    held: 1,
    attended: 1,
    counted: 1,
    minutes: 60,
  });
});

test("two of three assignments, one session to catch up", () => {
  const of: Asks = {
    ...usual,
    modules: [{ id: "m0", kind: "required", catchUp: true }],
    rules: [
      { kind: "required_modules", moduleId: null, least: 0 },
      { kind: "session_share", moduleId: null, least: 70 },
      { kind: "assignments", moduleId: null, least: 3 },
    ],
  };
  const progress = progressOf(
    of,
    [held("present"), held("late"), held("absent"), held("absent")],
    { work: [{ moduleId: "m0", accepted: 2, total: 4, due: 3 }], waived: [] },
    now,
  );
  expect(progress).toMatchObject({ catchUp: 1, missing: { modules: [], sessions: 3 }, complete: false });
  expect(progress.results[2]).toMatchObject({ have: 2, least: 3, missing: 1 });
});

test("what the marks usually mean", () => {
  expect(attendanceMarks.filter((mark) => countsAsAttended(mark, usual))).toEqual([
    "present",
    "late",
    "left_early",
    "caught_up",
  ]);
  expect(attendanceMarks.filter((mark) => !countsForShare(mark, usual))).toEqual([
    "apology",
    "connection_failed",
    "excused",
  ]);
});

describe("a rule nobody can meet", () => {
  test("is one that even whoever attends and hands in everything does not meet", () => {
    fc.assert(
      fc.property(
        asks,
        sessions,
        fc.array(fc.record({ moduleId: fc.option(moduleId), total: fc.nat(4) }), { maxLength: 3 }),
        (of, all, work) => {
          const planned = all
            .filter(({ cancelled }) => !cancelled)
            .map((one) => ({ ...one, mark: "present" as const }));
          const everything = progressOf(
            of,
            planned,
            { work: work.map((w) => ({ ...w, accepted: w.total, due: w.total })), waived: [] },
            now,
          );
          const warned = outOfReach(of.rules, [{ cohort: "North", sessions: planned, work }]);
          for (const result of everything.results) {
            if (result.kind === "required_modules" || result.kind === "session_share") continue;
            const said = warned.some(
              ({ rule: one }) => one.kind === result.kind && one.moduleId === result.moduleId,
            );
            expect(said).toBe(result.missing > 0);
          }
        },
      ),
    );
  });
});
