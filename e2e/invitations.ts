import ICAL from "ical.js";
import type { ParsedMail } from "mailparser";
import { hasPythonCalendar, readWithPython } from "../scripts/calendars.mjs";
import { expect } from "./fixtures";

type Invitation = ReturnType<typeof readWithPython>;

/**
 * The invitation in a mail as two calendar programs read it, which must agree. It stands twice in the mail: as an
 * alternative that says its method, and as a file.
 */
export function invitationIn(mail: ParsedMail): Invitation {
  const parts = mail.attachments.filter(({ content }) => content.toString().includes("BEGIN:VCALENDAR"));
  const kinds = parts.map(({ contentType, filename, headers }) => ({
    contentType,
    filename,
    method: (headers.get("content-type") as { params?: { method?: string } } | undefined)?.params?.method,
  }));
  const texts = [...new Set(parts.map(({ content }) => content.toString()))];
  expect(texts).toHaveLength(1);
  const [text = ""] = texts;
  const read = withIcalJs(text);
  expect(kinds).toEqual([
    expect.objectContaining({ contentType: "text/calendar", method: read.method }),
    expect.objectContaining({ contentType: "application/ics", filename: "invite.ics" }),
  ]);
  if (hasPythonCalendar()) expect(readWithPython(text)).toEqual(read);
  else if (process.env.CI) throw new Error("python3-icalendar could not be installed.");
  else console.warn("python3-icalendar is not there and could not be installed: read by ical.js alone.");
  return read;
}

function withIcalJs(text: string): Invitation {
  const root = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  const zones = root.getAllSubcomponents("vtimezone");
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const [event, ...others] = root.getAllSubcomponents("vevent");
  if (!event || others.length > 0) throw new Error("An invitation is one event.");
  const first = (name: string) => String(event.getFirstPropertyValue(name) ?? "");
  return {
    method: String(root.getFirstPropertyValue("method")),
    uid: first("uid"),
    sequence: Number(first("sequence")),
    status: first("status"),
    organizer: first("organizer").toLowerCase(),
    attendees: event.getAllProperties("attendee").map((one) => String(one.getFirstValue()).toLowerCase()),
    zones: zones.map((zone) => String(zone.getFirstPropertyValue("tzid"))),
    startsAt: new ICAL.Event(event).startDate.toJSDate().toISOString(),
  };
}
