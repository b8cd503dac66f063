import type { SeriesRule } from "@/db/schema";
import { addDays, clockAt, hourOf, minuteOfDay, wallMinute, weekdayOfDay } from "@/lib/clock";

/** A year of two meetings a week; more is a slip of the hand. */
export const mostSessions = 104;

export type SeriesDate = {
  day: string;
  hour: string;
  /** Null when the clock of the series' zone jumps over that hour that day. */
  at: Date | null;
  /** That hour comes twice that day; the first is meant. */
  twice: boolean;
  /** Where people live and the clock says something else than on the date before. */
  shifts: { zone: string; before: string; now: string }[];
  /** Names of what falls on that day: a holiday, an election. */
  daysOff: string[];
};

/**
 * The days of a series, earliest first: every n weeks on its weekdays, from its first day until its last
 * day or until so many sessions. Days left out are not counted: ten sessions are ten that take place.
 */
export function seriesDays(rule: SeriesRule, leftOut: readonly string[] = []): string[] {
  const out = new Set(leftOut);
  const weekdays = [...new Set(rule.weekdays)].sort((a, b) => a - b);
  if (weekdays.length === 0 || rule.everyWeeks < 1) return [];
  const most = Math.min(rule.count ?? mostSessions, mostSessions);
  const monday = addDays(rule.from, 1 - weekdayOfDay(rule.from));
  const days: string[] = [];
  // Ten years of weeks end it even when every day is left out.
  for (let week = 0; week < 520 && days.length < most; week += rule.everyWeeks)
    for (const weekday of weekdays) {
      const day = addDays(monday, week * 7 + weekday - 1);
      if (rule.until && day > rule.until) return days;
      if (day >= rule.from && !out.has(day) && days.length < most) days.push(day);
    }
  return days;
}

type Around = {
  /** Zones people live in. */
  zones?: readonly string[];
  daysOff?: readonly { day: string; name: string }[];
};

/** The dates of a list of local times, each with what somebody should look at before it is saved. */
export function reviewDates(
  times: readonly { day: string; hour: string }[],
  zone: string,
  { zones = [], daysOff = [] }: Around = {},
): SeriesDate[] {
  const wall = new Map<string, number>();
  return times.map(({ day, hour }) => {
    const { at, twice } = clockAt(day, hour, zone);
    const shifts = at
      ? [...new Set(zones)].flatMap((other) => {
          // As far from the hour of the series as on the date before, unless a clock has changed between them.
          const now = wallMinute(at, other) - wallMinute(at, zone);
          const before = wall.get(other);
          wall.set(other, now);
          return before === undefined || before === now
            ? []
            : [
                {
                  zone: other,
                  before: hourOf(minuteOfDay(wallMinute(at, zone) + before)),
                  now: hourOf(minuteOfDay(wallMinute(at, zone) + now)),
                },
              ];
        })
      : [];
    return {
      day,
      hour,
      at,
      twice,
      shifts,
      daysOff: daysOff.filter((off) => off.day === day).map(({ name }) => name),
    };
  });
}

/** A series as the dates somebody reads before she saves it. */
export const reviewSeries = (rule: SeriesRule, leftOut: readonly string[], around: Around) =>
  reviewDates(
    seriesDays(rule, leftOut).map((day) => ({ day, hour: rule.hour })),
    rule.zone,
    around,
  );
