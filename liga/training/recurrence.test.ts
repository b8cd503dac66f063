import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  clockAt,
  clockChanges,
  hourOf,
  minuteOf,
  minuteOfDay,
  wallMinute,
  weekdayOfDay,
} from "@/lib/clock";
import { allZones, dayOf, localText } from "@/lib/dates";
import { mostSessions, reviewSeries, seriesDays } from "./recurrence";

const weekly = {
  everyWeeks: 1,
  weekdays: [1],
  from: "2026-01-01",
  hour: "19:00",
  zone: "UTC",
  count: null,
  until: null,
};

describe("every zone's clock changes of two years", () => {
  const from = new Date("2026-01-01T00:00:00Z");
  const until = new Date("2028-01-01T00:00:00Z");
  const changing = allZones().flatMap((zone) => clockChanges(zone, from, until).map((at) => ({ zone, at })));

  test("there are some, and zones without any", () => {
    expect(changing.length).toBeGreaterThan(300);
    expect(new Set(changing.map(({ zone }) => zone)).size).toBeLessThan(allZones().length);
  });

  test("a weekly series over the change keeps its local hour, and skips only what does not exist", () => {
    for (const { zone, at } of changing) {
      const day = dayOf(at, zone);
      const before = wallMinute(new Date(at.getTime() - 60_000), zone) + 1;
      const after = wallMinute(at, zone);
      // Around the change and well away from it.
      const hours = [before - 30, before, before + 30, after - 30, after, after + 30].map(minuteOfDay);
      for (const minute of new Set([...hours, 0, 12 * 60, 23 * 60 + 30])) {
        const rule = {
          ...weekly,
          zone,
          hour: hourOf(minute),
          from: addDays(day, -8),
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          count: 16,
        };
        for (const date of reviewSeries(rule, [], { zones: [zone] })) {
          const wall = Date.parse(`${date.day}T${date.hour}:00Z`) / 60_000;
          const jumped = after > before && wall >= before && wall < after;
          const doubled = after < before && wall >= after && wall < before;
          expect(date.at === null, `${zone} ${date.day} ${date.hour} exists`).toBe(jumped);
          expect(date.twice, `${zone} ${date.day} ${date.hour} comes twice`).toBe(doubled);
          if (!date.at) continue;
          // There and back: the instant says the local time that was asked for, the first when it comes twice.
          expect(localText(date.at, zone)).toBe(`${date.day}T${date.hour}`);
          if (doubled) expect(date.at.getTime()).toBeLessThan(at.getTime());
          // In her own zone a series never seems to move.
          expect(date.shifts).toEqual([]);
        }
      }
    }
  }, 120_000);
});

test("where the gap between two zones changes, both hours are said, on the first date it is so", () => {
  const rule = { ...weekly, zone: "Europe/Madrid", from: "2027-03-15", count: 4 };
  const dates = reviewSeries(rule, [], { zones: ["Asia/Manila", "Europe/Madrid", "America/Bogota"] });
  expect(dates.map(({ day }) => day)).toEqual(["2027-03-15", "2027-03-22", "2027-03-29", "2027-04-05"]);
  expect(dates.map(({ shifts }) => shifts)).toEqual([
    [],
    [],
    [
      { zone: "Asia/Manila", before: "02:00", now: "01:00" },
      { zone: "America/Bogota", before: "13:00", now: "12:00" },
    ],
    [],
  ]);
  const off = reviewSeries(rule, ["2027-03-22"], { daysOff: [{ day: "2027-03-29", name: "Easter Monday" }] });
  expect(off.map(({ day }) => day)).toEqual(["2027-03-15", "2027-03-29", "2027-04-05", "2027-04-12"]);
  expect(off[1]?.daysOff).toEqual(["Easter Monday"]);
});

test("an hour that is jumped over, and one that comes twice", () => {
  expect(clockAt("2027-03-28", "02:30", "Europe/Madrid")).toEqual({ at: null, twice: false });
  expect(clockAt("2027-10-31", "02:30", "Europe/Madrid")).toEqual({
    at: new Date("2027-10-31T00:30:00Z"),
    twice: true,
  });
});

test("the days of a series: on its weekdays, so many weeks apart, in order, none left out, as many as asked", () => {
  const rules = fc.record({
    everyWeeks: fc.integer({ min: 1, max: 6 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: fc.integer({ min: 0, max: 900 }).map((n) => addDays("2026-01-01", n)),
    count: fc.option(fc.integer({ min: 1, max: 40 })),
    length: fc.integer({ min: 0, max: 300 }),
    out: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(rules, ({ length, out, ...rest }) => {
      const leftOut = out.map((n) => addDays(rest.from, n));
      const until = rest.count === null ? addDays(rest.from, length) : null;
      const days = seriesDays({ ...weekly, ...rest, until }, leftOut);
      expect(days).toEqual([...new Set(days)].sort());
      if (rest.count !== null) expect(days.length).toBe(rest.count);
      const monday = (day: string) => Date.parse(addDays(day, 1 - weekdayOfDay(day)));
      for (const day of days) {
        expect(rest.weekdays).toContain(weekdayOfDay(day));
        expect((monday(day) - monday(rest.from)) % (rest.everyWeeks * 7 * 86_400_000)).toBe(0);
        expect(leftOut).not.toContain(day);
        expect(day >= rest.from && (!until || day <= until)).toBe(true);
      }
      // Whatever day it could also have been on, it is.
      if (until && days.length < mostSessions)
        for (let n = 0; n <= length; n++) {
          const day = addDays(rest.from, n);
          const fits =
            rest.weekdays.includes(weekdayOfDay(day)) &&
            (monday(day) - monday(rest.from)) % (rest.everyWeeks * 7 * 86_400_000) === 0;
          expect(days.includes(day)).toBe(fits && !leftOut.includes(day));
        }
    }),
  );
});

test("hours and minutes of the day are the same thing said twice", () => {
  for (let minute = 0; minute < 1440; minute++) expect(minuteOf(hourOf(minute))).toBe(minute);
});
