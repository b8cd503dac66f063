// npm run -s db:url -- app|owner: the connection URL of the running embedded database, nothing else on the line.
import { dataFolder } from "./data-folder.mjs";
import { runningPostgres } from "./embedded-postgres.mjs";
import { loadDotEnv } from "./settings.mjs";

loadDotEnv();
const role = process.argv[2];
const urls = runningPostgres(dataFolder());
if (role !== "app" && role !== "owner") fail("Say which: npm run -s db:url -- app, or -- owner.");
else if (!urls) fail(`No database runs on ${dataFolder()}; npm start starts it.`);
else console.log(role === "app" ? urls.appUrl : urls.ownerUrl);

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
