import { Temporal } from "temporal-polyfill";

export type Day = Temporal.PlainDate;

/** The calendar day of an instant, in UTC: the demo's "today". */
export const dayOf = (instant: Date): Day =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO("UTC").toPlainDate();

/** The instant of a wall clock. Refuses a local time that the zone skips. */
export const at = (day: Day, hour: number, minute: number, zone: string): Date =>
  new Date(
    Temporal.ZonedDateTime.from(
      { timeZone: zone, year: day.year, month: day.month, day: day.day, hour, minute },
      { disambiguation: "reject" },
    ).epochMilliseconds,
  );

export const addMinutes = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);
export const addDays = (instant: Date, days: number) => addMinutes(instant, days * 1440);
