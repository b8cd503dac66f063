import { decodeText, kindOf, readDelimited, unpackedSize } from "../../people/import-file";
import { FileRefused, mostBytes, type Parsed, type Reading } from "./entry";
import { readIcs } from "./read-ics";
import { readJson } from "./read-json";
import { readTable } from "./read-table";
import { readXml } from "./read-xml";

const cellText = (cell: unknown) => {
  if (!(cell instanceof Date)) return cell === null || cell === undefined ? "" : String(cell);
  const [day = "", time = ""] = cell.toISOString().split("T");
  if (cell.getUTCFullYear() < 1902) return time.slice(0, 5);
  return time.startsWith("00:00") ? day : `${day} ${time.slice(0, 5)}`;
};

async function readWorkbook(bytes: Uint8Array, reading: Reading): Promise<Parsed> {
  if (unpackedSize(bytes) > 60 * 1024 * 1024) throw new FileRefused("file_too_large");
  let cells: string[][];
  try {
    const { readSheet } = await import("read-excel-file/node");
    cells = (await readSheet(Buffer.from(bytes))).map((row) => row.map(cellText));
  } catch {
    throw new FileRefused("file_damaged");
  }
  return readTable(cells, "xlsx", reading);
}

/**
 * A programme file, by what it holds and not by its name.
 * @throws FileRefused for the file as a whole; a single item that cannot be read is told among the unreadable.
 */
export async function parseProgramme(bytes: Uint8Array, reading: Reading): Promise<Parsed> {
  if (bytes.length === 0) throw new FileRefused("file_empty");
  if (bytes.length > mostBytes) throw new FileRefused("file_too_large");
  const kind = kindOf(bytes);
  if (kind === "sheet") return readWorkbook(bytes, reading);
  if (kind !== "text") throw new FileRefused("file_not_programme");
  const text = decodeText(bytes).replace(/^\uFEFF/, "");
  const start = text.trimStart();
  if (start === "") throw new FileRefused("file_empty");
  if (/^BEGIN:/i.test(start)) return readIcs(start, reading);
  if (/^[{[]/.test(start)) return readJson(start, reading);
  if (start.startsWith("<")) return readXml(start, reading);
  return readTable(readDelimited(text), "csv", reading);
}
