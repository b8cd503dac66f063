import { describe, expect, test } from "vitest";
import { attendanceMarks } from "@/db/enums";
import { changesOf, isSlipping, mayMark } from "./rules";

const now = new Date("2026-11-24T12:00:00Z");
describe("slipping", () => {
  test.each([
    [["absent", "absent", "present"], true],
    [["absent", "excused", "absent"], true],
    [["present", "absent", "absent"], false],
    [["absent", "late", "absent"], false],
    [["absent"], false],
    [["connection_failed", "absent", "apology", "absent"], true],
    [["caught_up", "absent", "absent"], false],
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
      { enrolmentId: "b", mark: "late", was: "absent", version: 1 },
    ]);
  });

  test("the rest are those who are active and have no mark", () => {
    expect(changesOf({ ...sheet, rest: "present" }, new Set(["a", "b", "c"]))).toEqual([
      { enrolmentId: "b", mark: "late", was: "absent", version: 1 },
      { enrolmentId: "c", mark: "present", was: null, version: 0 },
    ]);
  });

  test("an empty choice clears a mark, no choice leaves it", () => {
    expect(changesOf({ ...sheet, marks: { a: "" } }, new Set())).toEqual([
      { enrolmentId: "a", mark: null, was: "present", version: 3 },
    ]);
  });

  test("before the doors open only an excuse or an apology can be noted, and only afterwards a catching up", () => {
    const session = { startsAt: new Date("2026-11-24T12:31:00Z"), durationMinutes: 60 };
    expect(attendanceMarks.filter((mark) => mayMark(mark, session, now))).toEqual(["apology", "excused"]);
    const soon = { ...session, startsAt: new Date("2026-11-24T12:30:00Z") };
    expect(attendanceMarks.filter((mark) => !mayMark(mark, soon, now))).toEqual(["caught_up"]);
    const over = { ...session, startsAt: new Date("2026-11-24T11:00:00Z") };
    expect(attendanceMarks.every((mark) => mayMark(mark, over, now))).toBe(true);
  });
});
