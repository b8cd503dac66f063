import fc from "fast-check";
import { expect, test } from "vitest";
import { attendanceMarks } from "@/db/enums";
import { type MarkedSession, noExtras, progressOf } from "./progress";
import { usualCounting } from "./rules";
import { onceEach } from "./side-by-side";

const now = new Date("2027-01-01T00:00:00Z");
const session = fc.record({
  moduleId: fc.constantFrom("m0", "m1", "m2"),
  groupId: fc.constantFrom(null, "g1", "g2"),
  mark: fc.constantFrom(...attendanceMarks, null),
  startsAt: fc.constant(new Date("2026-06-01T18:00:00Z")),
  durationMinutes: fc.constant(90),
  cancelled: fc.boolean(),
});
// Side by side only with the same module.
const sessions = fc
  .array(session, { maxLength: 14 })
  .map((list): MarkedSession[] =>
    list.map((s) => (s.groupId ? { ...s, moduleId: s.groupId === "g1" ? "m0" : "m1" } : s)),
  );
const asks = {
  ...usualCounting,
  modules: ["m0", "m1", "m2"].map((id) => ({ id, kind: "required" as const, catchUp: true })),
  rules: [{ kind: "session_share" as const, moduleId: null, least: 70 }],
};

test("sessions side by side count once, and the best mark of them counts", () => {
  const at = { moduleId: "m0", startsAt: now, durationMinutes: 60, cancelled: false };
  const two = onceEach([
    { ...at, groupId: "g", mark: "absent" as const },
    { ...at, groupId: "g", mark: "late" as const },
    { ...at, groupId: null, mark: "absent" as const },
  ]);
  expect(two.map(({ mark }) => mark)).toEqual(["late", "absent"]);
  const noneMarked = onceEach([
    { ...at, groupId: "g", mark: null, cancelled: true },
    { ...at, groupId: "g", mark: null },
  ]);
  expect(noneMarked).toEqual([{ ...at, groupId: "g", mark: null }]);
});

test("one of each group is left, doing it twice changes nothing, and the order does not matter to progress", () => {
  fc.assert(
    fc.property(sessions, (list) => {
      const once = onceEach(list);
      const groups = once.flatMap(({ groupId }) => groupId ?? []);
      expect(new Set(groups).size).toBe(groups.length);
      expect(new Set(groups)).toEqual(new Set(list.flatMap(({ groupId }) => groupId ?? [])));
      expect(onceEach(once)).toEqual(once);
      const progress = progressOf(asks, list, noExtras, now);
      expect(progressOf(asks, [...list].reverse(), noExtras, now)).toEqual(progress);
      expect(progress.counted).toBeLessThanOrEqual(once.length);
    }),
  );
});

test("coming to one more session side by side never lowers progress", () => {
  fc.assert(
    fc.property(sessions, fc.nat(), (list, pick) => {
      const at = list.length > 0 ? pick % list.length : 0;
      const more = list.map((s, i) => (i === at ? { ...s, mark: "present" as const } : s));
      const [before, after] = [progressOf(asks, list, noExtras, now), progressOf(asks, more, noExtras, now)];
      expect(after.share).toBeGreaterThanOrEqual(before.share);
      expect(after.requiredDone).toBeGreaterThanOrEqual(before.requiredDone);
    }),
  );
});
