import path from "node:path";
import { ensureBuilt } from "./build.mjs";
import { makeChildren } from "./children.mjs";
import { StartError } from "./data-folder.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./processes.mjs";

const children = makeChildren();
const node =
  (file, ...options) =>
  () =>
    children.start(process.execPath, [path.join(root, file), ...options]).ended;
const inTurn = (first, second) => async () => {
  const { code } = await first();
  return code === 0 ? second() : { code };
};
const vitest = "node_modules/vitest/vitest.mjs";

const steps = {
  // Next writes the types of routes and pages first; a fresh clone has none.
  types: inTurn(
    node("node_modules/next/dist/bin/next", "typegen"),
    node("node_modules/typescript/bin/tsc", "--noEmit"),
  ),
  lint: node("node_modules/@biomejs/biome/bin/biome", "check", "."),
  unit: node(vitest, "run", "--project", "unit"),
  db: node("scripts/with-database.mjs", "vitest", "run", "--project", "db"),
  build: async () => {
    await ensureBuilt(children);
    return { code: 0 };
  },
  e2e: node("scripts/e2e.mjs"),
};

/**
 * Runs the named steps in order, each with its own output, and ends this process: 0 when all passed. A failed
 * step does not hide the next ones, but without a build there is nothing for a browser to visit.
 */
export async function runSteps(names) {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(name, () => children.stop().then(() => process.exit(1)));
  const results = [];
  await step("install", () => ensureInstalled(children), results);
  for (const name of names) {
    const failed = (step) => results.some((result) => result.name === step && !result.passed);
    if (failed("install") || (name === "e2e" && failed("build")))
      results.push({ name, passed: false, note: "not run" });
    else await step(name, steps[name], results);
  }
  const line = ({ name, passed, note }) => `  ${passed ? "passed" : "FAILED"}  ${name.padEnd(8)} ${note}`;
  console.log(`\n${results.map(line).join("\n")}`);
  await children.stop();
  process.exit(results.every(({ passed }) => passed) ? 0 : 1);
}

async function step(name, work, results) {
  if (name !== "install") console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
  const start = performance.now();
  const outcome = await Promise.resolve()
    .then(work)
    .catch((error) => {
      console.error(error instanceof StartError ? error.message : error);
      return { code: 1 };
    });
  const note = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  results.push({ name, passed: !outcome?.code, note });
}
