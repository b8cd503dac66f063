import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { nativeSolvers, solveNatively } from "../../../scripts/solvers.mjs";
import { bestTotal } from "./best-total";
import { faultsOf, fromTheWorst, worthOf } from "./check";
import { leastLeftBehind } from "./least-left-behind";
import { makeModel, onePairMore } from "./model";
import { type Problem, prepare } from "./problem";
import { crowd } from "./try-crowd";

const solvers = nativeSolvers();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "liga-solvers-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
if (solvers.length === 0 && !process.env.CI)
  console.warn("SKIPPED: neither cbc nor glpsol is here (apt-get install coinor-cbc glpk-utils).");

test("in CI there are solvers to compare with", () => {
  expect(solvers.length > 0 || !process.env.CI).toBe(true);
});

const sizes: [mentees: number, mentors: number, groups: number][] = [
  [60, 20, 0],
  [200, 60, 0],
  [120, 90, 0],
  [40, 12, 3],
];

test.runIf(solvers.length > 0)(
  "of larger cohorts, other solvers find no better matching",
  { timeout: 300_000 },
  async () => {
    for (const [at, [mentees, mentors, groups]] of sizes.entries()) {
      const { problem } = prepare(crowd(mentees, mentors, at + 1, groups));
      const { lp, pairs } = makeModel(problem);
      const more = onePairMore(problem);
      lp.goal(pairs.map(({ weight, name }) => [more + weight, name]));
      const { matching, proven } = await bestTotal(problem);
      expect(proven).toBe(true);
      expect(faultsOf(problem, matching)).toEqual([]);
      const worth = worthOf(problem, matching);
      expect(worth.pairs).toBeGreaterThan(10);
      for (const solver of solvers) {
        const { objective } = solveNatively(solver, lp.text(), folder);
        expect(Math.round(objective ?? -1), solver).toBe(more * worth.pairs + worth.points);
      }
    }
  },
);

/** The same question with a mentor who meets a group that has no place: worked out by the solver, not by prices. */
const askedOfSolver = (problem: Problem): Problem => ({
  ...problem,
  places: [...problem.places, 0],
  weight: problem.weight.map((row) => [...row, null]),
  groups: new Map([[problem.places.length, { languages: ["es"], speaks: () => true }]]),
});

test("by prices and by the solver, level by level, nobody is left further behind", {
  timeout: 300_000,
}, async () => {
  for (const [mentees, mentors, seed] of [
    [30, 10, 1],
    [50, 20, 2],
    [80, 24, 3],
  ] as const) {
    const { problem } = prepare(crowd(mentees, mentors, seed));
    const [prices, solver] = [await leastLeftBehind(problem), await leastLeftBehind(askedOfSolver(problem))];
    expect([prices.proven, solver.proven]).toEqual([true, true]);
    expect(faultsOf(problem, prices.matching)).toEqual([]);
    expect(fromTheWorst(problem, prices.matching)).toEqual(fromTheWorst(problem, solver.matching));
    expect(worthOf(problem, (await bestTotal(askedOfSolver(problem))).matching)).toEqual(
      worthOf(problem, (await bestTotal(problem)).matching),
    );
  }
});
