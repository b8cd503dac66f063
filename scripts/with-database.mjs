// node scripts/with-database.mjs COMMAND…: runs it beside a PostgreSQL that exists for it alone, with
// TEST_SUPER_URL, TEST_OWNER_URL and TEST_APP_URL set. TEST_DATABASE_URL, a superuser's, uses that server instead.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeChildren } from "./children.mjs";
import { claim, StartError } from "./data-folder.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { removeData } from "./postgres-files.mjs";
import { root } from "./processes.mjs";

const [command, ...options] = process.argv.slice(2);
const children = makeChildren();
let database;
let dataDir;
let stopping;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(1));

try {
  await stop(await run());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}

async function run() {
  database = process.env.TEST_DATABASE_URL ? { superUrl: process.env.TEST_DATABASE_URL } : await throwaway();
  const env = {
    ...process.env,
    PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
    TEST_SUPER_URL: database.superUrl,
    TEST_OWNER_URL: database.ownerUrl ?? "",
    TEST_APP_URL: database.appUrl ?? "",
  };
  return (await children.start(command, options, { env }).ended).code;
}

async function throwaway() {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "liga-test-"));
  fs.chmodSync(dataDir, 0o755);
  claim(dataDir, { what: "a test run" });
  return startPostgres({ dataDir, throwaway: true, watchdog: children.watchdog });
}

function stop(code) {
  stopping ??= (async () => {
    await children.stop();
    await database?.stop?.();
    if (dataDir) removeData(dataDir);
    process.exit(code);
  })();
  return stopping;
}
