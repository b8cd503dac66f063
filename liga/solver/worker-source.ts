/**
 * What runs in the solver's thread, as text: a bundler neither moves nor rewrites it, and `highs` is
 * found from where the programme runs. One message in is one model; progress and the answer go out.
 */
export const workerSource = `
"use strict";
const { parentPort, workerData } = require("node:worker_threads");
const { createRequire } = require("node:module");
const path = require("node:path");

const quiet = { print() {}, printErr() {} };
const loading = createRequire(path.join(workerData.root, "package.json"))("highs")(quiet);

function run(highs, { id, model, timeLimitSeconds, gap, duals }) {
  const began = performance.now();
  const { modelStatus, callbackType } = highs.constants;
  return highs.withModel({ format: "lp", data: model }, (one) => {
    one.options.set({ output_flag: false, time_limit: timeLimitSeconds, mip_rel_gap: gap, mip_abs_gap: gap === 0 ? 1e-6 : 0 });
    const finite = (value) => (typeof value === "number" && Math.abs(value) < 1e29 ? value : null);
    let told = began;
    one.run({
      [callbackType.mipInterrupt]({ data }) {
        const now = performance.now();
        if (now - told < 200) return;
        told = now;
        parentPort.postMessage({ id, progress: {
          incumbent: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound),
          gap: finite(data.mip_gap), seconds: (now - began) / 1000 } });
      },
    });
    let status = one.getModelStatus();
    if (status === modelStatus.unboundedOrInfeasible) {
      // Presolve saw that one of both is so, not which.
      one.options.set({ presolve: "off" });
      one.run();
      status = one.getModelStatus();
    }
    const named = { [modelStatus.optimal]: "optimal", [modelStatus.timeLimit]: "time_limit",
      [modelStatus.infeasible]: "infeasible", [modelStatus.unbounded]: "unbounded",
      [modelStatus.modelEmpty]: "optimal" }[status];
    if (!named) throw new Error("The solver ended with status " + status);
    const solved = named === "optimal" || named === "time_limit";
    const values = [];
    const solution = solved ? one.getSolution() : null;
    const primal = finite(one.info.get("objective_function_value"));
    const there = solution && solution.valueValid !== false && one.info.get("primal_solution_status") === 2;
    if (there)
      for (let i = 0; i < solution.colValue.length; i++)
        if (Math.abs(solution.colValue[i]) > 1e-9) values.push([one.getColName(i), solution.colValue[i]]);
    const prices = [];
    if (duals && there && solution.dualValid !== false)
      for (let i = 0; i < solution.rowDual.length; i++)
        if (Math.abs(solution.rowDual[i]) > 1e-9) prices.push([one.getRowName(i), solution.rowDual[i]]);
    const reduced = [];
    if (duals && there && solution.dualValid !== false)
      for (let i = 0; i < solution.colDual.length; i++)
        if (Math.abs(solution.colDual[i]) > 1e-9) reduced.push([one.getColName(i), solution.colDual[i]]);
    const mixed = one.info.get("mip_node_count") >= 0;
    return { id, answer: {
      status: named, objective: there ? primal : null,
      bound: solved ? (mixed ? finite(one.info.get("mip_dual_bound")) : primal) : null,
      gap: solved ? (mixed ? finite(one.info.get("mip_gap")) : 0) : null,
      values, duals: prices, reduced, milliseconds: performance.now() - began } };
  });
}

parentPort.on("message", async (message) => {
  try {
    const highs = await loading;
    parentPort.postMessage(run(highs, message));
  } catch (error) {
    parentPort.postMessage({ id: message.id, failed: String((error && error.message) || error) });
  }
});
// The first model is slow while the code is compiled; this one is nobody's.
loading.then((highs) => {
  const rows = Array.from({ length: 20 }, (_, i) => " c" + i + ": " + Array.from({ length: 20 }, (_, j) => ((i * 7 + j * 3) % 11 + 1) + " x" + j).join(" + ") + " <= 60");
  const names = Array.from({ length: 20 }, (_, j) => "x" + j);
  run(highs, { id: 0, timeLimitSeconds: 1, gap: 0,
    model: ["Maximize", " obj: " + names.map((n, j) => (j % 5 + 3) + " " + n).join(" + "), "Subject To", ...rows, "Binary", " " + names.join(" "), "End", ""].join("\\n") });
}).catch(() => {});
`;
