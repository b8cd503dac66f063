import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { installFromDebian } from "./debian.mjs";

/** Debian's programs that solve the same models, each with what it is asked and how its answer begins. */
const native = {
  cbc: {
    asks: (model) => [model, "-ratioGap", "0", "-allowableGap", "0.5", "-solve"],
    // A model without whole numbers is answered in other words.
    reads: (said) => said.match(/^(?:Objective value:\s+|Optimal objective )(\S+)/m)?.[1],
    // What its own heuristics meet on the way ("The LP relaxation is infeasible or too expensive") is no answer.
    none: /^(Result - .*infeasible|Problem is infeasible)/im,
  },
  glpsol: {
    asks: (model) => ["--lp", model, "--cuts", "--tmlim", "120", "-o", `${model}.out`],
    reads: (_said, model) => fs.readFileSync(`${model}.out`, "utf8").match(/^Objective:\s+\S+ = (\S+)/m)?.[1],
    none: /NO (PRIMAL |INTEGER )?FEASIBLE|HAS NO/i,
  },
};

const found = (name) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .concat("/usr/bin")
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

/** The names of those that are there; in CI they are installed when they are missing. */
export function nativeSolvers() {
  const names = Object.keys(native);
  const there = () => names.every(found);
  if (process.env.CI) installFromDebian(["coinor-cbc", "glpk-utils"], there);
  return names.filter(found);
}

/** What a native solver makes of a model: its best, null where there is none, and how long it took. */
export function solveNatively(name, text, folder) {
  const model = path.join(folder, `${name}.lp`);
  fs.writeFileSync(model, text);
  const { asks, reads, none } = native[name];
  const began = performance.now();
  const { stdout, status, error } = spawnSync(found(name), asks(model), { encoding: "utf8" });
  const milliseconds = performance.now() - began;
  if (error || status !== 0) throw error ?? new Error(`${name} ended with ${status}: ${stdout}`);
  if (none.test(stdout)) return { objective: null, milliseconds };
  const objective = Number(reads(stdout, model));
  if (!Number.isFinite(objective)) throw new Error(`${name} found nothing: ${stdout}`);
  return { objective, milliseconds };
}
