import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readMeasures } from "../../visa-file";
import { countryRows } from "./places";

/**
 * Measures of the United States on entry, compiled by hand from the pages of law firms and universities that
 * each row names. Whether they still hold after the spring of 2026 is not known; the screens say of when they are.
 */
const text = readFileSync(fileURLToPath(new URL("us_entry_overlay.csv", import.meta.url)), "utf8");
const { rows, bad } = readMeasures(text, new Set(countryRows.map(({ code }) => code)), "LIGA");
if (bad.length > 0) throw new Error(`us_entry_overlay.csv, line ${bad[0]?.line}: ${bad[0]?.why}`);

export const measureRows = rows;
export const measuresOn = "2026-01-21";
