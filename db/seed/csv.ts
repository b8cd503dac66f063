import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Rows of a CSV file beside this one (RFC 4180, header first), as records by column name. */
export function readCsv(file: string): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ""])));
}

/** A cell that must be there. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The file has no column ${column}.`);
  return value;
}
