import { codeUnits, deepest, FileRefused, orNull, type Parsed, type Reading } from "./entry";
import { gather } from "./gather";
import { readEvents, type ScheduleEvent } from "./schedule-events";
import { typeOf } from "./session-type";

type Bag = Record<string, unknown>;
const bag = (value: unknown): Bag | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function ensureShallow(text: string) {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") {
      if (++depth > deepest) throw new FileRefused("file_too_deep");
    } else if (sign === "}" || sign === "]") depth--;
  }
}

/** JSON of pretalx and frab ("schedule"), or of Indico's timetable export ("results"). */
export function readJson(text: string, reading: Reading): Parsed {
  ensureShallow(text);
  let root: Bag | null;
  try {
    root = bag(JSON.parse(text));
  } catch {
    throw new FileRefused("file_damaged");
  }
  const schedule = bag(root?.schedule);
  if (schedule) return readSchedule(schedule, reading);
  const results = bag(root?.results);
  if (results) return readIndico(results, reading);
  throw new FileRefused("file_not_programme");
}

function readSchedule(schedule: Bag, reading: Reading): Parsed {
  const conference = bag(schedule.conference);
  const events: ScheduleEvent[] = [];
  for (const day of list(conference?.days)) {
    for (const [room, held] of Object.entries(bag(bag(day)?.rooms) ?? {})) {
      for (const item of list(held)) {
        const event = bag(item) ?? {};
        const on = orNull(bag(day)?.date, 40);
        events.push({ ...event, room: orNull(event.room, 120) ?? room, on, at: events.length + 1 });
      }
    }
  }
  return { format: "schedule_json", ...readEvents(events, orNull(conference?.time_zone_name, 120), reading) };
}

type Moment = { date?: unknown; time?: unknown; tz?: unknown };
const moment = (value: unknown) => {
  const { date, time } = (bag(value) ?? {}) as Moment;
  if (!/^\d{4}-\d\d-\d\d$/.test(String(date)) || !/^\d\d:\d\d/.test(String(time))) return null;
  return { day: String(date), hour: String(time).slice(0, 5) };
};

function readIndico(results: Bag, reading: Reading): Parsed {
  const out = gather(reading);
  let at = 0;
  const read = (key: string, value: unknown, within: string, room: string | null) => {
    const item = bag(value);
    if (!item) return;
    const parts = bag(item.entries);
    const own = orNull(item.room, 120) ?? room;
    const id = `${within}/${orNull(item.uniqueId, 200) ?? orNull(item.id, 200) ?? key}`;
    const title = orNull(item.title, 300);
    if (item.entryType !== "Break") {
      out.add({
        at: ++at,
        uid: id,
        title,
        type: typeOf(orNull(item.sessionTitle, 300), title),
        zone: orNull((bag(item.startDate) as Moment | null)?.tz, 120),
        starts: moment(item.startDate),
        ends: moment(item.endDate),
        minutes: Number(item.duration) || null,
        venue: orNull(item.location, 200),
        room: own,
        note: codeUnits(String(item.description ?? "").replace(/<[^>]*>/g, " "), 2000) || null,
        languages: [],
        cancelled: false,
      });
    }
    for (const [part, inner] of Object.entries(parts ?? {})) read(part, inner, within, own);
  };
  for (const [event, days] of Object.entries(results))
    for (const day of Object.values(bag(days) ?? {}))
      for (const [key, item] of Object.entries(bag(day) ?? {})) read(key, item, event, null);
  return { format: "indico", entries: out.entries, unreadable: out.unreadable };
}
