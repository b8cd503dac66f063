import { offsetAt } from "@/lib/clock";
import { type DayHours, usualHours } from "../../training/burden";

/** Somebody's week: when she can, on the clock of her zone, Monday to Sunday; a day may have several stretches, or none. */
export type Week = { zone: string; hours: readonly (DayHours | undefined | readonly Stretch[])[] };
type Stretch = NonNullable<DayHours>;

const quarter = 15;
const slots = (7 * 24 * 60) / quarter;
const words = Math.ceil(slots / 32);
/** How far ahead a pair plans: clocks change at most twice in it. */
const weeksAhead = 26;

/**
 * Tells how many minutes a week two people are both free, in that week of the coming half year in which it
 * is least: what fits in winter may not fit in summer. Weeks of the same shape are worked out once.
 */
export function makeOverlap(from: Date): (a: Week, b: Week) => number {
  const mondays = Array.from(
    { length: weeksAhead },
    (_, week) => new Date(from.getTime() + week * 7 * 86_400_000),
  );
  const offsets = new Map<string, number[]>();
  const offsetsOf = (zone: string) => {
    const known = offsets.get(zone) ?? mondays.map((at) => offsetAt(at, zone));
    offsets.set(zone, known);
    return known;
  };
  const shapes = new Map<string, { offsets: number[]; free: Map<number, Uint32Array> }>();
  const shapeOf = ({ zone, hours }: Week, key: string) => {
    const known = shapes.get(key) ?? {
      offsets: offsetsOf(zone),
      free: new Map([...new Set(offsetsOf(zone))].map((offset) => [offset, freeSlots(hours, offset)])),
    };
    shapes.set(key, known);
    return known;
  };
  const told: number[][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const numbered = new WeakMap<Week, number>();
  const numberOfWeek = (week: Week) => {
    const known = numbered.get(week) ?? numberOf(keyOf(week));
    numbered.set(week, known);
    return known;
  };
  return (a, b) => {
    const [first, second] = [numberOfWeek(a), numberOfWeek(b)];
    const row = told[first] ?? [];
    told[first] = row;
    const known = row[second];
    if (known !== undefined) return known;
    const [mine, hers] = [shapeOf(a, keyOf(a)), shapeOf(b, keyOf(b))];
    const pairs = new Map(
      mine.offsets.map((offset, i) => [
        `${offset} ${hers.offsets[i]}`,
        [offset, hers.offsets[i] ?? 0] as const,
      ]),
    );
    const least = Math.min(
      ...[...pairs.values()].map(([x, y]) => shared(mine.free.get(x), hers.free.get(y)) * quarter),
    );
    row[second] = least;
    return least;
  };
}

const keys = new WeakMap<Week, string>();
function keyOf(week: Week) {
  // A day without a word is not a day without hours.
  const said = (_: string, value: unknown) => (value === undefined ? "usual" : value);
  const known = keys.get(week) ?? `${week.zone} ${JSON.stringify(week.hours, said)}`;
  keys.set(week, known);
  return known;
}

/** The quarter hours of a week in UTC that are hers; a week is a ring, so Sunday's night goes on on Monday. */
function freeSlots(hours: Week["hours"], offset: number): Uint32Array {
  const free = new Uint32Array(words);
  for (let day = 0; day < 7; day++) {
    for (const said of stretchesOf(hours[day])) {
      const until = said.until > said.from ? said.until : said.until + 1440;
      const first = Math.ceil((day * 1440 + said.from - offset) / quarter);
      const last = Math.floor((day * 1440 + until - offset) / quarter);
      for (let slot = first; slot < last; slot++) {
        const at = ((slot % slots) + slots) % slots;
        free[at >> 5] = (free[at >> 5] ?? 0) | (1 << (at & 31));
      }
    }
  }
  return free;
}

function stretchesOf(day: Week["hours"][number]): readonly Stretch[] {
  if (day === undefined) return [usualHours];
  if (day === null) return [];
  return "from" in day ? [day] : day;
}

function shared(a: Uint32Array = new Uint32Array(words), b: Uint32Array = new Uint32Array(words)) {
  let count = 0;
  for (let i = 0; i < words; i++)
    for (let both = (a[i] ?? 0) & (b[i] ?? 0); both !== 0; both &= both - 1) count++;
  return count;
}
