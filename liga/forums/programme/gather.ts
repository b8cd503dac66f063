import { clockAt } from "@/lib/clock";
import { FileRefused, mostEntries, type ProgrammeEntry, type Reading, type Unreadable } from "./entry";
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

const valid = (at: Date) =>
  Number.isFinite(at.getTime()) && at.getUTCFullYear() > 1900 && at.getUTCFullYear() < 2200;

/** Collects what a file holds; each entry stands either here or there, never in neither. */
export function gather(reading: Reading) {
  const entries: ProgrammeEntry[] = [];
  const unreadable: Unreadable[] = [];
  const known = new Set<string>();
  const refuse = (at: number, title: string | null, reason: Unreadable["reason"], zone?: string) => {
    if (entries.length + unreadable.length >= mostEntries) throw new FileRefused("file_too_many");
    unreadable.push({ at, title, reason, ...(zone !== undefined && { zone }) });
  };
  const add = ({ at, title, zone: named, starts, ends, minutes, ...rest }: Raw) => {
    if (!title) return refuse(at, null, "no_title");
    if (!starts) return refuse(at, title, "no_start");
    const found = named === null ? reading.zone : zoneNamed(named);
    const zone = found ?? (reading.unknownAsOwn ? reading.zone : undefined);
    if (!zone) return refuse(at, title, "unknown_zone", (named ?? "").slice(0, 120));
    const instant = (given: Given) => ("instant" in given ? given.instant : safeClock(given, zone));
    const begin = instant(starts);
    const end = ends ? instant(ends) : begin && new Date(begin.getTime() + (minutes ?? 60) * 60_000);
    if (!begin || !end || !valid(begin) || !valid(end)) return refuse(at, title, "no_such_hour");
    if (end <= begin) return refuse(at, title, "end_before_start");
    const uid = rest.uid.slice(0, 500);
    if (known.has(uid)) return refuse(at, title, "twice");
    if (entries.length + unreadable.length >= mostEntries) throw new FileRefused("file_too_many");
    known.add(uid);
    entries.push({ ...rest, uid, title, zone, startsAt: begin.toISOString(), endsAt: end.toISOString() });
  };
  return { entries, unreadable, add, refuse };
}

function safeClock({ day, hour }: { day: string; hour: string }, zone: string): Date | null {
  try {
    return clockAt(day, hour, zone).at;
  } catch {
    return null;
  }
}
