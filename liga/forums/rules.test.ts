import { expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { byDay, ensureEditionDays, inTime, sessionTimes } from "./rules";

const fault = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { fields: Record<string, string> }).fields;
  }
};

test("a session's hours are those of the place", () => {
  expect(
    sessionTimes({ day: "2022-05-17", startHour: "10:00", endHour: "13:00", zone: "America/New_York" }),
  ).toEqual({ startsAt: new Date("2022-05-17T14:00:00Z"), endsAt: new Date("2022-05-17T17:00:00Z") });
});

test("an hour the clock skips is refused at the field that asked for it", () => {
  const night = { day: "2027-03-14", zone: "America/New_York" };
  expect(fault(() => sessionTimes({ ...night, startHour: "02:30", endHour: "04:00" }))).toEqual({
    startHour: "no_such_hour",
  });
  expect(fault(() => sessionTimes({ ...night, startHour: "01:30", endHour: "02:30" }))).toEqual({
    endHour: "no_such_hour",
  });
});

test.each(["09:59", "10:00"])("an end at %s does not come after a start at 10:00", (endHour) => {
  expect(fault(() => sessionTimes({ day: "2027-03-08", startHour: "10:00", endHour, zone: "UTC" }))).toEqual({
    endHour: "end_before_start",
  });
});

test("an edition's days may be unknown, but not turned round or checked tomorrow", () => {
  const today = "2026-11-24";
  const unknown = { startsOn: null, endsOn: null, lastCheckedOn: today };
  expect(fault(() => ensureEditionDays(unknown, today))).toBeUndefined();
  expect(fault(() => ensureEditionDays({ ...unknown, endsOn: "2027-03-19" }, today))).toEqual({
    startsOn: "required",
  });
  expect(
    fault(() => ensureEditionDays({ ...unknown, startsOn: "2027-03-08", endsOn: "2027-03-07" }, today)),
  ).toEqual({ endsOn: "end_before_start" });
  expect(fault(() => ensureEditionDays({ ...unknown, lastCheckedOn: "2026-11-25" }, today))).toEqual({
    lastCheckedOn: "in_future",
  });
});

test("editions stand ahead, without dates, or in the year they were held", () => {
  const edition = (startsOn: string | null, endsOn = startsOn) => ({ startsOn, endsOn });
  const list = [
    edition("2025-03-10", "2025-03-21"),
    edition("2027-09-07", null),
    edition(null),
    edition("2026-11-20", "2026-11-24"),
    edition("2026-05-05", "2026-05-08"),
    edition("2026-01-02"),
  ];
  const { ahead, undated, past } = inTime(list, "2026-11-24");
  expect(ahead.map((e) => e.startsOn)).toEqual(["2026-11-20", "2027-09-07"]);
  expect(undated).toHaveLength(1);
  expect(past.map(({ year, editions }) => [year, editions.map((e) => e.startsOn)])).toEqual([
    ["2026", ["2026-05-05", "2026-01-02"]],
    ["2025", ["2025-03-10"]],
  ]);
});

test("the programme's days are the forum's, not the reader's", () => {
  const at = (startsAt: string) => ({ startsAt: new Date(startsAt), zone: "America/New_York" });
  const days = byDay(
    [at("2022-05-17T22:30:00Z"), at("2022-05-18T03:00:00Z"), at("2022-05-18T14:00:00Z")],
    dayOf,
  );
  expect(days.map(({ day, sessions }) => [day, sessions.length])).toEqual([
    ["2022-05-17", 2],
    ["2022-05-18", 1],
  ]);
});
