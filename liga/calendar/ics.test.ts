import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import type { FeedEvent, TrainingEvent } from "./events";
import { calendarText } from "./ics";

// Read back by a parser that shares no code with the generator; zones only from the text itself.
const stamp = new Date("2026-11-24T08:00:00Z");
const read = (events: FeedEvent[], locale: "en" | "es" = "en") => {
  const root = new ICAL.Component(ICAL.parse(calendarText(events, locale, stamp)));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
};
beforeEach(() => ICAL.TimezoneService.reset());

const training = (id: string, zone: string, startsAt: string, more: Partial<TrainingEvent> = {}) => ({
  kind: "training" as const,
  id,
  zone,
  startsAt: new Date(startsAt),
  endsAt: new Date(Date.parse(startsAt) + 90 * 60_000),
  sequence: 0,
  cancelled: false,
  module: "Speaking at the UN",
  cohort: "Asia 2026",
  language: "en",
  interpretation: [],
  link: null,
  place: null,
  ...more,
});

// Clocks in New York go back at 2:00 on 1 November 2026 and forward at 2:00 on 14 March 2027
// (15 U.S.C. 260a); Manila keeps UTC+8 all year. Expected hours are written out by hand.
test.each([
  ["America/New_York", "2026-10-31T14:00:00Z", "2026-10-31T10:00:00"],
  ["America/New_York", "2026-11-02T15:00:00Z", "2026-11-02T10:00:00"],
  ["America/New_York", "2027-03-13T15:00:00Z", "2027-03-13T10:00:00"],
  ["America/New_York", "2027-03-15T14:00:00Z", "2027-03-15T10:00:00"],
  ["Asia/Manila", "2026-10-31T14:00:00Z", "2026-10-31T22:00:00"],
  ["Asia/Manila", "2026-11-02T15:00:00Z", "2026-11-02T23:00:00"],
  ["Asia/Calcutta", "2026-11-02T15:00:00Z", "2026-11-02T20:30:00"],
  ["America/Argentina/Buenos_Aires", "2026-11-02T15:00:00Z", "2026-11-02T12:00:00"],
  ["UTC", "2026-11-02T15:00:00Z", "2026-11-02T15:00:00Z"],
])("in %s %s is %s on the wall, and the same instant", (zone, instant, wall) => {
  const [event] = read([training("a", zone, instant)]);
  expect(event?.startDate.toString()).toBe(wall);
  expect(event?.startDate.toJSDate().toISOString()).toBe(new Date(instant).toISOString());
  expect(event?.endDate.toJSDate().getTime()).toBe(Date.parse(instant) + 90 * 60_000);
});

test("a moved and a cancelled session keep their name and say so", () => {
  const [moved, off] = read([
    training("a", "Asia/Manila", "2026-11-02T15:00:00Z", { sequence: 3 }),
    training("b", "Asia/Manila", "2026-11-03T15:00:00Z", { sequence: 1, cancelled: true }),
  ]);
  expect([moved?.uid, moved?.sequence]).toEqual(["training-a@liga", 3]);
  expect(moved?.component.getFirstPropertyValue("status")).toBe("CONFIRMED");
  expect([off?.uid, off?.sequence]).toEqual(["training-b@liga", 1]);
  expect(off?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("a task is a whole day and takes no time away", () => {
  const [task] = read([
    { kind: "task", id: "t", title: "Visa letter", delegation: "IMRF", dueOn: "2026-12-31", sequence: 1 },
  ]);
  expect(task?.startDate.isDate).toBe(true);
  expect([task?.startDate.toString(), task?.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
  expect(task?.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
});

test("it is in her language, and her words survive commas, semicolons, lines and any script", () => {
  const title = "Mesa; “Trabajo digno”, parte 1 \\ أصواتنا 声音";
  const [event] = read(
    [
      training("a", "Asia/Manila", "2026-11-02T15:00:00Z", {
        module: title,
        interpretation: ["en", "fil"],
        link: "https://meet.example.org/a?b=1,2;c",
      }),
    ],
    "es",
  );
  expect(event?.summary).toBe(title);
  expect(event?.location).toBe("https://meet.example.org/a?b=1,2;c");
  expect(event?.description.split("\n")).toEqual([
    "Formación de Asia 2026",
    "Idioma: inglés",
    "Interpretación a inglés y filipino",
    "Entrar: https://meet.example.org/a?b=1,2;c",
  ]);
});

test("lines end with CRLF, also the last, and none is longer than 75 octets", () => {
  const text = calendarText(
    [training("a", "Asia/Manila", "2026-11-02T15:00:00Z", { module: "声".repeat(120) })],
    "en",
    stamp,
  );
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).toContain("DTSTAMP:20261124T080000Z");
  // Properties of the calendar come before its components (3.4).
  expect(text.lastIndexOf("X-PUBLISHED-TTL")).toBeLessThan(text.indexOf("BEGIN:VTIMEZONE"));
});

test("a calendar without entries is still a calendar", () => expect(read([])).toEqual([]));
