import { expect, test } from "vitest";
import { isAhead, owedBy } from "./owed";

const task = (title: string, dueOn: string | null, done = false) => ({ id: title, title, dueOn, done });
const seat = { state: "confirmed" as const, asAlternate: false, unread: false, latestVersion: 2, tasks: [] };

test("an offered seat, a new schedule, then tasks with the days left", () => {
  const owed = owedBy(
    {
      ...seat,
      state: "offered",
      unread: true,
      tasks: [task("visa", "2026-11-27"), task("photo", null), task("letter", "2026-11-01", true)],
    },
    "2026-11-24",
  );
  expect(owed).toEqual([
    { kind: "answer" },
    { kind: "read", version: 2 },
    { kind: "task", id: "visa", title: "visa", days: 3 },
    { kind: "task", id: "photo", title: "photo", days: null },
  ]);
});

test("an alternate does not answer for another, and who declined reads nothing", () => {
  expect(owedBy({ ...seat, state: "offered", asAlternate: true }, "2026-11-24")).toEqual([]);
  expect(owedBy({ ...seat, state: "declined", unread: true }, "2026-11-24")).toEqual([]);
});

test("a forum is ahead through its last day; without dates it is", () => {
  expect(isAhead({ startsOn: "2026-11-20", endsOn: "2026-11-24" }, "2026-11-24")).toBe(true);
  expect(isAhead({ startsOn: "2026-11-20", endsOn: "2026-11-23" }, "2026-11-24")).toBe(false);
  expect(isAhead({ startsOn: null, endsOn: null }, "2026-11-24")).toBe(true);
});
