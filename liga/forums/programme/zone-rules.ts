import type { Clock } from "./recurrence";
import { walk } from "./recurrence";
import { type Rule, ruleOf } from "./rule";

/** One half of a zone a file describes: from when on its clock goes how many minutes ahead of UTC. */
export type Observance = {
  /** Local, as the clock showed before: "20070311T020000". */
  starts: string;
  from: number;
  to: number;
  rule: string | undefined;
  more: string[];
};

const minute = 60_000;
const day = 86_400_000;

/** Minutes of "+0530" or "-040000"; null for anything else. */
export function minutesOf(offset: string | undefined): number | null {
  const parts = /^([+-])(\d\d)(\d\d)(?:\d\d)?$/.exec(offset?.trim() ?? "");
  if (!parts) return null;
  const [, sign, hours, minutes] = parts;
  const all = Number(hours) * 60 + Number(minutes);
  return all <= 18 * 60 ? (sign === "-" ? -all : all) : null;
}

/** Milliseconds of a local text, read as if it were UTC. */
function plain(value: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(value.trim());
  if (!parts) return null;
  const [, year, month, date, hour, min] = parts;
  const at = Date.parse(`${year}-${month}-${date}T${hour}:${min}:00Z`);
  return Number.isFinite(at) ? at : null;
}

export type ZoneRules = {
  /** The instant of a local hour; null for one the clock skips. Of one that comes twice, the first. */
  instant(day: string, hour: string): Date | null;
  clock: Clock;
};

type Change = { local: number; from: number; to: number };
type Half = Observance & { at: number; parsed: Rule | null; until: number };

/** The clock of a zone that only its file knows; null when it says nothing that can be followed. */
export function zoneRules(observances: readonly Observance[]): ZoneRules | null {
  const halves: Half[] = [];
  for (const one of observances.slice(0, 200)) {
    const at = plain(one.starts);
    const parsed = one.rule === undefined ? null : ruleOf(one.rule);
    if (at === null || (one.rule !== undefined && !parsed)) return null;
    // The end of the rule is an instant; a day more or less of it changes no clock.
    const until = parsed?.until ? (plain(parsed.until) ?? plain(`${parsed.until}T235959`)) : null;
    halves.push({ ...one, at, parsed, until: until ?? Number.POSITIVE_INFINITY });
  }
  if (halves.length === 0) return null;
  const years = new Map<number, Change[]>();
  const changesOf = (year: number) => {
    let known = years.get(year);
    if (!known) {
      known = halves.flatMap((half) => changesIn(half, year)).sort((a, b) => a.local - b.local);
      if (years.size > 400) years.clear();
      years.set(year, known);
    }
    return known;
  };
  /** The change before a moment, by the clock before it; that of the zone's first hours when there is none. */
  const lastBefore = (ms: number, at: (change: Change) => number): Change => {
    const year = new Date(ms).getUTCFullYear();
    const near = [...changesOf(year - 1), ...changesOf(year)].filter((change) => at(change) <= ms).at(-1);
    if (near) return near;
    const earlier = halves
      .filter((half) => half.at <= ms)
      .sort((a, b) => a.at - b.at)
      .at(-1);
    if (earlier) return { local: earlier.at, from: earlier.from, to: earlier.to };
    const [oldest] = [...halves].sort((a, b) => a.at - b.at);
    return { local: 0, from: oldest?.from ?? 0, to: oldest?.from ?? 0 };
  };
  return {
    instant(on, hour) {
      const local = Date.parse(`${on}T${hour}:00Z`);
      if (!Number.isFinite(local)) return null;
      const change = lastBefore(local, (one) => one.local);
      if (change.to > change.from && local < change.local + (change.to - change.from) * minute) return null;
      return new Date(local - change.to * minute);
    },
    clock(ms) {
      const { to } = lastBefore(ms, (one) => one.local - one.from * minute);
      return new Date(ms + to * minute).toISOString().slice(0, 16).replace("T", " ");
    },
  };
}

/** When one half begins in a year. */
function changesIn({ at, from, to, parsed, until, more }: Half, year: number): Change[] {
  const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const first = Math.floor(at / day) * day;
  const days = parsed ? [...walk(parsed, first, begins, Math.min(ends - day, until))] : [];
  const once = [...(parsed ? [] : [at]), ...more.map(plain)].filter(
    (one) => one !== null && one >= begins && one < ends,
  ) as number[];
  return [...days.map((on) => on + (at - first)), ...once].map((local) => ({ local, from, to }));
}
