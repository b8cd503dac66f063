import { codeUnits, orNull, type Reading } from "./entry";
import { type Given, gather } from "./gather";
import { typeOf } from "./session-type";

/** One event of a pretalx or frab schedule, whichever way it is written. */
export type ScheduleEvent = Record<string, unknown> & { at: number; room: string | null; on: string | null };

const minutesOf = (value: unknown) => {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d\d)$/.exec(String(value ?? ""));
  if (!parts) return null;
  const [, days, hours, minutes] = parts;
  return (Number(days ?? 0) * 24 + Number(hours)) * 60 + Number(minutes);
};

function startOf(event: ScheduleEvent): Given | null {
  const full = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(
    String(event.date ?? ""),
  );
  if (full?.[3]) return { instant: new Date(String(event.date)) };
  const day = full?.[1] ?? event.on;
  const hour = full?.[2] ?? String(event.start ?? "").slice(0, 5);
  return day && /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(hour) ? { day, hour } : null;
}

/** An event without a zone stands in the conference's, else in the edition's. */
export function readEvents(events: ScheduleEvent[], zone: string | null, reading: Reading) {
  const out = gather(reading);
  for (const event of events) {
    const title = orNull(event.title, 300);
    const starts = startOf(event);
    out.add({
      at: event.at,
      uid: orNull(event.guid, 500) ?? orNull(event.id, 500) ?? `${title}@${event.date ?? event.start}`,
      title,
      type: typeOf(orNull(event.type, 100), title),
      zone,
      starts,
      ends: null,
      minutes: minutesOf(event.duration),
      venue: null,
      room: codeUnits(event.room ?? "", 120) || null,
      note: orNull(event.abstract, 2000) ?? orNull(event.description, 2000),
      languages: /^[a-z]{2}$/.test(String(event.language)) ? [String(event.language)] : [],
      cancelled: false,
    });
  }
  return { entries: out.entries, unreadable: out.unreadable };
}
