import Papa from "papaparse";

// Where semicolons part cells (Excel in Spanish), one in a text begins a cell, and a line of it a row.
const laterCell = /([;\t]\s*|[\r\n][^\S\r\n]*)(?=[=+@]|-\S)/g;
const still = (cell: string | number | null) =>
  typeof cell === "string" ? cell.replace(laterCell, "$1'") : cell;

/**
 * A table as a CSV file any office program opens: the mark of UTF-8 first, numbers as numbers. A text
 * that a program would take for a formula gets an apostrophe before it, so that it stays a text.
 */
export const csvFile = (rows: (string | number | null)[][]) =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(still)),
    { escapeFormulae: /^[=+\-@\t\r]/ },
  )}\r\n`;
