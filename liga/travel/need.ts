import type { TravelDocument, VisaMeasureKind, VisaRequirementKind } from "@/db/enums";

/**
 * What she may need to enter a country, from a table for tourists and the measures laid over it. It is never
 * more than a hint where to ask: every answer is shown with its reasons and "check with the consulate".
 */
export type Need = "none" | "eta" | "evisa" | "on_arrival" | "visa" | "not_admitted" | "unknown";

export type Traveller = {
  document: TravelDocument | null;
  /** Country of the document. */
  nationality: string | null;
  residence: string | null;
  /** Days are `YYYY-MM-DD`. */
  permitUntil: string | null;
  visas: { country: string; until: string }[];
};
export type Journey = { destination: string | null; date: string | null; until: string | null };
export type Requirement = { destination: string; kind: VisaRequirementKind; days: number | null };
export type Measure = {
  destination: string;
  measure: VisaMeasureKind;
  from: string;
  until: string | null;
  source: string;
};
/** What the tables say about one passport, and of what day the table is. */
export type PassportTables = {
  requirements: Requirement[];
  measures: Measure[];
  source: { name: string; on: string } | null;
};

export type NeedReason =
  | { code: "not_answered" | "no_destination" | "no_document" | "own_country" | "not_in_table" }
  | { code: "document_not_in_table"; document: TravelDocument }
  | { code: "visa_held" | "visa_ends_before" | "lives_there" | "permit_ends_before"; until: string }
  | { code: "residence_may_help"; country: string }
  | {
      code: "measure" | "measure_ended";
      measure: VisaMeasureKind;
      from: string;
      until: string | null;
      source: string;
    }
  | { code: "stay_longer"; days: number }
  | { code: "table"; kind: VisaRequirementKind; source: string | null; on: string | null };
export type NeedAnswer = { need: Need; reasons: NeedReason[] };

const needOfKind: Record<VisaRequirementKind, Need> = {
  visa_free: "none",
  own_country: "none",
  on_arrival: "on_arrival",
  eta: "eta",
  evisa: "evisa",
  visa_required: "visa",
  no_admission: "not_admitted",
};

/** States of the Schengen area; a list that is recalled, so it lengthens a plan but never shortens one. */
const schengen = new Set(
  "AT BE BG HR CZ DK EE FI FR DE GR HU IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH".split(" "),
);
export const isSchengen = (country: string | null) => country !== null && schengen.has(country);
const oneArea = (a: string, b: string) => a === b || (isSchengen(a) && isSchengen(b));

export function needOf(traveller: Traveller, journey: Journey, tables: PassportTables): NeedAnswer {
  const { document, nationality, residence, permitUntil } = traveller;
  const { destination } = journey;
  if (!destination) return { need: "unknown", reasons: [{ code: "no_destination" }] };
  if (!document) return { need: "unknown", reasons: [{ code: "not_answered" }] };
  if (document === "none") return { need: "unknown", reasons: [{ code: "no_document" }] };
  const last = journey.until ?? journey.date;
  const before: NeedReason[] = [];
  // What she holds is said even where nothing can be concluded from it.
  const held = traveller.visas.filter((visa) => oneArea(visa.country, destination));
  const lasting = held.find((visa) => last !== null && visa.until >= last);
  if (document !== "passport")
    return {
      need: "unknown",
      reasons: [
        { code: "document_not_in_table", document },
        ...(lasting ? [{ code: "visa_held", until: lasting.until } as const] : []),
      ],
    };
  if (!nationality) return { need: "unknown", reasons: [{ code: "not_answered" }] };
  if (nationality === destination) return { need: "none", reasons: [{ code: "own_country" }] };
  if (lasting) return { need: "none", reasons: [{ code: "visa_held", until: lasting.until }] };
  for (const visa of held) before.push({ code: "visa_ends_before", until: visa.until });
  if (residence === destination && permitUntil) {
    if (last !== null && permitUntil >= last)
      return { need: "none", reasons: [{ code: "lives_there", until: permitUntil }] };
    before.push({ code: "permit_ends_before", until: permitUntil });
  } else if (residence && residence !== nationality && oneArea(residence, destination))
    before.push({ code: "residence_may_help", country: residence });
  return byTables(destination, journey, tables, before);
}

function byTables(
  destination: string,
  { date, until }: Journey,
  { requirements, measures, source }: PassportTables,
  before: NeedReason[],
): NeedAnswer {
  const reasons = [...before];
  let closed = false;
  let bond = false;
  for (const one of measures) {
    // Of a measure that begins after her journey nothing follows.
    if (one.destination !== destination || (date !== null && one.from > date)) continue;
    const { measure, from, until: ends, source: said } = one;
    const over = ends !== null && date !== null && ends < date;
    reasons.push({ code: over ? "measure_ended" : "measure", measure, from, until: ends, source: said });
    if (over) continue;
    if (measure === "visa_bond") bond = true;
    else closed = true;
  }
  const row = requirements.find((one) => one.destination === destination);
  if (row)
    reasons.push({ code: "table", kind: row.kind, source: source?.name ?? null, on: source?.on ?? null });
  else reasons.push({ code: "not_in_table" });
  if (closed) return { need: "not_admitted", reasons };
  if (!row) return { need: bond ? "visa" : "unknown", reasons };
  const need = needOfKind[row.kind];
  if (row.days !== null && date && until && daysOf(date, until) > row.days)
    return { need: "visa", reasons: [...reasons, { code: "stay_longer", days: row.days }] };
  return { need, reasons };
}

/** A country she only changes in: the table knows entry, not transit, so all but a free entry is to be asked. */
export function transitNeed(
  traveller: Traveller,
  journey: Journey & { transit: string | null },
  tables: PassportTables,
): NeedAnswer | null {
  if (!journey.transit || journey.transit === journey.destination) return null;
  const entry = needOf(traveller, { ...journey, destination: journey.transit, until: journey.date }, tables);
  return entry.need === "none" ? entry : { need: "unknown", reasons: entry.reasons };
}

const daysOf = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
