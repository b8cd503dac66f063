import { Temporal } from "temporal-polyfill";
import { instantAt } from "./dates";

/** Clocks of several zones beside each other: what `lib/dates.ts` says in words, here in minutes. */
const formats = new Map<string, Intl.DateTimeFormat>();
function offsets(zone: string) {
  let known = formats.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset", hour: "2-digit" });
    formats.set(zone, known);
  }
  return known;
}

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offsetAt(at: Date, zone: string): number {
  const name = offsets(zone)
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours = "0", minutes = "0"] = /^GMT([+-])(\d\d):?(\d\d)?/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whole minutes since 1970 as the clock on the wall counts them there. */
export const wallMinute = (at: Date, zone: string) => Math.floor(at.getTime() / 60_000) + offsetAt(at, zone);

/** Minutes after midnight of a wall minute. */
export const minuteOfDay = (wall: number) => ((wall % 1440) + 1440) % 1440;

/** 1 is Monday, 7 Sunday; of a wall minute. */
export const weekdayOf = (wall: number) => ((((Math.floor(wall / 1440) + 3) % 7) + 7) % 7) + 1;

/** "07:30" of minutes after midnight; 1440 is "24:00". */
export const hourOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Minutes after midnight of "07:30". */
export const minuteOf = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** A day so many days later, or earlier. */
export const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

/** 1 is Monday, 7 Sunday; of a day `YYYY-MM-DD`. */
export const weekdayOfDay = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;

/**
 * A local time as its zone's clock shows it that day: its instant, null when the clock jumps over it, and
 * whether it comes twice (then the instant is the first).
 */
export function clockAt(day: string, hour: string, zone: string): { at: Date | null; twice: boolean } {
  const at = instantAt(day, hour, zone);
  if (!at) return { at, twice: false };
  const later = Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(zone, {
    disambiguation: "later",
  });
  return { at, twice: later.epochMilliseconds !== at.getTime() };
}

/** The moments between two instants at which a zone's clock changes. */
export function clockChanges(zone: string, from: Date, until: Date): Date[] {
  const changes: Date[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || next.epochMilliseconds > until.getTime()) return changes;
    changes.push(new Date(next.epochMilliseconds));
    at = next;
  }
}
