import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { installFromDebian } from "./debian.mjs";

const python = "/usr/bin/python3";
const there = () =>
  fs.existsSync(python) && spawnSync(python, ["-c", "import icalendar"], { stdio: "ignore" }).status === 0;

/** Whether Debian's calendar library for Python can be used; it is installed where this machine lets it. */
export const hasPythonCalendar = () => installFromDebian(["python3-icalendar"], there);

const program = `
import json, sys
from icalendar import Calendar
cal = Calendar.from_ical(sys.stdin.buffer.read())
zones = [str(z["TZID"]) for z in cal.walk("VTIMEZONE")]
for z in cal.walk("VTIMEZONE"): z.to_tz()
events = cal.walk("VEVENT")
assert len(events) == 1, "one event"
e = events[0]
guests = e.get("ATTENDEE", [])
guests = guests if isinstance(guests, list) else [guests]
from datetime import timezone
print(json.dumps({
  "method": str(cal["METHOD"]), "uid": str(e["UID"]), "sequence": int(e["SEQUENCE"]), "status": str(e["STATUS"]),
  "organizer": str(e["ORGANIZER"]).lower(), "attendees": [str(g).lower() for g in guests], "zones": zones,
  "startsAt": e.decoded("DTSTART").astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
}))
`;

/** An invitation as Debian's python3-icalendar reads it. */
export function readWithPython(text) {
  const { stdout, stderr, status } = spawnSync(python, ["-c", program], { input: text, encoding: "utf8" });
  if (status !== 0) throw new Error(`python3-icalendar refuses it: ${stderr}`);
  return JSON.parse(stdout);
}
