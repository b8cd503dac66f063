import { Temporal } from "temporal-polyfill";

/**
 * The one place where instants become words. Instants are `Date`s, days are `YYYY-MM-DD`, zones are
 * IANA names. An hour is never shown without its zone, a date never without its weekday.
 */
export type Clock = { locale: string; zone: string };

const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = locale + JSON.stringify(options);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { numberingSystem: "latn", calendar: "gregory", ...options });
    formats.set(key, known);
  }
  return known;
}

const dayParts = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/** "Thu, 26 Nov 2026" of a day `YYYY-MM-DD`, which has no zone. */
export const dayText = (day: string, locale: string) =>
  format(locale, { ...dayParts, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** "16–20 May 2022" of two days; one day when they are the same. */
export function daysText(from: string, to: string, locale: string) {
  const days = format(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  return days.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** "Thu, 26 Nov 2026" of an instant as her zone counts days. */
export const dateText = (at: Date, { locale, zone }: Clock) =>
  format(locale, { ...dayParts, timeZone: zone }).format(at);

/** "Nov" of an instant as her zone counts days. */
export const monthText = (at: Date, { locale, zone }: Clock) =>
  format(locale, { month: "short", timeZone: zone }).format(at);

/** "19:00" */
export const hourText = (at: Date, { locale, zone }: Clock) =>
  format(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(at);

/** "19:00–20:30" */
export const hoursText = (from: Date, to: Date, clock: Clock) =>
  `${hourText(from, clock)}–${hourText(to, clock)}`;

/** "Thu, 26 Nov 2026, 19:00" */
export const instantText = (at: Date, clock: Clock) => `${dateText(at, clock)}, ${hourText(at, clock)}`;

/** A zone as people name it: "Manila", "Argentina/Buenos Aires". */
export const zoneText = (zone: string) => zone.replace(/^[^/]+\//, "").replaceAll("_", " ");

/** The day `YYYY-MM-DD` of an instant in a zone. */
export const dayOf = (at: Date, zone: string) =>
  // Swedish dates are ISO dates; Temporal says the same at many times the cost.
  format("sv", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(at);

/** `YYYY-MM-DDTHH:MM` of an instant in a zone, as a form field shows it. */
export const localText = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/** Whole days from one day to another; negative when it has passed. */
export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** "in 9 days", "tomorrow", "3 days ago" */
export const inDaysText = (days: number, locale: string) =>
  new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");

/** Whether a zone is one this runtime knows by its IANA name. */
export function isZone(zone: string): boolean {
  if (zone !== "UTC" && !/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a local time in a zone.
 * @returns null when that time does not exist there: the clock jumps over it that night.
 *   A time that exists twice is taken the first time round.
 */
export function instantAt(day: string, hour: string, zone: string): Date | null {
  const wanted = Temporal.PlainDateTime.from(`${day}T${hour}`);
  const zoned = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  // In a gap, "earlier" gives another wall-clock time than the one asked for.
  if (!zoned.toPlainDateTime().equals(wanted)) return null;
  return new Date(zoned.epochMilliseconds);
}

/** All IANA zones this runtime knows, for a list to choose from. */
export const allZones = (): string[] => [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];
