// npm test: everything, from a bare clone; what CI runs.
import { runSteps } from "./steps.mjs";

await runSteps(["types", "lint", "unit", "db", "build", "e2e"]);
