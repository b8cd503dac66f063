import Papa from "papaparse";
import { badField } from "../errors";
import { decodeText, kindOf, mostBytes, readCells } from "../people/import-file";
import { plain } from "../people/import-words";
import { type DayOrder, minutesOf, orderFits, timeOf } from "./export-times";

/** Somebody as a meeting tool lists her: every stay of hers, or only how long she was there. */
export type Attendee = {
  name: string;
  email: string | null;
  stays: { from: Date; to: Date }[];
  /** What the tool says in minutes, where it names no times. */
  minutes: number;
};
export type Meeting = { startsAt: Date; durationMinutes: number };

type Column = "name" | "first" | "last" | "email" | "join" | "leave" | "duration" | "waiting";
const headings: Record<Column, string> = {
  name: "name, full name, user name, display name, participant, participant name, attendee, nombre completo, nombre del participante, participante, nombre de usuario, usuario, asistente",
  first: "first name, given name, nombre, nombres",
  last: "last name, surname, family name, apellido, apellidos",
  email:
    "email, e mail, mail, user email, email address, e mail address, correo, correo electronico, direccion de correo electronico, correo electronico del usuario",
  join: "join time, first join, first join time, joined, joined at, time joined, start time, hora de ingreso, hora de entrada, hora de union, primera union, primera entrada, hora de inicio, se unio",
  leave:
    "leave time, last leave, last leave time, left, left at, time exited, end time, hora de salida, ultima salida, hora de abandono, hora de finalizacion, salio",
  duration:
    "duration, in meeting duration, meeting duration, time in call, time in meeting, attendance duration, total duration, duracion, duracion en la reunion, duracion total, tiempo en la llamada",
  waiting: "in waiting room, en sala de espera, en la sala de espera",
};
const meaning = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.split(", ").map((word) => [word, column as Column] as const),
  ),
);
const columnOf = (heading: string) => meaning.get(plain(heading.replace(/\(.*?\)/g, "")));

type Table = { columns: Map<Column, number>; rows: string[][] };

/** The tables of a file that list people: a heading with names and times or durations, until an empty row. */
function tablesOf(cells: readonly string[][]): Table[] {
  const tables: Table[] = [];
  let open: Table | null = null;
  for (const row of cells) {
    const columns = new Map<Column, number>();
    for (const [i, cell] of row.entries()) {
      const column = columnOf(cell);
      if (column && !columns.has(column)) columns.set(column, i);
    }
    const named = columns.has("name") || columns.has("first");
    if (named && (columns.has("join") || columns.has("duration"))) {
      open = { columns, rows: [] };
      tables.push(open);
    } else if (row.every((cell) => cell.trim() === "")) open = null;
    else open?.rows.push(row);
  }
  return tables;
}

/** Whichever sign stands between the cells: the one by which the file lists most people. */
async function readTables(bytes: Uint8Array, name: string): Promise<Table[]> {
  if (bytes.length === 0 || bytes.length > mostBytes || kindOf(bytes) !== "text" || /\.xlsx$/i.test(name))
    return tablesOf(await readCells(bytes, name));
  const text = decodeText(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/^sep=.\r?\n/i, "");
  const tried = [",", ";", "\t"].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
    return tablesOf(data);
  });
  const size = (tables: Table[]) => Math.max(-1, ...tables.map(({ rows }) => rows.length));
  return tried.reduce((best, next) => (size(next) > size(best) ? next : best), []);
}

/**
 * The people of an export of a meeting tool, each once, with every stay of hers.
 * @throws a code on the field "file": `file_…`, `export_no_people`, `export_no_times`
 */
export async function readExport(bytes: Uint8Array, name: string, zone: string, meeting: Meeting) {
  const tables = await readTables(bytes, name);
  // Where a tool lists people and then each of their stays, the longer list knows more.
  const table = tables.reduce<Table | null>(
    (best, next) => (next.rows.length > (best?.rows.length ?? 0) ? next : best),
    null,
  );
  if (!table) throw badField("file", "export_no_people");
  const people = attendeesOf(table, zone, meeting);
  if (people.every(({ stays, minutes }) => stays.length === 0 && minutes === 0))
    throw badField("file", "export_no_times");
  return people;
}

function attendeesOf({ columns, rows }: Table, zone: string, meeting: Meeting): Attendee[] {
  const at = (row: string[], column: Column) => row[columns.get(column) ?? -1]?.trim() ?? "";
  const about = new Date(meeting.startsAt.getTime() + meeting.durationMinutes * 30_000);
  const times = rows.flatMap((row) => [at(row, "join"), at(row, "leave")]);
  const orders = (["mdy", "dmy"] as const).filter((order) => orderFits(times, order));
  const read = (order: DayOrder) => people(rows, at, (cell) => timeOf(cell, order, zone, about));
  const ways = orders.map(read);
  // 3/4 is March or April: whichever leaves most stays whole, and lies nearest to the session.
  return (
    ways.sort((a, b) => strangeness(a, about) - strangeness(b, about))[0] ?? people(rows, at, () => null)
  );
}

function strangeness(all: Attendee[], about: Date) {
  const stays = all.flatMap((one) => one.stays);
  const far = (at: Date) => Math.abs(at.getTime() - about.getTime());
  const total = stays.reduce((sum, { from, to }) => sum + far(from) + far(to), 0);
  // A stay that ends before it begins was left out, and would be nearest of all.
  return total - stays.length * 1e15;
}

function people(
  rows: string[][],
  at: (row: string[], column: Column) => string,
  time: (cell: string) => Date | null,
): Attendee[] {
  const known = new Map<string, Attendee>();
  for (const row of rows) {
    if (/^(yes|sí|si|true)$/i.test(at(row, "waiting"))) continue;
    // "Ana Pérez (Ana María Pérez)" is one name and the one before; the first is what people saw.
    const name = (at(row, "name") || `${at(row, "first")} ${at(row, "last")}`.trim()).replace(
      /\s*\(.*\)\s*$/,
      "",
    );
    const email = /^\S+@\S+$/.test(at(row, "email")) ? at(row, "email").toLowerCase() : null;
    if (!name && !email) continue;
    const key = email ?? plain(name);
    const one = known.get(key) ?? { name: name || (email ?? ""), email, stays: [], minutes: 0 };
    known.set(key, one);
    const from = time(at(row, "join"));
    const minutes = minutesOf(at(row, "duration")) ?? 0;
    const to =
      time(at(row, "leave")) ?? (from && minutes ? new Date(from.getTime() + minutes * 60_000) : null);
    if (from && to && to >= from) one.stays.push({ from, to });
    else one.minutes += minutes;
  }
  return [...known.values()];
}
