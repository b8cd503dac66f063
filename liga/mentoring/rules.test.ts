import { expect, test } from "vitest";
import { clashOf, isQuiet, sortMeetings } from "./rules";

const now = new Date("2026-11-24T12:00:00Z");
const meeting = (id: string, startsAt: string, cancelled = false) => ({
  id,
  startsAt: new Date(startsAt),
  durationMinutes: 60,
  cancelled,
});

test("a meeting is ahead until it is over; cancelled ones are in neither list", () => {
  const { ahead, past } = sortMeetings(
    [
      meeting("running", "2026-11-24T11:30:00Z"),
      meeting("later", "2026-12-24T11:30:00Z"),
      meeting("over", "2026-11-24T11:00:00Z"),
      meeting("long ago", "2026-10-24T11:00:00Z"),
      meeting("off", "2026-11-25T11:00:00Z", true),
    ],
    now,
  );
  expect(ahead.map(({ id }) => id)).toEqual(["running", "later"]);
  expect(past.map(({ id }) => id)).toEqual(["over", "long ago"]);
});

test("a pair meets once at a time; ends may touch, and a meeting does not clash with itself", () => {
  const there = [meeting("a", "2026-12-01T10:00:00Z"), meeting("off", "2026-12-01T12:00:00Z", true)];
  const wanted = (startsAt: string, id?: string) => ({
    ...(id ? { id } : {}),
    startsAt: new Date(startsAt),
    durationMinutes: 60,
  });
  expect(clashOf(there, wanted("2026-12-01T10:59:00Z"))?.id).toBe("a");
  expect(clashOf(there, wanted("2026-12-01T09:01:00Z"))?.id).toBe("a");
  expect(clashOf(there, wanted("2026-12-01T11:00:00Z"))).toBeUndefined();
  expect(clashOf(there, wanted("2026-12-01T12:00:00Z"))).toBeUndefined();
  expect(clashOf(there, wanted("2026-12-01T10:30:00Z", "a"))).toBeUndefined();
});

test.each([
  ["2026-06-01", "2026-10-20", null, true],
  ["2026-06-01", "2026-10-26", null, false],
  ["2026-06-01", "2026-10-20", "2026-12-01", false],
  ["2026-06-01", null, null, true],
  ["2026-11-10", null, null, false],
])("a pair since %s that met %s and meets %s: quiet %s", (since, last, next, quiet) => {
  const at = (day: string | null) => (day ? new Date(`${day}T12:00:00Z`) : null);
  expect(isQuiet({ since: new Date(`${since}T00:00:00Z`), last: at(last), next: at(next) }, now)).toBe(quiet);
});
