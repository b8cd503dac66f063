import Papa from "papaparse";
import { badField } from "../errors";

export const mostBytes = 2 * 1024 * 1024;
export const mostRows = 2000;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, i) => bytes[i] === byte);

/** What a file is by its first bytes, whatever its name says. */
export function kindOf(bytes: Uint8Array): "sheet" | "old_sheet" | "text" | "other" {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "sheet";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "old_sheet";
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return "other"; // PDF
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "text";
  return bytes.includes(0) ? "other" : "text";
}

// Node decodes "windows-1252" as ISO 8859-1, which lacks these signs for the bytes 80 to 9F.
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * The text of a file saved by any office program: UTF-8 or UTF-16 by their marks, UTF-8 without one
 * when it is valid, else Windows-1252, which every byte sequence is.
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return latin.replace(/[\u0080-\u009F]/g, (sign) => windows[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

/** The sign between cells: the one of comma, semicolon and tab that the heading holds most, outside quotes. */
export function delimiterOf(text: string): string {
  const count = new Map([",", ";", "\t"].map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) break;
    else if (!quoted && count.has(sign)) count.set(sign, (count.get(sign) ?? 0) + 1);
  }
  return [...count].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Cells of a delimited text, row by row. Quotes, line breaks in cells and Excel's "sep=;" are understood. */
export function readDelimited(text: string): string[][] {
  const told = /^\uFEFF?sep=([,;\t])\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? delimiterOf(body);
  return Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false }).data;
}

/** How large a zip says its contents are, read from its directory: a small file may unpack into gigabytes. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
    at += 45;
  }
  return total;
}

async function readSheetCells(bytes: Uint8Array): Promise<string[][]> {
  if (unpackedSize(bytes) > 60 * 1024 * 1024) throw badField("file", "file_too_large");
  const { readSheet } = await import("read-excel-file/node");
  try {
    const cells = await readSheet(Buffer.from(bytes));
    return cells.map((row) => row.map((cell) => (cell === null ? "" : cellText(cell))));
  } catch {
    // A zip, but no workbook: a document, an archive, a damaged file.
    throw badField("file", "file_not_table");
  }
}

const cellText = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell));

/**
 * The cells of an uploaded list. A formula is text like any other and never run.
 * @throws a `file_…` code on the field "file": empty, too large, or not what its name says.
 */
export async function readCells(bytes: Uint8Array, name: string): Promise<string[][]> {
  if (bytes.length === 0) throw badField("file", "file_empty");
  if (bytes.length > mostBytes) throw badField("file", "file_too_large");
  const kind = kindOf(bytes);
  const saysSheet = /\.xlsx$/i.test(name);
  if (kind === "old_sheet") throw badField("file", "file_old_sheet");
  if (kind === "other") throw badField("file", "file_not_table");
  if (kind === "sheet" && !saysSheet) throw badField("file", "file_is_sheet");
  if (kind === "text" && saysSheet) throw badField("file", "file_is_text");
  return kind === "sheet" ? readSheetCells(bytes) : readDelimited(decodeText(bytes));
}
