import Papa from "papaparse";
import type { VisaMeasureKind, VisaRequirementKind } from "./enums";

/** Of a file of visa requirements, what can be read and every row that cannot, with its line. */
export type BadRow = { line: number; why: string };
export type RequirementRow = {
  passport: string;
  destination: string;
  kind: VisaRequirementKind;
  days: number | null;
};
export type MeasureRow = {
  passport: string;
  destination: string;
  measure: VisaMeasureKind;
  from: string;
  until: string | null;
  note: string | null;
  source: string;
};

/** More rows than all pairs of countries there are: no such file. */
const mostRows = 100_000;

const kinds: Record<string, VisaRequirementKind> = {
  "visa free": "visa_free",
  "visa on arrival": "on_arrival",
  eta: "eta",
  "e-visa": "evisa",
  "visa required": "visa_required",
  "no admission": "no_admission",
  "-1": "own_country",
};
const measures: Record<string, VisaMeasureKind> = {
  full_suspension: "full_suspension",
  partial_suspension: "partial_suspension",
  partial_suspension_B_F_M_J: "partial_suspension",
  visa_bond: "visa_bond",
  visa_bond_B1B2: "visa_bond",
};

/** `Passport,Destination,Requirement`: one row a pair, as the tidy file of the passport index has it. */
export function readRequirements(text: string, countries: ReadonlySet<string>) {
  const need = ["Passport", "Destination", "Requirement"];
  return readRows<RequirementRow>(text, need, countries, (cells) => {
    const [passport, destination, said] = need.map((name) => cells[name]?.trim() ?? "") as [
      string,
      string,
      string,
    ];
    const word = said.toLowerCase();
    const days = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : null;
    const kind = days === null ? kinds[word] : "visa_free";
    if (!kind) return `"${said.slice(0, 40)}" is no requirement`;
    return { key: `${passport} ${destination}`, row: { passport, destination, kind, days } };
  });
}

/**
 * `passport_iso2,measure,effective_from,note` and, where the file has them, `destination_iso2`, `until` and
 * `source`. Without a destination it is the United States, of which the file was made.
 */
export function readMeasures(text: string, countries: ReadonlySet<string>, source: string) {
  return readRows<MeasureRow>(text, ["passport_iso2", "measure", "effective_from"], countries, (cells) => {
    const cell = (name: string) => cells[name]?.trim() ?? "";
    const measure = measures[cell("measure")];
    if (!measure) return `"${cell("measure").slice(0, 40)}" is no measure`;
    const from = dayIn(cell("effective_from"));
    if (!from) return `"${cell("effective_from").slice(0, 40)}" is no day`;
    const note = cell("note");
    const until = cell("until") ? dayIn(cell("until")) : dayIn(/run to \S+/.exec(note)?.[0] ?? "");
    if (cell("until") && !until) return `"${cell("until").slice(0, 40)}" is no day`;
    if (until && until < from) return "it ends before it begins";
    const passport = cell("passport_iso2");
    const destination = cell("destination_iso2") || "US";
    return {
      key: `${passport} ${destination} ${measure} ${from}`,
      row: {
        passport,
        destination,
        measure,
        from,
        until,
        note: note || null,
        source: cell("source") || source,
      },
    };
  });
}

function readRows<Row extends { passport: string; destination: string }>(
  text: string,
  need: string[],
  countries: ReadonlySet<string>,
  read: (cells: Record<string, string | undefined>) => string | { key: string; row: Row },
): { rows: Row[]; bad: BadRow[] } {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    delimiter: ",",
    preview: mostRows + 1,
    transformHeader: (name) => name.trim(),
  });
  const missing = need.filter((name) => !meta.fields?.includes(name));
  if (missing.length > 0)
    return { rows: [], bad: [{ line: 1, why: `these columns are missing: ${missing.join(", ")}` }] };
  if (data.length === 0) return { rows: [], bad: [{ line: 1, why: "there is no row below the heading" }] };
  if (data.length > mostRows) return { rows: [], bad: [{ line: 1, why: `more than ${mostRows} rows` }] };
  const broken = new Map(errors.map((error) => [error.row ?? 0, error.message]));
  const seen = new Set<string>();
  const rows: Row[] = [];
  const bad: BadRow[] = [];
  for (const [place, cells] of data.entries()) {
    const one = broken.get(place) ?? read(cells);
    const why = typeof one === "string" ? one : faultOf(one, countries, seen);
    if (why !== null) bad.push({ line: place + 2, why });
    else if (typeof one !== "string") {
      seen.add(one.key);
      rows.push(one.row);
    }
  }
  return { rows, bad };
}

function faultOf(
  { key, row }: { key: string; row: { passport: string; destination: string } },
  countries: ReadonlySet<string>,
  seen: ReadonlySet<string>,
) {
  const stranger = [row.passport, row.destination].find((code) => !countries.has(code));
  if (stranger !== undefined) return `"${stranger.slice(0, 40)}" is no country`;
  return seen.has(key) ? `${key} is there twice` : null;
}

/** The day in "2026-01-01", "by 2026-01-21" or "run to 2026-08-05"; null when there is none. */
function dayIn(text: string) {
  const day = /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0];
  const date = day ? new Date(`${day}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : null;
}
