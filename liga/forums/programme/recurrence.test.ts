import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { isZone } from "@/lib/dates";
import { instances } from "./recurrence";
import { zoneRules } from "./zone-rules";
import { windows, zoneNamed } from "./zones";

const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const nth = fc.constantFrom("", "1", "2", "3", "-1", "-2");
const list = <T>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((all) => all.join(","));
const months = list(fc.integer({ min: 1, max: 12 }));
const dates = list(fc.integer({ min: 1, max: 31 }));
// A 31st of April confuses the other reader.
const early = list(fc.integer({ min: 1, max: 28 }));
const rules = fc.oneof(
  fc.constant("FREQ=DAILY"),
  list(weekday).map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
  fc.constant("FREQ=WEEKLY"),
  fc
    .tuple(list(weekday), nth)
    .map(([days, n]) => `FREQ=MONTHLY;BYDAY=${days.replaceAll(/(\w\w)/g, `${n}$1`)}`),
  dates.map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
  months.map((all) => `FREQ=YEARLY;BYMONTH=${all}`),
  fc.tuple(months, weekday, nth).map(([all, name, n]) => `FREQ=YEARLY;BYMONTH=${all};BYDAY=${n}${name}`),
  fc.tuple(months, early).map(([all, days]) => `FREQ=YEARLY;BYMONTH=${all};BYMONTHDAY=${days}`),
);

/** The same days as another reader of such rules finds, which shares no line with ours. */
function byIcal(rule: string, first: string, from: string, to: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
  const days: string[] = [];
  for (let at = iterator.next(); at; at = iterator.next()) {
    const on = at.toString().slice(0, 10);
    if (on > to) break;
    if (on >= from) days.push(on);
  }
  return days;
}

test("a thousand rules fall on the days another reader finds", () => {
  const start = fc.integer({ min: 0, max: 38 }).map((month) => Date.UTC(2023, month, 1));
  const more = fc.record({ interval: fc.integer({ min: 1, max: 4 }), count: fc.constantFrom(0, 0, 3, 40) });
  fc.assert(
    fc.property(rules, start, more, (said, when, { interval, count }) => {
      const rule = `${said};INTERVAL=${interval}${count ? `;COUNT=${count}` : ""}`;
      const bare = { from: "2026-05-05", to: "2026-05-08" };
      // A rule begins on a day of its own; what else it would mean is not said anywhere.
      const [first] = byIcal(said, text(when), text(when), "2030-01-01");
      if (!first) return;
      const ours = instances(rule, { day: first, hour: "10:00", utc: false }, bare);
      expect(ours?.days, `${rule} from ${first}`).toEqual(byIcal(rule, first, "2026-04-05", "2026-06-07"));
    }),
    { numRuns: 1000 },
  );
});

test("places in a period count from its beginning and from its end, also where the first day is in its middle", () => {
  const of = (rule: string, first: string) =>
    instances(rule, { day: first, hour: null, utc: false }, { from: "2026-05-05", to: null })?.days;
  const workdays = "BYDAY=MO,TU,WE,TH,FR";
  expect(of(`FREQ=MONTHLY;${workdays};BYSETPOS=-1`, "2026-01-20")).toEqual(["2026-04-30", "2026-05-29"]);
  expect(of("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2;INTERVAL=3;COUNT=3", "2025-10-13")).toEqual(["2026-04-13"]);
  expect(of(`FREQ=YEARLY;BYMONTH=5;${workdays};BYSETPOS=1,-1`, "2020-05-01")).toEqual([
    "2026-05-01",
    "2026-05-29",
  ]);
  expect(of("FREQ=YEARLY;BYDAY=20MO", "1997-05-19")).toEqual(["2026-05-18"]);
  expect(of("FREQ=YEARLY;BYYEARDAY=-245", "2020-05-01")).toEqual(["2026-05-01"]);
  expect(of("FREQ=MONTHLY;BYMONTHDAY=-1", "2020-01-31")).toEqual(["2026-04-30", "2026-05-31"]);
});

test("a rule that never falls, or has no end, costs no more than its walk", () => {
  const began = performance.now();
  for (const rule of [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=9",
    "FREQ=DAILY;INTERVAL=99999",
  ])
    expect(
      instances(rule, { day: "1601-01-01", hour: null, utc: false }, { from: "2026-05-05", to: null })?.days,
    ).toEqual([]);
  expect(performance.now() - began).toBeLessThan(500);
});

test("a clock as a file describes it goes as the zone's own, each hour of three years", () => {
  const half = (starts: string, from: number, to: number, rule: string) => ({
    starts,
    from,
    to,
    rule,
    more: [],
  });
  const rules = zoneRules([
    half("20061029T030000", 120, 60, "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    half("20060326T020000", 60, 120, "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
  ]);
  const shown = new Intl.DateTimeFormat("sv", {
    timeZone: "Europe/Zurich",
    dateStyle: "short",
    timeStyle: "short",
  });
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2027, 0, 1); at += 3_600_000) {
    const [on = "", hour = ""] = shown.format(at).split(" ");
    expect(rules?.clock(at)).toBe(`${on} ${hour}`);
    const back = rules?.instant(on, hour)?.getTime();
    expect(back === at || back === at - 3_600_000, `${on} ${hour}`).toBe(true);
  }
  expect(rules?.instant("2026-03-29", "02:30")).toBeNull();
  expect(zoneRules([])).toBeNull();
  expect(zoneRules([half("nonsense", 0, 0, "FREQ=DAILY")])).toBeNull();
});

test("every zone that Windows names is one this machine knows", () => {
  const names = Object.keys(windows);
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => zoneNamed(name) === undefined || !isZone(zoneNamed(name) ?? ""))).toEqual([]);
  expect(zoneNamed("Atlantis Standard Time")).toBeUndefined();
});
