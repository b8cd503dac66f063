import { mostInstances, type Reading } from "./entry";

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const day = 86_400_000;
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);

type Start = { day: string; hour: string | null; utc: boolean };

/**
 * The days of a daily or weekly rule, thirty days around the edition at most; null when the rule is none
 * that a programme has. Walks day by day from the start, so a rule without end costs no more than a year's.
 */
export function instances(
  rule: string,
  start: Start,
  { from, to }: Pick<Reading, "from" | "to">,
  zone?: string,
): { days: string[]; more: boolean } | null {
  const parts = new Map(rule.split(";").map((part) => part.toUpperCase().split("=", 2) as [string, string]));
  const known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST"];
  const freq = parts.get("FREQ");
  if ([...parts.keys()].some((part) => !known.includes(part))) return null;
  if (freq !== "DAILY" && freq !== "WEEKLY") return null;
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const count = Number(parts.get("COUNT") ?? Number.POSITIVE_INFINITY);
  if (!Number.isInteger(interval) || interval < 1 || !(count >= 1)) return null;
  const first = Date.parse(start.day);
  if (!Number.isFinite(first)) return null;
  const by = parts
    .get("BYDAY")
    ?.split(",")
    .map((name) => weekdays.indexOf(name));
  if (by?.includes(-1)) return null;
  const until = untilDay(parts.get("UNTIL"), start, zone);
  if (until === null) return null;
  const begin = from ? Date.parse(from) - 30 * day : first;
  const last = Math.min(
    until,
    to || from ? Date.parse((to ?? from) as string) + 30 * day : first + 366 * day,
  );
  const weekBegins = Math.max(0, weekdays.indexOf(parts.get("WKST") ?? "MO"));
  const intoWeek = (ms: number) => (new Date(ms).getUTCDay() - weekBegins + 7) % 7;
  const wanted = by ?? (freq === "WEEKLY" ? [new Date(first).getUTCDay()] : undefined);
  const days: string[] = [];
  let counted = 0;
  // A rule that began long ago is walked to the edition, not from the beginning of time.
  for (let at = first, steps = 0; at <= last && counted < count && steps < 40_000; at += day, steps++) {
    const since = Math.round((at - first) / day);
    const turn =
      freq === "DAILY"
        ? since % interval === 0
        : Math.round((at - intoWeek(at) * day - (first - intoWeek(first) * day)) / (7 * day)) % interval ===
          0;
    if (!turn || (wanted && !wanted.includes(new Date(at).getUTCDay()))) continue;
    counted++;
    if (at < begin) continue;
    if (days.length === mostInstances) return { days, more: true };
    days.push(text(at));
  }
  return { days, more: false };
}

/** The last day a rule may fall on, as its zone counts days; null for a text that is none. */
function untilDay(value: string | undefined, start: Start, zone?: string): number | null {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z)?)?$/.exec(value);
  if (!parts) return null;
  const [, year, month, date, hour, minute, utc] = parts;
  const plain = Date.parse(`${year}-${month}-${date}`);
  if (!Number.isFinite(plain) || !hour) return Number.isFinite(plain) ? plain : null;
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${minute}:00Z`);
  if (!Number.isFinite(at)) return null;
  const local =
    utc && zone && !start.utc
      ? new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at)
      : `${year}-${month}-${date} ${hour}:${minute}`;
  const [on = "", time = ""] = local.split(" ");
  return Date.parse(on) - (start.hour && time < start.hour ? day : 0);
}
