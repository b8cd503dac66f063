// npm run test:e2e -- [what Playwright takes]: a whole LIGA of its own, from an empty data folder, with a real
// mail server beside it, and Playwright against them. The tests get BASE_URL, OWNER_URL (the database's owner)
// and LIGA_TEST_MAIL_DIR, where every mail arrives as one .eml file.
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build.mjs";
import { makeChildren } from "./children.mjs";
import { StartError } from "./data-folder.mjs";
import { ensureInstalled } from "./install.mjs";
import { startOwnLiga } from "./own-liga.mjs";
import { root } from "./processes.mjs";

const children = makeChildren();
let own;
let stopping;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(1));

try {
  await stop(await run());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}

async function run() {
  await ensureInstalled(children);
  await ensureBuilt(children);
  const browser = await findBrowser();
  own = await startOwnLiga(children);
  const env = {
    ...process.env,
    ...browser,
    BASE_URL: own.baseUrl,
    OWNER_URL: own.ownerUrl,
    LIGA_TEST_MAIL_DIR: own.mailDir,
  };
  const playwright = [
    path.join(root, "node_modules/@playwright/test/cli.js"),
    "test",
    ...process.argv.slice(2),
  ];
  return (await children.start(process.execPath, playwright, { env }).ended).code;
}

function stop(code) {
  stopping ??= (async () => {
    await children.stop();
    own?.remove();
    process.exit(code);
  })();
  return stopping;
}
