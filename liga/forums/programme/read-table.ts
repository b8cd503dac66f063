import { type Column, FileRefused, keepable, mostEntries, orNull, type Parsed, type Reading } from "./entry";
import { gather } from "./gather";
import { typeOf } from "./session-type";

const names: Record<Column, RegExp> = {
  title: /^(title|session|name|t[ií]tulo|sesi[oó]n|nombre|evento|event|activity|actividad)/,
  day: /^(day|date|d[ií]a|fecha)/,
  start: /^(start|begin|from|inicio|comienza|empieza|desde|hora( de inicio)?$|time$)/,
  end: /^(end|to$|until|fin|termina|hasta|hora de fin)/,
  room: /^(room|sala|sal[oó]n)/,
  venue: /^(venue|building|place|location|lugar|edificio|sede)/,
  type: /^(type|kind|format|tipo|formato)/,
  language: /^(language|idioma|lengua)/,
  note: /^(note|description|abstract|descripci[oó]n|nota|resumen)/,
  uid: /^(uid|id|code|c[oó]digo|identifier|identificador)$/,
  zone: /^(time ?zone|zone|tz|zona)/,
};

/** Which heading stands for what, each taken once; English and Spanish. */
export function guessColumns(headings: string[]): Partial<Record<Column, number>> {
  const guessed: Partial<Record<Column, number>> = {};
  const taken = new Set<number>();
  for (const column of Object.keys(names) as Column[]) {
    const at = headings.findIndex(
      (name, i) => !taken.has(i) && names[column].test(name.trim().toLowerCase()),
    );
    if (at < 0) continue;
    guessed[column] = at;
    taken.add(at);
  }
  return guessed;
}

function dayIn(text: string): string | null {
  const iso = /(\d{4})-(\d\d?)-(\d\d?)/.exec(text);
  const other = /(\d\d?)[./](\d\d?)[./](\d{4})/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : other ? [other[3], other[2], other[1]] : [];
  return year && month && day ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

function hourIn(text: string): string | null {
  const parts = /(?:^|[T\s])(\d\d?)[:.h](\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap])?\.?m?/i.exec(text);
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const hour = half ? (Number(parts[1]) % 12) + (half === "p" ? 12 : 0) : Number(parts[1]);
  return hour < 24 ? `${String(hour).padStart(2, "0")}:${parts[2]}` : null;
}

/** A table with one session in a row; the first row says what its columns are. */
export function readTable(cells: string[][], format: "csv" | "xlsx", reading: Reading): Parsed {
  const [headings = [], ...rows] = cells.filter((row) => row.some((cell) => cell.trim()));
  if (rows.length === 0) throw new FileRefused("file_empty");
  if (rows.length > mostEntries) throw new FileRefused("file_too_many");
  const columns = reading.columns ?? guessColumns(headings);
  const out = gather(reading);
  rows.forEach((row, index) => {
    const cell = (column: Column) =>
      columns[column] === undefined ? "" : (row[columns[column]] ?? "").trim();
    const title = orNull(cell("title"), 300);
    const day = dayIn(cell("day")) ?? dayIn(cell("start"));
    const begin = hourIn(cell("start")) ?? hourIn(cell("day"));
    const end = hourIn(cell("end"));
    const room = orNull(cell("room"), 120);
    out.add({
      at: index + 2,
      // Without an id the title, room and day say which it is; its hour may move.
      uid: orNull(cell("uid"), 500) ?? ["row", title, room, day].join("|").slice(0, 500),
      title,
      type: typeOf(cell("type"), title),
      zone: orNull(cell("zone"), 120),
      starts: day && begin ? { day, hour: begin } : null,
      ends: end && day ? { day: dayIn(cell("end")) ?? day, hour: end } : null,
      minutes: 60,
      venue: orNull(cell("venue"), 200),
      room,
      note: cell("note").slice(0, 2000) || null,
      languages: /^[a-z]{2}$/i.test(cell("language")) ? [cell("language").toLowerCase()] : [],
      cancelled: false,
    });
  });
  return {
    format,
    entries: out.entries,
    unreadable: out.unreadable,
    headings: headings.slice(0, 60).map((heading) => keepable(heading.slice(0, 120))),
    columns,
  };
}
