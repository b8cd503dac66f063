import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestTotal } from "./best-total";
import { faultsOf, fromTheWorst, worthOf } from "./check";
import { leastLeftBehind } from "./least-left-behind";
import type { Matching, Problem } from "./problem";
import { rematch } from "./rematch";
import { blockingPairs, type Liking, stableMatching } from "./stable";
import { everyMatching, smallProblem } from "./try-matching";

const runs = { numRuns: 2_000 };
const better = (a: readonly number[], b: readonly number[]) => {
  for (const [i, one] of a.entries()) if (one !== b[i]) return one > (b[i] ?? 0);
  return false;
};
const most = (problem: Problem) =>
  Math.max(...everyMatching(problem).map((one) => worthOf(problem, one).pairs));

describe.each([
  { name: "each by herself", groups: false },
  { name: "with groups", groups: true },
])("matching, $name", ({ groups }) => {
  test("as many pairs as can be, and of those the most points: as trying every matching finds", async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem(groups), async (problem) => {
        const { matching, proven } = await bestTotal(problem);
        expect(faultsOf(problem, matching)).toEqual([]);
        expect(proven).toBe(true);
        const all = everyMatching(problem).map((one) => worthOf(problem, one));
        const pairs = Math.max(...all.map((one) => one.pairs));
        const points = Math.max(...all.filter((one) => one.pairs === pairs).map((one) => one.points));
        expect(worthOf(problem, matching)).toEqual({ pairs, points });
      }),
      runs,
    );
  }, 120_000);

  test("nobody is left worse off than she must be: no matching is better from the worst pair up", async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem(groups), async (problem) => {
        const { matching, proven } = await leastLeftBehind(problem);
        expect(faultsOf(problem, matching)).toEqual([]);
        expect(proven).toBe(true);
        const own = fromTheWorst(problem, matching);
        expect(own.length).toBe(most(problem));
        for (const other of everyMatching(problem)) {
          const theirs = fromTheWorst(problem, other);
          if (theirs.length === own.length) expect(better(theirs, own)).toBe(false);
        }
      }),
      runs,
    );
  }, 120_000);

  test("one is matched anew with the least disturbance", async () => {
    await fc.assert(
      fc.asyncProperty(
        smallProblem(groups).chain((problem) =>
          fc.record({
            problem: fc.constant(problem),
            now: fc.constantFrom(...everyMatching(problem)),
            mentee: fc.nat(problem.mentees - 1),
          }),
        ),
        async ({ problem, now, mentee }) => {
          const found = await rematch(problem, now, mentee);
          const allowed = everyMatching(problem).filter(
            (one) =>
              one[mentee] !== null &&
              one[mentee] !== now[mentee] &&
              one.every((mentor, other) => other === mentee || (mentor === null) === (now[other] === null)),
          );
          if (allowed.length === 0) {
            expect(found).toBe(null);
            return;
          }
          const changes = (one: Matching) =>
            one.filter((mentor, other) => other !== mentee && mentor !== now[other]).length;
          const fewest = Math.min(...allowed.map(changes));
          const points = Math.max(
            ...allowed.filter((one) => changes(one) === fewest).map((one) => worthOf(problem, one).points),
          );
          expect(found && changes(found.matching)).toBe(fewest);
          expect(found?.changed.length).toBe(fewest);
          expect(found && worthOf(problem, found.matching).points).toBe(points);
        },
      ),
      runs,
    );
  }, 120_000);
});

const likings = smallProblem().chain(({ mentees, places, weight }) =>
  fc.record({
    mentees: fc.constant(mentees),
    places: fc.constant(places),
    liking: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }).map(
      (numbers): Liking =>
        (mentee, mentor) =>
          (weight[mentee]?.[mentor] ?? null) === null
            ? null
            : { hers: numbers[mentee * 4 + mentor] ?? 0, mentors: numbers[20 + mentee * 4 + mentor] ?? 0 },
    ),
  }),
);

describe("a stable matching", () => {
  test("leaves no two who would both rather have each other", () => {
    fc.assert(
      fc.property(likings, ({ mentees, places, liking }) => {
        const matching = stableMatching({ mentees, places }, liking);
        expect(blockingPairs({ mentees, places }, liking, matching)).toEqual([]);
        matching.forEach((mentor, mentee) => {
          if (mentor !== null) expect(liking(mentee, mentor)).not.toBe(null);
        });
        for (const [mentor, free] of places.entries())
          expect(matching.filter((one) => one === mentor).length).toBeLessThanOrEqual(free);
      }),
      { numRuns: 3_000 },
    );
  });

  test("pairs that block another matching are counted", () => {
    // Each mentee would rather have the other's mentor, and so would the mentors.
    const liking: Liking = (mentee, mentor) => ({
      hers: mentee === mentor ? 0 : 1,
      mentors: mentee === mentor ? 0 : 1,
    });
    const two = { mentees: 2, places: [1, 1] };
    expect(blockingPairs(two, liking, [0, 1])).toEqual([
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 0 },
    ]);
    expect(blockingPairs(two, liking, [1, 0])).toEqual([]);
    expect(stableMatching(two, liking)).toEqual([1, 0]);
    expect(blockingPairs(two, liking, [null, null]).length).toBe(4);
  });
});

test("what is too large to be written down at once is as good as what is not", async () => {
  // 170 × 150 is over the limit; the same pairs, cut in two halves that nobody crosses, are not.
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const half = () =>
    Array.from({ length: 85 }, () =>
      Array.from({ length: 75 }, () => (random() < 0.02 ? null : Math.floor(random() * 60))),
    );
  const halves = [half(), half()];
  const places = Array.from({ length: 75 }, () => 1);
  const ofHalf = (weight: (number | null)[][]): Problem => ({
    mentees: 85,
    places,
    weight,
    groups: new Map(),
  });
  const barred = new Array<null>(75).fill(null);
  // Far less worth, but there, so that there are more pairs than the limit.
  const poor = new Array<number>(75).fill(0);
  const [a = [], b = []] = halves;
  const apart = await Promise.all(
    [a, b].map(ofHalf).map(async (one) => worthOf(one, (await bestTotal(one)).matching)),
  );
  const whole: Problem = {
    mentees: 170,
    places: [...places, ...places],
    weight: [...a.map((row) => [...row, ...poor]), ...b.map((row) => [...poor, ...row])],
    groups: new Map(),
  };
  const { matching, proven } = await bestTotal(whole);
  expect(proven).toBe(true);
  expect(faultsOf(whole, matching)).toEqual([]);
  const worth = worthOf(whole, matching);
  expect(worth.pairs).toBe(150);
  expect(worth.points).toBeGreaterThanOrEqual(apart.reduce((sum, { points }) => sum + points, 0));
  const joined = {
    ...whole,
    weight: [...a.map((row) => [...row, ...barred]), ...b.map((row) => [...barred, ...row])],
  };
  expect(worthOf(joined, (await bestTotal(joined)).matching)).toEqual({
    pairs: apart.reduce((sum, { pairs }) => sum + pairs, 0),
    points: apart.reduce((sum, { points }) => sum + points, 0),
  });
}, 60_000);
