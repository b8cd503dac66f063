import { minuteOfDay, offsetAt, wallMinute, weekdayOf } from "@/lib/clock";

/** From and until in minutes after midnight; an end before the start lies on the next day. Null: not at all. */
export type DayHours = { from: number; until: number } | null;
/** Monday to Sunday. Undefined where she has said nothing. */
export type WeekHours = readonly (DayHours | undefined)[];

/** What is assumed where somebody has not said when she can. */
export const usualHours = { from: 8 * 60, until: 21 * 60 };
/** The night, when an hour outside hers weighs double. */
export const night = { from: 23 * 60, until: 6 * 60 };

const hoursOn = (hours: WeekHours, weekday: number): DayHours => {
  const said = hours[weekday - 1];
  return said === undefined ? usualHours : said;
};
const window = (day: number, hours: DayHours): [number, number] | null =>
  hours && [
    day * 1440 + hours.from,
    day * 1440 + (hours.until > hours.from ? hours.until : hours.until + 1440),
  ];

/** Minutes of a stretch of her wall clock that lie outside her hours; those at night are counted twice. */
function weigh(from: number, until: number, hours: WeekHours): number {
  const [first, last] = [Math.floor(from / 1440) - 1, Math.floor(until / 1440)];
  const mine: [number, number][] = [];
  const nights: [number, number][] = [];
  for (let day = first; day <= last; day++) {
    const own = window(day, hoursOn(hours, weekdayOf(day * 1440)));
    if (own) mine.push(own);
    nights.push(window(day, night) as [number, number]);
  }
  const cuts = [from, until, ...[...mine, ...nights].flat().filter((at) => at > from && at < until)];
  cuts.sort((a, b) => a - b);
  const within = (at: number, spans: [number, number][]) => spans.some(([a, b]) => a <= at && at < b);
  let weight = 0;
  for (const [i, at] of cuts.slice(0, -1).entries()) {
    const minutes = (cuts[i + 1] ?? at) - at;
    if (!within(at, mine)) weight += within(at, nights) ? 2 * minutes : minutes;
  }
  return weight;
}

type Session = { startsAt: Date; durationMinutes: number };

/**
 * What a session costs her: its minutes outside the hours she stated, those between 23:00 and 6:00 twice.
 * 0 when it lies within them.
 */
export function burdenOf(session: Session, zone: string, hours: WeekHours): number {
  const { startsAt, durationMinutes } = session;
  const end = new Date(startsAt.getTime() + durationMinutes * 60_000);
  const from = wallMinute(startsAt, zone);
  if (offsetAt(end, zone) === offsetAt(startsAt, zone)) return weigh(from, from + durationMinutes, hours);
  // The clock changes during the session: minute by minute.
  let weight = 0;
  for (let minute = 0; minute < durationMinutes; minute++) {
    const wall = wallMinute(new Date(startsAt.getTime() + minute * 60_000), zone);
    weight += weigh(wall, wall + 1, hours);
  }
  return weight;
}

/** Her clock at that moment: minutes after midnight, and whether her day is the one before or after. */
export function localTime(at: Date, zone: string, day: string) {
  const wall = wallMinute(at, zone);
  return {
    minute: minuteOfDay(wall),
    dayShift: Math.floor(wall / 1440) - Date.parse(`${day}T00:00:00Z`) / 86_400_000,
  };
}

/**
 * What each has carried so far: the burdens of the sessions held since she joined. Of sessions side by side
 * the kindest to her counts, as she may choose.
 */
export function carried(
  past: readonly (Session & { groupId: string | null })[],
  person: { zone: string; hours: WeekHours; since: Date },
): number {
  const asked = past.filter(({ startsAt }) => startsAt >= person.since);
  const best = new Map<string, number>();
  let sum = 0;
  for (const session of asked) {
    const burden = burdenOf(session, person.zone, person.hours);
    if (session.groupId) best.set(session.groupId, Math.min(best.get(session.groupId) ?? burden, burden));
    else sum += burden;
  }
  for (const burden of best.values()) sum += burden;
  return sum;
}
