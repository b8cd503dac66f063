import { mostInstances, type Reading } from "./entry";
import { dayAt, fallsOn, periodOf, type Rule, ruleOf } from "./rule";

const day = 86_400_000;
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);
/** A rule is walked this many days at most, a little over a hundred years. */
const mostDays = 40_000;

type Start = { day: string; hour: string | null; utc: boolean };
/** An instant as a zone's clock shows it: "2026-05-05 10:00". */
export type Clock = (ms: number) => string;

/**
 * The days of a rule, thirty days around the edition at most; null when the rule is one we do not follow.
 * Walks day by day, so that a rule without end, or one that never falls, costs no more than its walk.
 */
export function instances(
  said: string,
  start: Start,
  { from, to }: Pick<Reading, "from" | "to">,
  clock?: Clock,
): { days: string[]; more: boolean } | null {
  const rule = ruleOf(said);
  const first = Date.parse(start.day);
  if (!rule || !Number.isFinite(first)) return null;
  const until = untilDay(rule.until, start, clock);
  if (until === null) return null;
  const begin = from ? Date.parse(from) - 30 * day : first;
  const last = Math.min(
    until,
    to || from ? Date.parse((to ?? from) as string) + 30 * day : first + 366 * day,
  );
  const days: string[] = [];
  for (const at of walk(rule, first, begin, last)) {
    if (days.length === mostInstances) return { days, more: true };
    days.push(text(at));
  }
  return { days, more: false };
}

/** The days from `begin` to `last` a rule falls on that begins at `first`, in their order. */
export function* walk(rule: Rule, first: number, begin: number, last: number): Generator<number> {
  const start = dayAt(first);
  let counted = 0;
  let walked = 0;
  // Whoever counts must begin at the beginning; any other rule is taken up where it is asked for.
  let at = Number.isFinite(rule.count) ? first : Math.max(first, begin);
  while (at <= last && walked < mostDays) {
    const { begins, ends, number } = periodOf(rule, at, first);
    if (number % rule.interval === 0) {
      const set: number[] = [];
      for (let one = begins; one < ends; one += day) if (fallsOn(rule, one, start)) set.push(one);
      for (const one of placed(rule, set)) {
        if (one < first) continue;
        if (one > last || ++counted > rule.count) return;
        if (one >= begin) yield one;
      }
    }
    walked += Math.round((ends - begins) / day);
    at = ends;
  }
}

/** The ones of a period's days that the rule takes. */
function placed({ bySetPos }: Rule, set: number[]): number[] {
  if (!bySetPos) return set;
  return set.filter((_, place) => bySetPos.includes(place + 1) || bySetPos.includes(place - set.length));
}

/** The last day a rule may fall on, as its zone counts days; null for a text that is none. */
function untilDay(value: string | undefined, start: Start, clock?: Clock): number | null {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value);
  if (!parts) return null;
  const [, year, month, date, hour, minute, utc] = parts;
  const plain = Date.parse(`${year}-${month}-${date}`);
  if (!Number.isFinite(plain) || !hour) return Number.isFinite(plain) ? plain : null;
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:00Z`);
  if (!Number.isFinite(at)) return null;
  const local = utc && clock && !start.utc ? clock(at) : `${year}-${month}-${date} ${hour}:${minute}`;
  const [on = "", time = ""] = local.split(" ");
  return Date.parse(on) - (start.hour && time < start.hour ? day : 0);
}
