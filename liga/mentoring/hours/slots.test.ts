import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Week } from "../matching/overlap";
import { byDays, hasNoHours, type PairHours, sharedSlots, weeksOf } from "./slots";

const week = (zone: string, from: number, until: number): Week => ({
  zone,
  hours: Array.from({ length: 7 }, () => ({ from, until })),
});
const clock = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

describe("what both have said", () => {
  const said = (mentor: PairHours["mentor"]["hours"], mentee: PairHours["mentee"]["hours"]) =>
    weeksOf({
      mentor: { zone: "Europe/Berlin", hours: mentor },
      mentee: { zone: "Asia/Manila", hours: mentee },
      taken: [],
    });

  test("a mentor offers what she names and no more; without a profile the usual hours", () => {
    const [mentor] = said([[2, 600, 720]], null);
    expect(mentor.hours[1]).toEqual([{ from: 600, until: 720 }]);
    expect(mentor.hours[0]).toEqual([]);
    expect(said(null, null)[0].hours[0]).toBeUndefined();
    expect(hasNoHours(said([], null)[0])).toBe(true);
  });

  test("a leader names the days that differ, and on some she cannot at all", () => {
    const [, mentee] = said(null, [[1, null, null]]);
    expect(mentee.hours[0]).toEqual([]);
    expect(mentee.hours[1]).toBeUndefined();
    expect(hasNoHours(mentee)).toBe(false);
  });
});

describe("clocks that change", () => {
  // Berlin goes back on 25 October 2026, New York on 1 November: for a week they are five hours apart, not six.
  const pair = [week("Europe/Berlin", 17 * 60, 18 * 60), week("America/New_York", 11 * 60, 12 * 60)];
  const find = (from: string, days: number) =>
    sharedSlots({
      weeks: pair,
      taken: [],
      minutes: 60,
      from: new Date(from),
      days,
      zone: "Europe/Berlin",
    }).map((at) => at.toISOString());

  test("an hour that both share in summer is gone in the week between, and back afterwards", () => {
    expect(find("2026-10-23T00:00:00Z", 1)).toEqual(["2026-10-23T15:00:00.000Z"]);
    expect(find("2026-10-26T00:00:00Z", 5)).toEqual([]);
    expect(find("2026-11-02T00:00:00Z", 1)).toEqual(["2026-11-02T16:00:00.000Z"]);
  });

  test("an hour that comes twice holds two meetings, one that is skipped none", () => {
    const night = [week("Europe/Berlin", 2 * 60, 3 * 60)];
    const on = (day: string) =>
      sharedSlots({
        weeks: night,
        taken: [],
        minutes: 30,
        from: new Date(`${day}T00:00:00Z`),
        days: 1,
        zone: "UTC",
      }).length;
    expect(on("2026-10-25")).toBe(4);
    expect(on("2026-03-29")).toBe(0);
    expect(on("2026-06-10")).toBe(2);
  });
});

test("what is taken is not offered, and touching ends do not matter", () => {
  const slots = sharedSlots({
    weeks: [week("UTC", 9 * 60, 12 * 60)],
    taken: [[new Date("2026-06-10T10:00:00Z"), new Date("2026-06-10T11:00:00Z")]],
    minutes: 60,
    from: new Date("2026-06-10T00:00:00Z"),
    days: 1,
    zone: "UTC",
  });
  expect(slots.map((at) => at.toISOString().slice(11, 16))).toEqual(["09:00", "11:00"]);
});

test("of a day with many hours some are shown, from its first to its last", () => {
  const slots = sharedSlots({
    weeks: [week("Asia/Kathmandu", 8 * 60, 20 * 60)],
    taken: [],
    minutes: 30,
    from: new Date("2026-06-09T18:15:00Z"),
    days: 1,
    zone: "Asia/Kathmandu",
  });
  const [day] = byDays(slots, "Asia/Kathmandu");
  expect(day?.day).toBe("2026-06-10");
  const shown = day?.slots.map((at) => clock(at, "Asia/Kathmandu").toPlainTime().toString().slice(0, 5));
  expect(shown?.length).toBe(6);
  expect([shown?.[0], shown?.at(-1)]).toEqual(["08:00", "19:00"]);
  expect(shown?.every((hour) => hour.endsWith(":00"))).toBe(true);
});

test("against the clock on the wall: whatever the zones and the season, every minute is in everybody's hours, and none is left out", () => {
  const zones = [
    "Asia/Manila",
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Pacific/Auckland",
    "America/St_Johns",
    "Asia/Beirut",
  ];
  // A sequence of its own, the same in every run.
  let seed = 20_261_130;
  const draw = (most: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % most;
  };
  const day = (): Week["hours"][number] => {
    const kind = draw(10);
    if (kind === 0) return undefined;
    if (kind === 1) return null;
    const stretch = () => ({ from: draw(96) * 15, until: 15 + draw(96) * 15 });
    return kind < 4 ? [stretch(), stretch()] : stretch();
  };
  const hers = (minute: Temporal.ZonedDateTime, { hours }: Week) => {
    const at = minute.hour * 60 + minute.minute;
    const stretches = (weekday: number) => {
      const said = hours[weekday - 1];
      if (said === undefined) return [{ from: 480, until: 1260 }];
      if (said === null) return [];
      return "from" in said ? [said] : said;
    };
    return (
      stretches(minute.dayOfWeek).some(({ from, until }) =>
        until > from ? from <= at && at < until : from <= at,
      ) || stretches(((minute.dayOfWeek + 5) % 7) + 1).some(({ from, until }) => until <= from && at < until)
    );
  };
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const weeks = [0, 1].map(
      (): Week => ({ zone: zones[draw(zones.length)] as string, hours: Array.from({ length: 7 }, day) }),
    );
    const minutes = [30, 45, 60, 90][draw(4)] as number;
    // Weeks in which many of the zones change their clock.
    const months = ["2026-03-27", "2026-04-03", "2026-10-23", "2026-10-30", "2026-06-10"];
    const from = new Date(`${months[draw(5)]}T0${draw(10)}:${draw(2) ? "00" : "15"}:00Z`);
    const slots = new Set(
      sharedSlots({ weeks, taken: [], minutes, from, days: 4, zone: "UTC" }).map((at) => at.getTime()),
    );
    found += slots.size;
    for (let i = 0; i < 4 * 48 - 4; i++) {
      const at = Math.ceil(from.getTime() / 1_800_000) * 1_800_000 + i * 1_800_000;
      const whole = weeks.every((week) =>
        Array.from({ length: minutes / 5 }, (_, n) => clock(new Date(at + n * 300_000), week.zone)).every(
          (minute) => hers(minute, week),
        ),
      );
      expect(slots.has(at), `${new Date(at).toISOString()} ${JSON.stringify(weeks)}`).toBe(whole);
    }
  }
  expect(found).toBeGreaterThan(500);
}, 60_000);
