// Run by scripts/bench.mjs: a large programme matched by each goal, and by whom else; JSON lines.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { worthOf } from "@/liga/mentoring/matching/check";
import { makeModel, onePairMore } from "@/liga/mentoring/matching/model";
import { prepare } from "@/liga/mentoring/matching/problem";
import { propose } from "@/liga/mentoring/matching/propose";
import { crowd } from "@/liga/mentoring/matching/try-crowd";
import { nativeSolvers, solveNatively } from "../scripts/solvers.mjs";

const [mentees, mentors, rounds] = [1000, 300, 3];
const print = (row: object) => console.log(JSON.stringify(row));
const middle = (times: number[]) => Math.round(times.sort((a, b) => a - b)[times.length >> 1] ?? 0);
const took = async <T>(work: () => T | Promise<T>) => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(used);
  return { answer, milliseconds: performance.now() - began, cpu: (user + system) / 1000 };
};

// The thread is warm, as it is after the first proposal of a day.
await propose(crowd(10, 5), "best_total");
const ground = crowd(mentees, mentors);
const { problem } = prepare(ground);
for (const goal of ["best_total", "least_left_behind", "stable"] as const) {
  const whole: number[] = [];
  const asking: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < (goal === "best_total" ? rounds : 1); round++) {
    // Side by side: what slows the machine for a moment slows both.
    asking.push((await took(() => prepare(ground))).milliseconds);
    const { answer, milliseconds, cpu } = await took(() => propose(ground, goal));
    if (answer.state !== "solved") throw new Error("Nothing contradicts itself.");
    whole.push(milliseconds);
    busy.push(cpu);
    if (round > 0) continue;
    const { pairs, waiting, blocking } = answer.figures;
    const objective = onePairMore(problem) * pairs + worthOf(problem, answer.matching).points;
    print({
      matching: `${mentees}×${mentors}`,
      goal,
      proven: answer.optimal,
      pairs,
      waiting,
      blocking,
      objective,
    });
  }
  const [milliseconds, scoring] = [middle(whole), middle(asking)];
  print({
    matching: `${mentees}×${mentors}`,
    goal,
    milliseconds,
    ...(goal === "best_total" ? { aim: 2000 } : {}),
    // What it takes of a processor, whatever else the machine does.
    processorMilliseconds: middle(busy),
    scoringMilliseconds: scoring,
    ratio: Math.round((milliseconds / scoring) * 10) / 10,
  });
}

const there = nativeSolvers();
if (there.length === 0) print({ matching: "natively", why: "neither cbc nor glpsol is installed" });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "liga-bench-"));
try {
  const { lp, pairs } = makeModel(problem);
  const more = onePairMore(problem);
  lp.goal(pairs.map(({ weight, name }) => [more + weight, name]));
  for (const solver of there) {
    const { objective, milliseconds } = solveNatively(solver, lp.text(), folder);
    print({ matching: `${mentees}×${mentors}`, solver, milliseconds: Math.round(milliseconds), objective });
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
process.exit(0);
