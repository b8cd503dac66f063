import fc from "fast-check";
import { expect, test } from "vitest";
import { submissionStates } from "@/db/enums";
import { isLate, points, standingOf, wrongScore } from "./rules";

const due = new Date("2026-11-24T20:00:00Z");
const at = (minutes: number) => new Date(due.getTime() + minutes * 60_000);

test("late is after the hour, not at it; what was never sent is not late", () => {
  expect([null, at(-1), at(0), at(1)].map((sent) => isLate(sent, due))).toEqual([false, false, false, true]);
});

test("only what was not sent can be overdue, whatever the clock says", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...submissionStates, null),
      fc.integer({ min: -9999, max: 9999 }),
      (state, minutes) => {
        const standing = standingOf(state, due, at(minutes));
        expect(standing === "overdue").toBe((state === null || state === "draft") && minutes > 0);
        if (state === "accepted") expect(standing).toBe("accepted");
      },
    ),
  );
});

test("points are never more than there can be, and a criterion that is gone counts no more", () => {
  const rubric = [
    { id: "c1", text: { en: "Clear" }, most: 4 },
    { id: "c2", text: { en: "Possible" }, most: 3 },
  ];
  expect(points(rubric, {})).toBeNull();
  expect(points(rubric, { c1: 2, gone: 9 })).toEqual({ given: 2, most: 7 });
  expect(wrongScore(rubric, { c1: 4, c2: 0 })).toBeUndefined();
  expect(wrongScore(rubric, { c1: 5 })).toBe("c1");
  expect(wrongScore(rubric, { gone: 1 })).toBe("gone");
  fc.assert(
    fc.property(fc.nat({ max: 4 }), fc.nat({ max: 3 }), (c1, c2) => {
      const sum = points(rubric, { c1, c2 });
      expect(sum?.given).toBeLessThanOrEqual(sum?.most ?? 0);
    }),
  );
});
