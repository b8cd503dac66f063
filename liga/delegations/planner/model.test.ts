import fc from "fast-check";
import { expect, test } from "vitest";
import { solveNarrowed } from "../../solver/narrow";
import { solve } from "../../solver/solve";
import { bestByHand, fewestByHand } from "./brute";
import { check } from "./check";
import { buildModel } from "./model";
import { problems } from "./try-problem";

test("of thousands of small problems, the plan keeps every rule and is worth as much as the best by hand", {
  timeout: 120_000,
}, async () => {
  let plans = 0;
  await fc.assert(
    fc.asyncProperty(problems(6), async (problem) => {
      const model = buildModel(problem);
      const { status, objective, values } = await solve(model.lp.text());
      const best = bestByHand(problem);
      if (best === null) {
        expect(status).toBe("infeasible");
        return;
      }
      plans++;
      const { broken, score } = check(problem, model.seating(values));
      expect(broken).toEqual([]);
      expect(score).toBe(best);
      expect(Math.round(objective ?? Number.NaN)).toBe(best);
      // Some of the choices looked at first, as with many people: the same.
      const narrowed = await solveNarrowed(model.lp, { enough: 3, follows: model.follows });
      expect(narrowed.status).toBe("optimal");
      expect(Math.round(narrowed.objective ?? Number.NaN)).toBe(best);
    }),
    { numRuns: 2000 },
  );
  expect(plans).toBeGreaterThan(500);
});

test("where nothing fits, the rules to give up are as few as can be, and giving up these is enough", {
  timeout: 120_000,
}, async () => {
  let none = 0;
  await fc.assert(
    fc.asyncProperty(problems(5, 3), async (problem) => {
      const model = buildModel(problem, { kind: "rules" });
      const { status, objective, values } = await solve(model.lp.text());
      expect(status).toBe("optimal");
      const relaxed = model.relaxed(values);
      const { fewest, only } = fewestByHand(problem);
      expect(Math.round(objective ?? Number.NaN)).toBe(fewest);
      expect(relaxed.length).toBe(fewest);
      expect(only(relaxed)).toBe(true);
      if (fewest > 0) none++;
    }),
    { numRuns: 1000 },
  );
  expect(none).toBeGreaterThan(80);
});
