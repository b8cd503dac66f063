// Run by scripts/bench.mjs: who fills which seat at size, proven, and by whom else; JSON lines.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { explain, reasonGroups } from "@/liga/delegations/planner/explain";
import { buildModel } from "@/liga/delegations/planner/model";
import type { Problem } from "@/liga/delegations/planner/problem";
import { network } from "@/liga/delegations/planner/try-network";
import { workOut } from "@/liga/delegations/planner/work-out";
import { solve } from "@/liga/solver/solve";
import { nativeSolvers, solveNatively } from "../scripts/solvers.mjs";

const [people, seats, rounds] = [500, 16, 5];
/** As long as the jobs work on them behind a plan. */
const reasonSeconds = 40;
const middle = (times: number[]) => Math.round(times.sort((a, b) => a - b)[rounds >> 1] ?? 0);
const took = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Side by side, turn by turn: the request from the people to the checked plan, and the bare solve of its model. */
async function measure(cases: string, problem: Problem) {
  const text = buildModel(problem).lp.text();
  const times = { request: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < rounds; turn++) {
    times.bare.push(await took(() => solve(text)));
    times.request.push(await took(() => workOut(problem)));
  }
  const [plan, bare] = [await workOut(problem), await solve(text)];
  if (plan.state !== "solved") throw new Error("There is a plan.");
  const [request, alone] = [middle(times.request), middle(times.bare)];
  print({
    planner: `${people}×${seats}, ${cases}`,
    milliseconds: request,
    aim: 2000,
    bareMilliseconds: alone,
    ratio: Math.round((request / alone) * 100) / 100,
    ratioAim: 1.2,
    proven: plan.optimal,
    objective: plan.score,
    bareObjective: Math.round(bare.objective ?? Number.NaN),
  });
  return text;
}

/** The same text given to the solvers of the machine. */
function others(cases: string, text: string) {
  const there = nativeSolvers();
  if (there.length === 0) print({ planner: cases, natively: "neither cbc nor glpsol is installed" });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "liga-bench-"));
  try {
    for (const solver of there) {
      const { objective, milliseconds } = solveNatively(solver, text, folder);
      print({ planner: cases, solver, milliseconds: Math.round(milliseconds), objective });
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** As many reasons as are worked out behind a plan: one for each who goes, one for all who do not differ. */
async function reasons(cases: string, problem: Problem, seconds: number) {
  const plan = await workOut(problem);
  if (plan.state !== "solved") throw new Error("There is a plan.");
  const groups = reasonGroups(problem, plan.seating);
  const began = performance.now();
  let told = 0;
  let people = 0;
  let slowest = 0;
  for (const group of groups) {
    if (performance.now() - began > seconds * 1000) break;
    const once = await took(() => explain(problem, plan, group[0] ?? "", { timeLimitSeconds: 10 }));
    slowest = Math.max(slowest, once);
    told++;
    people += group.length;
  }
  const milliseconds = Math.round(performance.now() - began);
  print({
    planner: `reasons at ${problem.candidates.length}, ${cases}`,
    milliseconds,
    told,
    of: groups.length,
    people,
    barred: problem.candidates.length - groups.flat().length,
    each: Math.round(milliseconds / Math.max(told, 1)),
    slowest: Math.round(slowest),
  });
}

const print = (row: object) => console.log(JSON.stringify(row));

// The thread is warm, as it is after the first plan of a day.
await workOut(network(20, 4));
const ruled = network(people, seats, 2);
const free = network(people, seats, 2);
const cases = {
  "every rule": ruled,
  "nobody barred": { ...free, rules: { ...free.rules, training: false, readiness: false, call: false } },
};
for (const [name, problem] of Object.entries(cases)) {
  others(name, await measure(name, problem));
  await reasons(name, problem, reasonSeconds);
}
process.exit(0);
