import fc from "fast-check";
import { expect, test } from "vitest";
import { localText } from "@/lib/dates";
import { burdenOf, carried, localTime, type WeekHours } from "./burden";

const session = (startsAt: string, durationMinutes = 90) => ({
  startsAt: new Date(startsAt),
  durationMinutes,
});
const unsaid: WeekHours = [];

test.each([
  ["within the usual hours", "2027-03-01T18:00:00Z", 90, "Europe/Madrid", unsaid, 0],
  ["half an hour after them", "2027-03-01T19:00:00Z", 90, "Europe/Madrid", unsaid, 30],
  ["at night it weighs double", "2027-03-01T01:00:00Z", 90, "Europe/Madrid", unsaid, 180],
  ["partly at night", "2027-03-01T21:30:00Z", 60, "Europe/Madrid", unsaid, 30 + 2 * 30],
  [
    "in hours she stated, also at night",
    "2027-03-01T21:30:00Z",
    60,
    "Europe/Madrid",
    new Array(7).fill({ from: 1320, until: 120 }),
    0,
  ],
  ["never on Mondays", "2027-03-01T11:00:00Z", 60, "Europe/Madrid", [null], 60],
  [
    "her Sunday's evening reaches into Monday",
    "2027-02-28T23:30:00Z",
    60,
    "Europe/Madrid",
    [null, ...new Array(5), { from: 1200, until: 60 }],
    2 * 30 + 2 * 30 - 60,
  ],
])("%s", (_what, at, minutes, zone, hours, burden) => {
  expect(burdenOf(session(at, minutes), zone, hours as WeekHours)).toBe(burden);
});

test("across a clock change every minute is weighed as her clock shows it", () => {
  // 00:30 to 03:30 by the clock of Madrid in two hours: all of it at night.
  expect(burdenOf(session("2027-03-27T23:30:00Z", 120), "Europe/Madrid", unsaid)).toBe(240);
  const early = new Array(7).fill({ from: 180, until: 1200 });
  // 01:30–02:00 and then 03:00–04:30: only the first half hour is outside her hours.
  expect(burdenOf(session("2027-03-28T00:30:00Z", 120), "Europe/Madrid", early)).toBe(60);
});

test("hours that fit it cost nothing, longer hours never cost more, and no minute weighs more than double", () => {
  const at = fc.integer({ min: 0, max: 500_000 }).map((n) => new Date(Date.UTC(2027, 0, 1) + n * 60_000));
  const zone = fc.constantFrom("Asia/Manila", "America/Bogota", "Asia/Kathmandu", "UTC", "Asia/Beirut");
  const hours = fc.array(
    fc.option(
      fc.record({ from: fc.integer({ min: 0, max: 1200 }), length: fc.integer({ min: 1, max: 239 }) }),
    ),
    { minLength: 7, maxLength: 7 },
  );
  fc.assert(
    fc.property(at, fc.integer({ min: 5, max: 600 }), zone, hours, (startsAt, durationMinutes, z, said) => {
      const week = said.map((day) => day && { from: day.from, until: day.from + day.length });
      const longer = week.map(
        (day) => day && { from: Math.max(0, day.from - 60), until: Math.min(1440, day.until + 1) },
      );
      const held = { startsAt, durationMinutes };
      const burden = burdenOf(held, z, week);
      expect(burden).toBeLessThanOrEqual(2 * durationMinutes);
      expect(burdenOf(held, z, longer)).toBeLessThanOrEqual(burden);
      expect(burdenOf(held, z, new Array(7).fill({ from: 0, until: 1440 }))).toBe(0);
    }),
  );
});

test("her local time says when her day is another one", () => {
  const at = new Date("2027-03-29T17:00:00Z");
  expect(localTime(at, "Asia/Manila", "2027-03-29")).toEqual({ minute: 60, dayShift: 1 });
  expect(localTime(at, "America/Bogota", "2027-03-29")).toEqual({ minute: 12 * 60, dayShift: 0 });
  expect(localText(at, "Asia/Manila")).toBe("2027-03-30T01:00");
});

test("of sessions side by side the kindest counts, and nothing from before she came", () => {
  const past = [
    { ...session("2027-03-01T01:00:00Z"), groupId: "g" },
    { ...session("2027-03-01T12:00:00Z"), groupId: "g" },
    { ...session("2027-03-02T01:00:00Z"), groupId: null },
    { ...session("2027-01-02T01:00:00Z"), groupId: null },
  ];
  const since = new Date("2027-02-01T00:00:00Z");
  expect(carried(past, { zone: "Europe/Madrid", hours: unsaid, since })).toBe(180);
});
