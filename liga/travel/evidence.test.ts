import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalGrounds, visaPapers, visaResults } from "@/db/enums";
import { type EvidenceCells, fewest, showable } from "./evidence";

const cells = (granted: number, refused: number, withdrawn = 0, more: Partial<EvidenceCells> = {}) => ({
  year: 2026,
  destination: "US",
  outcomes: granted + refused + withdrawn,
  granted,
  refused,
  withdrawn,
  days: 40,
  grounds: {},
  papers: {},
  ...more,
});
const results = (row: EvidenceCells) => showable([row])[0]?.results;

test("fewer than five are not shown at all", () => {
  expect(showable([cells(2, 2)])).toEqual([]);
  expect(results(cells(3, 2))).toBeDefined();
});

test("a small count is hidden, and another with it that the sum would give away", () => {
  expect(results(cells(20, 3))).toEqual({ granted: null, refused: null, withdrawn: 0 });
  expect(results(cells(20, 10, 2))).toEqual({ granted: 20, refused: null, withdrawn: null });
  expect(results(cells(20, 3, 4))).toEqual({ granted: 20, refused: null, withdrawn: null });
  expect(results(cells(20, 10))).toEqual({ granted: 20, refused: 10, withdrawn: 0 });
});

test("grounds only of refusals that are counted themselves", () => {
  expect(showable([cells(20, 3, 0, { grounds: { means: 3 } })])[0]?.grounds).toEqual({});
  expect(showable([cells(20, 12, 0, { grounds: { means: 6, purpose: 6 } })])[0]?.grounds).toEqual({
    means: 6,
    purpose: 6,
  });
  expect(showable([cells(20, 12, 0, { grounds: { means: 11, purpose: 1 } })])[0]?.grounds).toEqual({});
});

test("of a paper, neither who was asked for it nor who was not may be few", () => {
  const papers = { insurance: 4, interview: 8, fingerprints: 10 };
  expect(showable([cells(10, 0, 0, { papers })])[0]?.papers).toEqual({ fingerprints: 10 });
});

const counts = <T extends string>(words: readonly T[]) =>
  fc.dictionary(fc.constantFrom(...words), fc.nat(30));
test("nothing shown is small, and nothing hidden follows from what is shown", () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(40),
      fc.nat(40),
      counts(refusalGrounds),
      counts(visaPapers),
      (g, r, w, grounds, papers) => {
        for (const row of showable([cells(g, r, w, { grounds, papers })])) {
          expect(row.outcomes).toBeGreaterThanOrEqual(fewest);
          const parts = visaResults.map((result) => row.results[result]);
          for (const count of [...parts, ...Object.values(row.grounds), ...Object.values(row.papers)])
            expect(count === null || count === 0 || count >= fewest).toBe(true);
          expect(parts.filter((count) => count === null).length).not.toBe(1);
          const unsaid = row.outcomes - parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          if (parts.includes(null)) expect(unsaid).toBeGreaterThanOrEqual(fewest);
        }
      },
    ),
  );
});
