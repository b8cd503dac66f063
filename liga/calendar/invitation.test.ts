import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { hasPythonCalendar, readWithPython } from "../../scripts/calendars.mjs";
import type { MentoringEvent } from "./events";
import { invitationText } from "./ics";

const meeting = (zone: string, at: string, more: Partial<MentoringEvent> = {}): MentoringEvent => ({
  kind: "mentoring",
  id: "0b7c1c1e-0000-4000-8000-000000000001",
  startsAt: new Date(at),
  endsAt: new Date(Date.parse(at) + 45 * 60_000),
  zone,
  sequence: 0,
  cancelled: false,
  with: "María de los Ángeles Quispe, «la maestra» de todas; amiga",
  link: "https://meet.example.org/a;b,c?d=e",
  ...more,
});
const to = {
  to: "luz@example.org",
  from: { name: "LIGA", email: "liga@example.org" },
  locale: "es" as const,
  stamp: new Date("2026-05-05T12:00:00Z"),
};

/** Before and after the clocks change, in zones that change and one that does not, and an old name of a zone. */
const hours: [string, string][] = [
  ["Europe/Berlin", "2026-10-24T15:00:00Z"],
  ["Europe/Berlin", "2026-10-26T16:00:00Z"],
  ["America/Bogota", "2026-06-01T21:30:00Z"],
  ["America/New_York", "2027-03-13T23:00:00Z"],
  ["America/New_York", "2027-03-15T22:00:00Z"],
  ["Asia/Calcutta", "2026-06-01T04:15:00Z"],
  ["Asia/Kathmandu", "2026-06-01T04:15:00Z"],
  ["UTC", "2026-06-01T04:15:00Z"],
];

describe.each(hours)("%s at %s", (zone, at) => {
  const text = invitationText(meeting(zone, at), to);

  test("is one request for her alone, in the zone's own rules, as ical.js reads it", () => {
    const root = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.reset();
    for (const one of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(one);
    const [event] = root.getAllSubcomponents("vevent");
    if (!event) throw new Error("There is no event.");
    expect(root.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(new ICAL.Event(event).startDate.toJSDate().toISOString()).toBe(new Date(at).toISOString());
    const [guest, ...others] = event.getAllProperties("attendee");
    expect([
      String(guest?.getFirstValue()).toLowerCase(),
      guest?.getParameter("rsvp"),
      others.length,
    ]).toEqual(["mailto:luz@example.org", "FALSE", 0]);
    expect(event.getFirstPropertyValue("summary")).toContain("«la maestra» de todas; amiga");
    expect(event.getFirstPropertyValue("location")).toBe("https://meet.example.org/a;b,c?d=e");
  });

  test("is the same to a second program", (context) => {
    if (!hasPythonCalendar()) {
      if (process.env.CI) throw new Error("python3-icalendar could not be installed.");
      context.skip("python3-icalendar is not there and could not be installed");
    }
    expect(readWithPython(text)).toMatchObject({
      method: "REQUEST",
      uid: "mentoring-0b7c1c1e-0000-4000-8000-000000000001@liga",
      attendees: ["mailto:luz@example.org"],
      organizer: "mailto:liga@example.org",
      startsAt: new Date(at).toISOString(),
    });
  });
});

test("a meeting that is off is a CANCEL of the same entry", () => {
  const text = invitationText(
    meeting("Europe/Berlin", "2026-10-26T16:00:00Z", { cancelled: true, sequence: 3 }),
    to,
  );
  for (const line of ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3"])
    expect(text).toContain(`${line}\r\n`);
});

test("lines end and fold as RFC 5545 asks, zones stand before the entry", () => {
  const text = invitationText(meeting("Europe/Berlin", "2026-10-26T16:00:00Z"), to);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.indexOf("METHOD:")).toBeLessThan(text.indexOf("BEGIN:VTIMEZONE"));
  expect(text.indexOf("END:VTIMEZONE")).toBeLessThan(text.indexOf("BEGIN:VEVENT"));
});
