import { z } from "zod";
import type { Locale } from "@/db/enums";
import { badField } from "../errors";
import { mostRows } from "./import-file";
import { type Column, columnOf, countryOf, languageOf, localeOf, plain } from "./import-words";
import { typedZone } from "./profile-input";

/** One row of a list as LIGA understood it. `row` counts from 1, headings included. */
export type ImportRow = {
  row: number;
  legalName: string;
  chosenName: string | null;
  email: string | null;
  organisation: string | null;
  country: string | null;
  languages: string[];
  timeZone: string;
  locale: Locale;
};
export type Problem = { code: ProblemCode; value: string };
export type ProblemCode =
  | "no_name"
  | "too_long"
  | "not_an_address"
  | "unknown_country"
  | "unknown_language"
  | "unknown_zone"
  | "unknown_locale";
export type ReadRow = ImportRow & { problem: Problem | null };
export type Defaults = { locale: Locale; timeZone: string };

// Control signs and line breaks inside a cell become spaces; joiners that scripts need are kept.
const tidy = (cell: string | undefined) =>
  (cell ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\uFEFF\s]+/gu, " ")
    .trim();

/**
 * People out of cells whose first row that is not empty holds headings in English or Spanish.
 * A row with a problem is kept, with the first reason, so that it can be shown.
 * @throws `file_empty`, `file_no_names`, `file_too_many_rows` on the field "file".
 */
export function readPeople(cells: string[][], defaults: Defaults): ReadRow[] {
  const filled = cells
    .map((row, index) => ({ cells: row.map(tidy), row: index + 1 }))
    .filter((row) => row.cells.some(Boolean));
  const [heading, ...body] = filled;
  if (!heading || body.length === 0) throw badField("file", "file_empty");
  const places = new Map<Column, number>();
  heading.cells.forEach((text, place) => {
    const column = columnOf(text);
    if (column && !places.has(column)) places.set(column, place);
  });
  // "Nombre" beside "Apellidos" is half a name; alone it is the whole.
  if (!places.has("legalName") && !places.has("firstName")) throw badField("file", "file_no_names");
  if (body.length > mostRows) throw badField("file", "file_too_many_rows");
  return body.map(({ cells: row, row: number }) => {
    const cell = (column: Column) => row[places.get(column) ?? -1] ?? "";
    return readRow(number, cell, defaults);
  });
}

function readRow(row: number, cell: (column: Column) => string, defaults: Defaults): ReadRow {
  let problem: Problem | null = null;
  const wrong = (code: ProblemCode, value = "") => {
    problem ??= { code, value };
  };
  const legalName = cell("legalName") || [cell("firstName"), cell("lastName")].filter(Boolean).join(" ");
  if (!legalName) wrong("no_name");
  const [chosenName, organisation] = [cell("chosenName"), cell("organisation")];
  for (const text of [legalName, chosenName, organisation]) {
    if (text.length > 200) wrong("too_long", `${text.slice(0, 40)}…`);
  }
  const email = readAddress(cell("email"));
  if (email && !isAddress(email)) wrong("not_an_address", email);
  const country = cell("country") ? countryOf(cell("country")) : undefined;
  if (cell("country") && !country) wrong("unknown_country", cell("country"));
  const languages = splitLanguages(cell("languages")).flatMap((word) => {
    const code = languageOf(word);
    if (!code) wrong("unknown_language", word);
    return code ? [code] : [];
  });
  const zone = zoneOf(cell("timeZone") || defaults.timeZone);
  if (!zone) wrong("unknown_zone", cell("timeZone"));
  const locale = cell("locale") ? localeOf(cell("locale")) : defaults.locale;
  if (!locale) wrong("unknown_locale", cell("locale"));
  return {
    row,
    legalName,
    chosenName: chosenName || null,
    email: email || null,
    organisation: organisation || null,
    country: country ?? null,
    languages: [...new Set(languages)],
    timeZone: zone ?? defaults.timeZone,
    locale: locale ?? defaults.locale,
    problem,
  };
}

/** "Ana <ana@example.org>" and "mailto:ana@example.org" as office programs write them. */
const readAddress = (text: string) =>
  (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim();
const Address = z.email().max(254);
const isAddress = (text: string) => Address.safeParse(text).success;
const splitLanguages = (text: string) =>
  text
    .split(/[,;/|+]|\s(?:and|y|e|et|&)\s/i)
    .map((word) => word.trim())
    .filter(Boolean);

// A list names few zones many times, and looking one up is slow.
const zonesRead = new Map<string, string | undefined>();
function zoneOf(text: string): string | undefined {
  if (zonesRead.size > 5000) zonesRead.clear();
  if (!zonesRead.has(text)) zonesRead.set(text, typedZone.safeParse(text).data);
  return zonesRead.get(text);
}

/** What is known before anything is written. `people` is by address in small letters. */
export type Known = {
  people: Map<string, { id: string; name: string; enrolled: boolean }>;
  /** Names of those in the cohort who have no address, as `nameKey` makes them. */
  unaddressed: Set<string>;
};
export type Verdict = "new" | "enrol" | "present" | "duplicate" | "problem";
export type Judged = {
  verdict: Verdict;
  row: ReadRow /** Whom `enrol` and `present` mean. */;
  personId?: string;
};

export const nameKey = (name: string) => plain(name).split(" ").sort().join(" ");

/**
 * Every row's verdict. A person is the same by her address; without one, by her name within the
 * cohort, so that a list imported twice adds nobody twice.
 */
export function judge(rows: ReadRow[], known: Known): Judged[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.problem) return { verdict: "problem", row };
    const address = row.email?.toLowerCase();
    const key = address ?? ` ${nameKey(row.legalName)}`;
    if (seen.has(key)) return { verdict: "duplicate", row };
    seen.add(key);
    const person = address ? known.people.get(address) : undefined;
    if (person) return { verdict: person.enrolled ? "present" : "enrol", row, personId: person.id };
    if (!address && known.unaddressed.has(nameKey(row.legalName))) return { verdict: "present", row };
    return { verdict: "new", row };
  });
}

const Row = z.object({
  row: z.number().int(),
  legalName: z.string().min(1).max(200),
  chosenName: z.string().max(200).nullable(),
  email: z.email().max(254).nullable(),
  organisation: z.string().max(200).nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  languages: z.array(z.string().max(20)).max(50),
  timeZone: z.string().refine((text) => zoneOf(text) === text),
  locale: z.enum(["en", "es"]),
});
const Rows = z.array(Row).min(1).max(mostRows);

/** Rows as they travel in the page between the dry run and the button; read again as strictly as a file. */
export const packRows = (rows: ReadRow[]) => JSON.stringify(rows.map(({ problem: _, ...row }) => row));

export function unpackRows(text: string | undefined): ReadRow[] {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text ?? "");
  } catch {
    // falls through to the refusal below
  }
  const rows = Rows.safeParse(parsed);
  if (!rows.success) throw badField("file", "file_missing");
  return rows.data.map((row) => ({ ...row, problem: null }));
}
