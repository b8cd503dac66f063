const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

/** A weekday, and which one of its month or year; 0: each. */
type Weekday = { weekday: number; nth: number };

/** A rule of days, as RFC 5545 (3.3.10) writes it. */
export type Rule = {
  freq: (typeof frequencies)[number];
  interval: number;
  count: number;
  until: string | undefined;
  weekBegins: number;
  byDay: Weekday[] | undefined;
  byMonth: number[] | undefined;
  byMonthDay: number[] | undefined;
  byYearDay: number[] | undefined;
  bySetPos: number[] | undefined;
};

const known = [
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "WKST",
  "BYDAY",
  "BYMONTH",
  "BYMONTHDAY",
  "BYYEARDAY",
  "BYSETPOS",
];

/** Whole numbers from -most to most without 0; null when one is none. */
function numbers(value: string, most: number): number[] | null {
  const all = value.split(",").map(Number);
  return all.every((one) => Number.isInteger(one) && one !== 0 && Math.abs(one) <= most) ? all : null;
}

function weekdaysOf(value: string, freq: Rule["freq"]): Weekday[] | null {
  const all = value.split(",").map((name) => {
    const parts = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(name.trim());
    return parts && { weekday: weekdays.indexOf(parts[2] ?? ""), nth: Number(parts[1] ?? 0) };
  });
  const counts = freq === "MONTHLY" || freq === "YEARLY";
  return all.every((one) => one !== null && (counts || one.nth === 0)) ? (all as Weekday[]) : null;
}

/** The rule, or null for one that says anything we do not follow. */
export function ruleOf(text: string): Rule | null {
  const parts = new Map(
    text
      .trim()
      .split(";")
      .filter(Boolean)
      .map((part) => part.toUpperCase().split("=", 2) as [string, string]),
  );
  if ([...parts].some(([name, value]) => !known.includes(name) || !value)) return null;
  const freq = frequencies.find((one) => one === parts.get("FREQ"));
  if (!freq) return null;
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const count = Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY);
  if (!Number.isInteger(interval) || interval < 1 || !(count >= 1)) return null;
  const by = <T>(name: string, read: (value: string) => T | null) => {
    const value = parts.get(name);
    return value === undefined ? undefined : read(value);
  };
  const byDay = by("BYDAY", (value) => weekdaysOf(value, freq));
  const byMonth = by("BYMONTH", (value) => numbers(value, 12));
  const byMonthDay = by("BYMONTHDAY", (value) => numbers(value, 31));
  const byYearDay = by("BYYEARDAY", (value) => numbers(value, 366));
  const bySetPos = by("BYSETPOS", (value) => numbers(value, 366));
  if (byDay === null || byMonth === null || byMonthDay === null || byYearDay === null || bySetPos === null)
    return null;
  if (byYearDay && freq !== "YEARLY") return null;
  const weekBegins = Math.max(0, weekdays.indexOf(parts.get("WKST") ?? "MO"));
  const until = parts.get("UNTIL");
  return { freq, interval, count, until, weekBegins, byDay, byMonth, byMonthDay, byYearDay, bySetPos };
}

/** A day with its places in its month and year, counted from both ends. */
type Day = { year: number; month: number; date: number; weekday: number; monthDays: number };

const day = 86_400_000;

const dayAt = (ms: number): Day => {
  const at = new Date(ms);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  return {
    year,
    month,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
    monthDays: new Date(Date.UTC(year, month, 0)).getUTCDate(),
  };
};

/** Whether `place`, the how-manieth from the front, is asked for from the front or from the end of `all`. */
const isAsked = (asked: number[], place: number, all: number) =>
  asked.includes(place) || asked.includes(place - all - 1);

/** Whether a rule falls on a day, its interval and its places in a period apart. */
export function fallsOn(rule: Rule, ms: number, start: Day): boolean {
  const at = dayAt(ms);
  const { freq, byDay, byMonth, byMonthDay, byYearDay } = rule;
  if (byMonth && !byMonth.includes(at.month)) return false;
  if (byMonthDay && !isAsked(byMonthDay, at.date, at.monthDays)) return false;
  const yearDay = () => Math.round((ms - Date.UTC(at.year, 0, 1)) / day) + 1;
  const yearDays = () => Math.round((Date.UTC(at.year + 1, 0, 1) - Date.UTC(at.year, 0, 1)) / day);
  if (byYearDay && !isAsked(byYearDay, yearDay(), yearDays())) return false;
  if (byDay) {
    const ofYear = freq === "YEARLY" && !byMonth;
    return byDay.some(({ weekday, nth }) => {
      if (weekday !== at.weekday) return false;
      if (nth === 0) return true;
      const [place, all] = ofYear ? [yearDay(), yearDays()] : [at.date, at.monthDays];
      return nth > 0 ? Math.ceil(place / 7) === nth : -Math.ceil((all - place + 1) / 7) === nth;
    });
  }
  if (byMonthDay || byYearDay) return true;
  // What the rule does not say, its first day says.
  if (freq === "WEEKLY") return at.weekday === start.weekday;
  if (freq === "MONTHLY") return at.date === start.date;
  if (freq === "YEARLY") return at.date === start.date && (byMonth !== undefined || at.month === start.month);
  return true;
}

/** The first day of the period a day is in, the first day after it, and the period's number since the start. */
export function periodOf(rule: Rule, ms: number, first: number) {
  const at = new Date(ms);
  const from = new Date(first);
  const week = (when: number) => when - ((new Date(when).getUTCDay() - rule.weekBegins + 7) % 7) * day;
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  switch (rule.freq) {
    case "DAILY":
      return { begins: ms, ends: ms + day, number: Math.round((ms - first) / day) };
    case "WEEKLY":
      return {
        begins: week(ms),
        ends: week(ms) + 7 * day,
        number: Math.round((week(ms) - week(first)) / (7 * day)),
      };
    case "MONTHLY":
      return {
        begins: Date.UTC(year, month, 1),
        ends: Date.UTC(year, month + 1, 1),
        number: (year - from.getUTCFullYear()) * 12 + month - from.getUTCMonth(),
      };
    case "YEARLY":
      return {
        begins: Date.UTC(year, 0, 1),
        ends: Date.UTC(year + 1, 0, 1),
        number: year - from.getUTCFullYear(),
      };
  }
}

export { dayAt };
