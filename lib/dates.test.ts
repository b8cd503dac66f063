import { expect, test } from "vitest";
import { dayOf, daysBetween, hourText, instantAt, isZone, localText } from "./dates";

test("10:00 in New York is 22:00 the same day in Manila, in May", () => {
  const at = instantAt("2022-05-17", "10:00", "America/New_York");
  expect(at?.toISOString()).toBe("2022-05-17T14:00:00.000Z");
  expect(at && hourText(at, { locale: "en", zone: "Asia/Manila" })).toBe("22:00");
  expect(at && dayOf(at, "Asia/Manila")).toBe("2022-05-17");
});

test("a time the clock jumps over does not exist; a time that comes twice is the first", () => {
  expect(instantAt("2027-03-14", "02:30", "America/New_York")).toBeNull();
  expect(instantAt("2026-11-01", "01:30", "America/New_York")?.toISOString()).toBe(
    "2026-11-01T05:30:00.000Z",
  );
});

test("what a form shows comes back as the same instant", () => {
  const at = new Date("2026-12-01T17:30:00Z");
  const [day = "", hour = ""] = localText(at, "Asia/Kathmandu").split("T");
  expect(instantAt(day, hour, "Asia/Kathmandu")).toEqual(at);
});

test("zones are places, not abbreviations or offsets", () => {
  expect(["UTC", "Asia/Manila", "America/Argentina/Buenos_Aires"].map(isZone)).toEqual([true, true, true]);
  expect(["EST", "+03:00", "Mars/Olympus", "", "GMT+3"].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("days are counted by the calendar", () => expect(daysBetween("2026-11-24", "2026-12-03")).toBe(9));
