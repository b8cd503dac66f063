import Papa from "papaparse";

/**
 * A table as a CSV file any office program opens: the mark of UTF-8 first, numbers as numbers. A text
 * that a program would take for a formula gets an apostrophe before it, so that it stays a text.
 */
export const csvFile = (rows: (string | number | null)[][]) =>
  `\uFEFF${Papa.unparse(rows, { escapeFormulae: /^[=+\-@\t\r]/ })}\r\n`;
