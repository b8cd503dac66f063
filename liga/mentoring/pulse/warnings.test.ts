import fc from "fast-check";
import { expect, test } from "vitest";
import { fallingPulse, longestPause, type PairFacts, warningsOf, worstFirst } from "./warnings";

const now = new Date("2026-11-24T12:00:00Z");
const dayBefore = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
const calm: PairFacts = {
  startsOn: dayBefore(100),
  lastMet: dayBefore(10),
  meetsNext: null,
  rhythmDays: null,
  pulses: [],
  questions: [],
  changeAskedAt: null,
};
const kinds = (more: Partial<PairFacts>) => warningsOf({ ...calm, ...more }, now).map(({ kind }) => kind);

test.each([
  [{ lastMet: dayBefore(30) }, []],
  [{ lastMet: dayBefore(31) }, ["not_met"]],
  // Who agreed on a rhythm is measured by it, whether it is quicker or slower.
  [{ lastMet: dayBefore(14), rhythmDays: 7 }, []],
  [{ lastMet: dayBefore(15), rhythmDays: 7 }, ["not_met"]],
  [{ lastMet: dayBefore(50), rhythmDays: 28 }, []],
  [{ lastMet: null, startsOn: dayBefore(20) }, []],
  [{ lastMet: null, startsOn: dayBefore(40) }, ["not_met"]],
  // A meeting that is planned soon is an answer; one far off is not.
  [{ lastMet: dayBefore(40), meetsNext: dayBefore(-5) }, []],
  [{ lastMet: dayBefore(40), meetsNext: dayBefore(-30) }, ["not_met"]],
] as const)("pauses: %j", (more, found) => {
  expect(kinds(more)).toEqual(found);
});

test.each([
  [[5], null],
  [[1], null],
  [[5, 5, 4, 4], { from: 5, to: 4 }],
  [[5, 5, 4.5, 4.5], null],
  [[2, 2], { to: 2 }],
  [[2, 3], null],
  [[4, 2, 2], { from: 4, to: 2 }],
  [[5, 5, 5, 1, 1, 1, 1], { from: 2.3, to: 1 }],
  [[1, 1, 4, 4], null],
])("a pulse of %j: %j", (scores, found) => {
  expect(fallingPulse(scores)).toEqual(found);
});

const score = fc.integer({ min: 2, max: 10 }).map((halves) => halves / 2);
test("a pulse that never goes down is no fall, and one that does not reach the low is quiet", () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 12 }), (scores) => {
      const rising = [...scores].sort((a, b) => a - b);
      const found = fallingPulse(rising);
      if (found) expect("from" in found).toBe(false);
      const high = rising.map((one) => Math.max(one, 2.5));
      expect(fallingPulse(high)).toBeNull();
    }),
  );
});

test("falling by at least one is always told, whatever was before the last five", () => {
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: 6 }),
      fc.array(
        fc.integer({ min: 8, max: 10 }).map((halves) => halves / 2),
        { minLength: 3, maxLength: 3 },
      ),
      (earlier, before) => {
        const mean = before.reduce((sum, one) => sum + one, 0) / 3;
        expect(fallingPulse([...earlier, ...before, mean - 1, mean - 1])).not.toBeNull();
      },
    ),
  );
});

const openQuestion = (days: number) => ({
  askedAt: new Date(now.getTime() - days * 86_400_000),
  promisedDays: 3,
  neededAt: null,
});

test("a word is told to the coordinator's list when both have been asked, not before", () => {
  expect(kinds({ questions: [openQuestion(6.9)] })).toEqual([]);
  expect(kinds({ questions: [openQuestion(7), openQuestion(1)] })).toEqual(["unanswered"]);
  expect(warningsOf({ ...calm, questions: [openQuestion(10), openQuestion(8)] }, now)).toEqual([
    { kind: "unanswered", days: 7 },
  ]);
});

const facts = fc.record({
  startsOn: fc.integer({ min: 0, max: 200 }).map(dayBefore),
  lastMet: fc.option(fc.integer({ min: 0, max: 200 }).map(dayBefore), { nil: null }),
  meetsNext: fc.option(
    fc.integer({ min: 1, max: 60 }).map((days) => dayBefore(-days)),
    { nil: null },
  ),
  rhythmDays: fc.option(fc.constantFrom(7, 14, 28), { nil: null }),
  pulses: fc.array(
    fc.record({
      side: fc.constantFrom("mentor" as const, "mentee" as const),
      useful: fc.integer({ min: 1, max: 5 }),
      going: fc.integer({ min: 1, max: 5 }),
      at: fc.integer({ min: 0, max: 100 }).map((days) => new Date(now.getTime() - days * 86_400_000)),
    }),
    { maxLength: 10 },
  ),
  questions: fc.array(fc.integer({ min: 0, max: 20 }).map(openQuestion), { maxLength: 3 }),
  changeAskedAt: fc.option(fc.constant(now), { nil: null }),
});

test("the worst come first, nobody is lost, and the order does not depend on where one stood", () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 12 }), (all) => {
      const pairs = all.map((one, id) => ({ id, warnings: warningsOf(one, now) }));
      const sorted = worstFirst(pairs);
      expect(sorted.map(({ id }) => id).sort((a, b) => a - b)).toEqual(pairs.map(({ id }) => id));
      const reasons = (list: typeof pairs) => list.map(({ warnings }) => warnings.map(({ kind }) => kind));
      expect(reasons(worstFirst([...pairs].reverse())).map((one) => one[0])).toEqual(
        reasons(sorted).map((one) => one[0]),
      );
      const asks = sorted.map(({ warnings }) => warnings.some(({ kind }) => kind === "change_asked"));
      expect(asks).toEqual([...asks].sort((a, b) => Number(b) - Number(a)));
      const calmOnes = sorted.map(({ warnings }) => warnings.length === 0);
      expect(calmOnes).toEqual([...calmOnes].sort((a, b) => Number(a) - Number(b)));
    }),
  );
});

test("waiting longer never makes a silent pair look better", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 100 }), (one, days) => {
      const alone = { ...one, meetsNext: null, pulses: [], changeAskedAt: null };
      const later = new Date(now.getTime() + days * 86_400_000);
      expect(warningsOf(alone, later).length).toBeGreaterThanOrEqual(warningsOf(alone, now).length);
      expect(longestPause(alone)).toBeGreaterThan(0);
    }),
  );
});
