import { codeUnits, FileRefused, type Parsed, type Reading } from "./entry";
import { type Given, gather } from "./gather";
import { eventsOf, type Property } from "./ics-lines";
import { type Clock, instances } from "./recurrence";
import { typeOf } from "./session-type";
import type { ZoneRules } from "./zone-rules";
import { zoneNamed } from "./zones";

const plainText = (text: string) =>
  text.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

type Local = { day: string; hour: string | null; utc: boolean };

/** "20260505T100000Z", "20260505T100000" or "20260505". */
export function localOf(value: string): Local | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(value.trim());
  if (!parts) return null;
  const [, year, month, day, hour, minute, , utc] = parts;
  if (Number(month) > 12 || Number(month) < 1 || Number(day) < 1 || Number(day) > 31) return null;
  return { day: `${year}-${month}-${day}`, hour: hour ? `${hour}:${minute}` : null, utc: utc === "Z" };
}

const given = (local: Local, day: string, rules?: ZoneRules): Given => {
  const hour = local.hour ?? "00:00";
  if (rules && !local.utc) return { instant: rules.instant(day, hour) ?? new Date(Number.NaN) };
  return local.utc ? { instant: new Date(`${day}T${hour}:00Z`) } : { day, hour };
};

const durationOf = (value: string | undefined) => {
  const parts = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d+S)?)?$/.exec(
    value ?? "",
  );
  if (!parts) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
};

/** iCalendar as Indico, Google and Outlook write it: zones, recurrences, their exceptions, whole days. */
export function readIcs(text: string, reading: Reading): Parsed {
  const { events, zones } = eventsOf(text);
  if (!/BEGIN:VCALENDAR/i.test(text)) throw new FileRefused("file_not_programme");
  const out = gather(reading);
  const zoneOf = (property: Property | undefined) => {
    const named = property?.params.TZID;
    if (!named) return null;
    return zoneNamed(named) ?? zones.get(named)?.place ?? named;
  };
  /** How the clock goes of a zone that has no name anybody knows. */
  const rulesOf = (property: Property | undefined) => {
    const named = property?.params.TZID;
    return named && !zoneNamed(zoneOf(property) ?? "") ? zones.get(named)?.rules : undefined;
  };
  const apart = new Set(
    events.flatMap(({ of }) => {
      const day = of("RECURRENCE-ID") && localOf(of("RECURRENCE-ID")?.value ?? "");
      return day ? [`${of("UID")?.value}#${keyOf(day)}`] : [];
    }),
  );
  for (const { of, all, at } of events) {
    const title = codeUnits(plainText(of("SUMMARY")?.value ?? ""), 300) || null;
    const starting = of("DTSTART");
    const start = starting && localOf(starting.value);
    const ending = of("DTEND") && localOf(of("DTEND")?.value ?? "");
    const uid = of("UID")?.value.trim() || `${title}@${starting?.value}`;
    if (!start) {
      out.refuse(at, title, "no_start");
      continue;
    }
    const minutes = durationOf(of("DURATION")?.value) ?? (start.hour ? 60 : 24 * 60);
    const rules = start.utc ? undefined : rulesOf(starting);
    const shared = {
      at,
      title,
      type: typeOf(of("CATEGORIES")?.value, title),
      // The instant is known where the file describes the clock; the hour is shown as the edition has it.
      zone: start.utc || rules ? null : zoneOf(starting),
      venue: codeUnits(plainText(of("LOCATION")?.value ?? ""), 200) || null,
      room: null,
      note:
        plainText(of("DESCRIPTION")?.value ?? "")
          .trim()
          .slice(0, 2000) || null,
      languages: [],
      cancelled: of("STATUS")?.value.trim().toUpperCase() === "CANCELLED",
    };
    const recurrenceId = of("RECURRENCE-ID") && localOf(of("RECURRENCE-ID")?.value ?? "");
    const one = (day: string, id: string) => {
      const later = ending && daysLater(ending.day, start.day, day);
      const at = (local: Local, on: string) => given(local, on, rules);
      const ends = ending && later ? at(ending, later) : null;
      out.add({ ...shared, uid: id, starts: at(start, day), ends, minutes });
    };
    const rule = of("RRULE")?.value;
    if (!rule || recurrenceId) {
      one(start.day, recurrenceId ? `${uid}#${keyOf(recurrenceId)}` : uid);
      continue;
    }
    const days = instances(rule, start, reading, rules?.clock ?? clockIn(shared.zone));
    if (days === null) {
      out.refuse(at, title, "bad_recurrence");
      continue;
    }
    const left = new Set(
      all("EXDATE").flatMap(({ value }) => value.split(",").map((day) => keyOf(localOf(day)))),
    );
    for (const day of days.days) {
      const key = keyOf({ ...start, day });
      if (!left.has(key) && !left.has(day) && !apart.has(`${uid}#${key}`)) one(day, `${uid}#${key}`);
    }
    if (days.more) out.refuse(at, title, "too_many");
  }
  return { format: "ics", entries: out.entries, unreadable: out.unreadable };
}

const keyOf = (local: Local | null) =>
  local ? (local.hour ? `${local.day}T${local.hour}${local.utc ? "Z" : ""}` : local.day) : "";

/** The clock of a zone somebody knows. */
function clockIn(named: string | null): Clock | undefined {
  const timeZone = named === null ? undefined : zoneNamed(named);
  if (!timeZone) return undefined;
  const shown = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (ms) => shown.format(ms);
}

/** `to` moved by as many days as `now` lies after `from`. */
function daysLater(to: string, from: string, now: string): string | null {
  const ms = Date.parse(to) + Date.parse(now) - Date.parse(from);
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null;
}
