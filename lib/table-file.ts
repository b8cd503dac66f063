import writeXlsx from "write-excel-file/node";
import { csvFile } from "./csv";

/** A table to take away. Days are `YYYY-MM-DD`, shares run from 0 to 1. */
export type TableFile = {
  /** Names the file and the sheet. */
  name: string;
  columns: { heading: string; type: "text" | "number" | "day" | "share" }[];
  rows: (string | number | null)[][];
};

/** For any office program: days as ISO days, shares as numbers. */
export const asCsv = ({ columns, rows }: TableFile) =>
  csvFile([columns.map(({ heading }) => heading), ...rows]);

const formats = { day: "yyyy-mm-dd", share: "0%" } as const;

/** A workbook with real numbers and real dates; a text is a text, whatever it begins with. */
export async function asXlsx({ name, columns, rows }: TableFile): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    columns.map(({ type }, column) => {
      const value = row[column] ?? null;
      if (value === null) return null;
      if (type === "text") return { value: String(value), type: String };
      if (type === "day") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: formats.day };
      return { value: Number(value), type: Number, ...(type === "share" && { format: formats.share }) };
    }),
  );
  const buffer = await writeXlsx([head, ...body], {
    // A sheet's name has 31 letters at most, and none of these.
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map(({ heading, type }) => ({
      width: type === "text" ? 28 : Math.max(12, heading.length),
    })),
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(buffer);
}

/** The answer of a download: `as` is what the address asks for, `csv` unless it says `xlsx`. */
export async function tableResponse(table: TableFile, as: string | null): Promise<Response> {
  const xlsx = as === "xlsx";
  return new Response(xlsx ? await asXlsx(table) : asCsv(table), {
    headers: {
      "Content-Type": xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(table.name)}.${xlsx ? "xlsx" : "csv"}`,
      "Cache-Control": "private, no-store",
    },
  });
}
