import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { nativeSolvers, solveNatively } from "../../../scripts/solvers.mjs";
import { check } from "./check";
import { buildModel } from "./model";
import { network } from "./try-network";
import { workOut } from "./work-out";

const solvers = nativeSolvers();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "liga-solvers-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
if (solvers.length === 0 && !process.env.CI)
  console.warn("SKIPPED: neither cbc nor glpsol is here (apt-get install coinor-cbc glpk-utils).");

test("in CI there are solvers to compare with", () => {
  expect(solvers.length > 0 || !process.env.CI).toBe(true);
});

test.runIf(solvers.length > 0)(
  "of larger delegations, other solvers find no better plan of the same model",
  { timeout: 300_000 },
  async () => {
    const sizes: [people: number, seats: number][] = [
      [40, 6],
      [80, 8],
      [120, 12],
      [200, 16],
    ];
    for (const [at, [people, seats]] of sizes.entries())
      for (const seed of [at * 2 + 1, at * 2 + 2]) {
        const problem = network(people, seats, seed);
        const text = buildModel(problem).lp.text();
        const plan = await workOut(problem);
        for (const solver of solvers) {
          const { objective } = solveNatively(solver, text, folder);
          if (objective === null) expect(plan.state).toBe("infeasible");
          else expect(plan).toMatchObject({ state: "solved", optimal: true, score: Math.round(objective) });
        }
        if (plan.state === "solved") expect(check(problem, plan.seating).broken).toEqual([]);
      }
  },
);

test.runIf(solvers.length > 0)(
  "where nothing fits, other solvers need as many rules to give",
  { timeout: 300_000 },
  async () => {
    const problem = { ...network(60, 8, 3), perOrganisation: 0, limit: 5 };
    const plan = await workOut(problem);
    if (plan.state !== "infeasible") throw new Error(plan.state);
    for (const solver of solvers) {
      const text = buildModel(problem, { kind: "rules" }).lp.text();
      expect(Math.round(solveNatively(solver, text, folder).objective ?? -1)).toBe(plan.relaxed.length);
    }
  },
);
