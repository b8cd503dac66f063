import { addDays, clockAt, offsetAt } from "@/lib/clock";
import {
  FileRefused,
  keepable,
  mostEntries,
  type ProgrammeEntry,
  type Reading,
  type Unreadable,
} from "./entry";
import { zoneNamed } from "./zones";

/** An hour as a file gives it: an instant, or a day and an hour of some zone. */
export type Given = { instant: Date } | { day: string; hour: string };
type Raw = Omit<ProgrammeEntry, "startsAt" | "endsAt" | "zone" | "title"> & {
  at: number;
  title: string | null;
  zone: string | null;
  starts: Given | null;
  ends: Given | null;
  minutes?: number | null;
};

const kept = (text: string | null) => text && keepable(text);
const valid = (at: Date) =>
  Number.isFinite(at.getTime()) && at.getUTCFullYear() > 1900 && at.getUTCFullYear() < 2200;

/** Collects what a file holds; each entry stands either here or there, never in neither. */
export function gather(reading: Reading) {
  const entries: ProgrammeEntry[] = [];
  const unreadable: Unreadable[] = [];
  const known = new Set<string>();
  const instantOf = makeClock();
  const refuse = (at: number, title: string | null, reason: Unreadable["reason"], zone?: string) => {
    if (entries.length + unreadable.length >= mostEntries) throw new FileRefused("file_too_many");
    const named = title && keepable(title);
    unreadable.push({ at, title: named, reason, ...(zone !== undefined && { zone: keepable(zone) }) });
  };
  const add = ({ at, title, zone: named, starts, ends, minutes, ...rest }: Raw) => {
    if (!title || !keepable(title)) return refuse(at, null, "no_title");
    if (!starts) return refuse(at, title, "no_start");
    const found = named === null ? reading.zone : zoneNamed(named);
    const zone = found ?? (reading.unknownAsOwn ? reading.zone : undefined);
    if (!zone) return refuse(at, title, "unknown_zone", (named ?? "").slice(0, 120));
    const instant = (given: Given) => ("instant" in given ? given.instant : instantOf(given, zone));
    const begin = instant(starts);
    const end = ends ? instant(ends) : begin && new Date(begin.getTime() + (minutes ?? 60) * 60_000);
    if (!begin || !end || !valid(begin) || !valid(end)) return refuse(at, title, "no_such_hour");
    if (end <= begin) return refuse(at, title, "end_before_start");
    const uid = keepable(rest.uid.slice(0, 500));
    if (known.has(uid)) return refuse(at, title, "twice");
    if (entries.length + unreadable.length >= mostEntries) throw new FileRefused("file_too_many");
    known.add(uid);
    const words = {
      title: keepable(title),
      venue: kept(rest.venue),
      room: kept(rest.room),
      note: kept(rest.note),
    };
    const times = { zone, startsAt: begin.toISOString(), endsAt: end.toISOString() };
    entries.push({ ...rest, ...words, ...times, uid });
  };
  return { entries, unreadable, add, refuse };
}

/** Instants of many hours of few days: on a day whose clock does not change, one look at the zone serves all. */
function makeClock() {
  const calm = new Map<string, number | null>();
  return ({ day, hour }: { day: string; hour: string }, zone: string): Date | null => {
    const key = `${zone} ${day}`;
    let offset = calm.get(key);
    if (offset === undefined) {
      offset = calmOffset(day, zone);
      calm.set(key, offset);
    }
    if (offset === null || !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) return safeClock({ day, hour }, zone);
    return new Date(Date.parse(`${day}T${hour}:00Z`) - offset * 60_000);
  };
}

/** Minutes ahead of UTC through all of a day and a day on either side; null when they change, or for no day at all. */
function calmOffset(day: string, zone: string): number | null {
  try {
    const [before, after] = [-1, 2].map((days) =>
      offsetAt(new Date(`${addDays(day, days)}T00:00:00Z`), zone),
    );
    return before === after ? (before ?? null) : null;
  } catch {
    return null;
  }
}

function safeClock({ day, hour }: { day: string; hour: string }, zone: string): Date | null {
  try {
    return clockAt(day, hour, zone).at;
  } catch {
    return null;
  }
}
