import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attendanceMarks } from "@/db/enums";
import {
  changesOf,
  countsAsAttended,
  isSlipping,
  type MarkedSession,
  mayMark,
  progressOf,
  sessionsToGo,
} from "./rules";

const now = new Date("2026-11-24T12:00:00Z");
const mark = fc.constantFrom(...attendanceMarks, null);
const modules = fc
  .array(fc.constantFrom("required" as const, "elective" as const), { maxLength: 9 })
  .map((kinds) => kinds.map((kind, i) => ({ id: `m${i}`, kind })));
const sessions = fc.array(
  fc.record({
    moduleId: fc.integer({ min: 0, max: 8 }).map((i) => `m${i}`),
    startsAt: fc.integer({ min: -400, max: 400 }).map((hours) => new Date(now.getTime() + hours * 3_600_000)),
    durationMinutes: fc.integer({ min: 5, max: 600 }),
    cancelled: fc.boolean(),
    mark,
  }),
  { maxLength: 30 },
);
const bar = fc.integer({ min: 0, max: 100 });
const attendedOne = (moduleId: string): MarkedSession => ({
  moduleId,
  startsAt: new Date("2026-11-20T12:00:00Z"),
  durationMinutes: 90,
  cancelled: false,
  mark: "present",
});

describe("progress", () => {
  test("one more attendance never lowers it", () => {
    fc.assert(
      fc.property(modules, sessions, bar, fc.nat(8), (all, before, percent, i) => {
        const less = progressOf(all, before, percent, now);
        const more = progressOf(all, [...before, attendedOne(`m${i}`)], percent, now);
        expect(more.share).toBeGreaterThanOrEqual(less.share);
        expect(more.done.length).toBeGreaterThanOrEqual(less.done.length);
        expect(more.missing.sessions).toBeLessThanOrEqual(less.missing.sessions);
        expect(more.missing.modules.length).toBeLessThanOrEqual(less.missing.modules.length);
        if (less.complete) expect(more.complete).toBe(true);
      }),
    );
  });

  test("the share stays between 0 and 1, and it is complete exactly when nothing is missing", () => {
    fc.assert(
      fc.property(modules, sessions, bar, (all, held, percent) => {
        const progress = progressOf(all, held, percent, now);
        expect(progress.share).toBeGreaterThanOrEqual(0);
        expect(progress.share).toBeLessThanOrEqual(1);
        expect(progress.missing.sessions).toBeGreaterThanOrEqual(0);
        expect(progress.complete).toBe(
          progress.missing.modules.length === 0 && progress.missing.sessions === 0,
        );
        expect(progress.requiredDone + progress.missing.modules.length).toBe(progress.requiredTotal);
      }),
    );
  });

  test("excused counts neither for her nor against her", () => {
    fc.assert(
      fc.property(modules, sessions, bar, fc.nat(8), (all, before, percent, i) => {
        const without = progressOf(all, before, percent, now);
        const excused = progressOf(
          all,
          [...before, { ...attendedOne(`m${i}`), mark: "excused" }],
          percent,
          now,
        );
        expect(excused).toEqual({ ...without, held: without.held + 1, excused: without.excused + 1 });
      }),
    );
  });

  test("the sessions to go are the fewest that reach the bar", () => {
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

  test("under a bar of 100 % every missed session is to be caught up", () => {
    expect(sessionsToGo(3, 5, 100)).toBe(2);
    expect(sessionsToGo(5, 5, 100)).toBe(0);
    expect(sessionsToGo(0, 0, 100)).toBe(1);
  });
});

test("late is attended, excused and absent are not", () => {
  expect(attendanceMarks.filter(countsAsAttended)).toEqual(["present", "late"]);
});

describe("slipping", () => {
  test.each([
    [["absent", "absent", "present"], true],
    [["absent", "excused", "absent"], true],
    [["present", "absent", "absent"], false],
    [["absent", "late", "absent"], false],
    [["absent"], false],
    [[], false],
  ] as const)("%j → %s", (marks, slipping) => {
    expect(isSlipping(marks)).toBe(slipping);
  });
});

describe("a register sheet", () => {
  const sheet = {
    marks: { a: "present", b: "late", c: "" },
    was: { a: "present", b: "absent", c: "", d: "" },
    versions: { a: 3, b: 1, c: 0, d: 0 },
  } as const;

  test("only what she changed is written", () => {
    expect(changesOf(sheet, new Set(["a", "b", "c", "d"]))).toEqual([
      { enrolmentId: "b", mark: "late", version: 1 },
    ]);
  });

  test("the rest are those who are active and have no mark", () => {
    expect(changesOf({ ...sheet, rest: "present" }, new Set(["a", "b", "c"]))).toEqual([
      { enrolmentId: "b", mark: "late", version: 1 },
      { enrolmentId: "c", mark: "present", version: 0 },
    ]);
  });

  test("before the doors open only an excuse can be noted", () => {
    const session = { startsAt: new Date("2026-11-24T12:31:00Z") };
    expect(attendanceMarks.filter((mark) => mayMark(mark, session, now))).toEqual(["excused"]);
    const soon = { startsAt: new Date("2026-11-24T12:30:00Z") };
    expect(attendanceMarks.every((mark) => mayMark(mark, soon, now))).toBe(true);
  });
});
