// npm run check: types, lint and pure tests, well under a minute.
import { runSteps } from "./steps.mjs";

await runSteps(["types", "lint", "unit"]);
