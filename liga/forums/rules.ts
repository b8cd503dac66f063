import { instantAt } from "@/lib/dates";
import { badField } from "../errors";

/**
 * Begin and end of a forum session from its local day and hours.
 * Refuses an hour the clocks there skip that day, and an end that does not come after the start.
 */
export function sessionTimes({ day, startHour, endHour, zone }: SessionHours) {
  const startsAt = instantAt(day, startHour, zone);
  if (!startsAt) throw badField("startHour", "no_such_hour");
  const endsAt = instantAt(day, endHour, zone);
  if (!endsAt) throw badField("endHour", "no_such_hour");
  if (endsAt <= startsAt) throw badField("endHour", "end_before_start");
  return { startsAt, endsAt };
}
type SessionHours = { day: string; startHour: string; endHour: string; zone: string };

/** Days of an edition may be unknown, not turned round; nobody has checked a source tomorrow. */
export function ensureEditionDays(
  edition: { startsOn: string | null; endsOn: string | null; lastCheckedOn: string },
  today: string,
) {
  const { startsOn, endsOn, lastCheckedOn } = edition;
  if (endsOn && !startsOn) throw badField("startsOn", "required");
  if (startsOn && endsOn && endsOn < startsOn) throw badField("endsOn", "end_before_start");
  if (lastCheckedOn > today) throw badField("lastCheckedOn", "in_future");
}

type Dated = { startsOn: string | null; endsOn: string | null };

/** What is ahead (or now), the nearest first; what has no dates yet; what is over, by year, the last first. */
export function inTime<E extends Dated>(editions: E[], today: string) {
  const dated = editions.filter((edition) => edition.startsOn !== null);
  const start = (edition: E) => edition.startsOn ?? "";
  const over = (edition: E) => (edition.endsOn ?? start(edition)) < today;
  const byStart = (a: E, b: E) => start(a).localeCompare(start(b));
  const past = dated.filter(over).sort((a, b) => byStart(b, a));
  const years = [...new Set(past.map((edition) => start(edition).slice(0, 4)))];
  return {
    ahead: dated.filter((edition) => !over(edition)).sort(byStart),
    undated: editions.filter((edition) => edition.startsOn === null),
    past: years.map((year) => ({ year, editions: past.filter((e) => start(e).startsWith(year)) })),
  };
}

/** Sessions by the day of their own zone, in order of time. */
export function byDay<S extends { startsAt: Date; zone: string }>(
  sessions: S[],
  dayOf: (at: Date, zone: string) => string,
) {
  const days = new Map<string, S[]>();
  for (const session of sessions) {
    const day = dayOf(session.startsAt, session.zone);
    days.set(day, [...(days.get(day) ?? []), session]);
  }
  return [...days].map(([day, list]) => ({ day, sessions: list }));
}
