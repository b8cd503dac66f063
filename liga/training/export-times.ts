import { instantAt, localText } from "@/lib/dates";

/** Times and durations as meeting tools write them, in English or Spanish habits. */
export type DayOrder = "dmy" | "mdy";
type Parts = { day: [number, number, number] | null; hour: string; offset: string | null };

const shape =
  /^(?:(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:,?\s+|T))?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?\s?(?:m\.?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?$/i;

function partsOf(cell: string): Parts | null {
  const found = shape.exec(cell.replace(/[\s\u202f\u00a0]+/g, " ").trim());
  if (!found) return null;
  const [, a, b, c, h = "", minute = "", second = "00", half, offset] = found;
  const shown = Number(h);
  if (half && (shown < 1 || shown > 12)) return null;
  const hour = half ? (shown % 12) + (half.toLowerCase() === "p" ? 12 : 0) : shown;
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    day: a && b && c ? [Number(a), Number(b), Number(c)] : null,
    hour: `${two(hour)}:${minute}:${second}`,
    offset: offset ?? null,
  };
}

function dayText([a, b, c]: [number, number, number], order: DayOrder): string | null {
  const [year, month, day] = a > 31 ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const whole = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full < 10_000;
  return whole ? date.toISOString().slice(0, 10) : null;
}

/**
 * The instant a cell means in a zone; null when it is none. An hour that comes twice, and an hour
 * without a day, are taken where they lie nearest to `about`, the middle of the session.
 */
export function timeOf(cell: string, order: DayOrder, zone: string, about: Date): Date | null {
  const parts = partsOf(cell);
  if (!parts) return null;
  const written = parts.day && dayText(parts.day, order);
  if (parts.day && !written) return null;
  if (parts.offset && written) {
    const offset = parts.offset.replace(/^(UTC|GMT)(?=[+-])/i, "").replace(/^(UTC|GMT|Z)$/i, "Z");
    return new Date(`${written}T${parts.hour}${offset.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  }
  const days = written ? [written] : [-1, 0, 1].map((n) => shifted(localText(about, zone).slice(0, 10), n));
  const times = days.flatMap((day) => twice(day, parts.hour, zone));
  const far = (time: Date) => Math.abs(time.getTime() - about.getTime());
  return times.sort((a, b) => far(a) - far(b))[0] ?? null;
}

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The instants of a local time: none in a gap of the clock, two when it is put back. */
function twice(day: string, hour: string, zone: string): Date[] {
  const first = instantAt(day, hour, zone);
  if (!first) return [];
  const again = [30, 60].map((minutes) => new Date(first.getTime() + minutes * 60_000));
  return [first, ...again.filter((time) => localText(time, zone) === localText(first, zone))];
}

/** Whether any of these days can only be read in one order. */
export const orderFits = (cells: readonly string[], order: DayOrder) =>
  cells.every((cell) => {
    const parts = partsOf(cell);
    return !parts?.day || dayText(parts.day, order) !== null;
  });

/** "75", "1:15:00", "1 hr 15 min", "1h 15m 20s" → minutes; null for anything else. */
export function minutesOf(cell: string): number | null {
  const text = cell.trim().toLowerCase();
  if (/^\d+([.,]\d+)?$/.test(text)) return Number(text.replace(",", "."));
  const clock = /^(\d+):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) {
    const [, a, b, c] = clock;
    // Two parts are minutes and seconds only in tools that always write three for hours; none of ours do.
    return Number(a) * 60 + Number(b) + Number(c ?? 0) / 60;
  }
  const words = /^(?:(\d+)\s*h[a-z]*\.?)?\s*(?:(\d+)\s*m[a-z]*\.?)?\s*(?:(\d+)\s*s[a-z]*\.?)?$/.exec(text);
  if (!words || !text) return null;
  const [, h, m, s] = words;
  return Number(h ?? 0) * 60 + Number(m ?? 0) + Number(s ?? 0) / 60;
}
