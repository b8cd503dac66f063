import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import {
  type RefusalGround,
  refusalGrounds,
  type VisaPaper,
  type VisaResult,
  visaPapers,
  visaResults,
} from "@/db/enums";
import type { Viewer } from "../viewer";

/** Counts of one year and place as the database has them; not to be shown as they are. */
export type EvidenceCells = {
  year: number;
  destination: string;
  outcomes: number;
  granted: number;
  refused: number;
  withdrawn: number;
  /** Half waited as long or less. */
  days: number;
  grounds: Partial<Record<RefusalGround, number>>;
  papers: Partial<Record<VisaPaper, number>>;
};
/** Null: too few to be said, or hidden so that those cannot be reckoned. */
export type ShownEvidence = {
  year: number;
  destination: string;
  outcomes: number;
  days: number;
  results: Record<VisaResult, number | null>;
  grounds: Partial<Record<RefusalGround, number>>;
  papers: Partial<Record<VisaPaper, number>>;
};

/** A cell of fewer women than this is not shown. */
export const fewest = 5;

/**
 * What may be shown: a year and place of at least five; in it no count from one to four, and where one such
 * count is hidden the smallest other one as well, for the sum would give it away. None is a count like any other.
 */
export function showable(rows: EvidenceCells[]): ShownEvidence[] {
  return rows.flatMap((row) => {
    if (row.outcomes < fewest) return [];
    const results = hidden(Object.fromEntries(visaResults.map((result) => [result, row[result]])));
    // Grounds and papers of refusals that may not be counted are not told either.
    const refusals = results.refused ?? 0;
    const grounds = refusals >= fewest ? hidden(fill(refusalGrounds, row.grounds), refusals) : {};
    return [
      {
        year: row.year,
        destination: row.destination,
        outcomes: row.outcomes,
        days: row.days,
        results: results as ShownEvidence["results"],
        grounds: said(grounds),
        papers: said(withComplement(fill(visaPapers, row.papers), row.outcomes)),
      },
    ];
  });
}

/** Parts of a whole: those under five are hidden, and one more where that leaves one alone. */
function hidden(parts: Record<string, number>, whole?: number): Record<string, number | null> {
  const small = Object.keys(parts).filter((name) => isSmall(parts[name] ?? 0));
  // What no part accounts for (a refusal without a ground) is a part too.
  const rest = whole === undefined ? 0 : whole - Object.values(parts).reduce((sum, count) => sum + count, 0);
  const alone = small.length + (isSmall(rest) ? 1 : 0) === 1;
  const sum = small.reduce((total, name) => total + (parts[name] ?? 0), 0);
  const others = Object.keys(parts)
    .filter((name) => !isSmall(parts[name] ?? 0))
    .sort((a, b) => (parts[a] ?? 0) - (parts[b] ?? 0));
  const extra =
    small.length > 0 && (alone || sum < fewest)
      ? (others.find((name) => (parts[name] ?? 0) > 0) ?? others[0])
      : undefined;
  return Object.fromEntries(
    Object.entries(parts).map(([name, count]) => [name, isSmall(count) || name === extra ? null : count]),
  );
}

/** Counts out of a whole, each for itself: neither those who had it nor those who had not may be few. */
const withComplement = (parts: Record<string, number>, whole: number) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, count]) => [
      name,
      isSmall(count) || isSmall(whole - count) ? null : count,
    ]),
  );

const isSmall = (count: number) => count > 0 && count < fewest;
const fill = <T extends string>(words: readonly T[], counts: Partial<Record<T, number>>) =>
  Object.fromEntries(words.map((word) => [word, counts[word] ?? 0])) as Record<string, number>;
const said = (parts: Record<string, number | null>) =>
  Object.fromEntries(Object.entries(parts).filter(([, count]) => count !== null && count > 0));

/** What visas asked of the programme's women, by year; for coordinators and administrators. */
export const visaEvidenceByYear = async (tx: Tx, _viewer: Viewer): Promise<ShownEvidence[]> =>
  showable(await tx.execute<EvidenceCells>(sql`select * from visa_evidence_by_year()`));
