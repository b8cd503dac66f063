// npm run db:migrate | db:seed | db:reset | db:backup FILE | db:restore FILE | import:visa -- FILE, on the database of these settings:
// beside a running LIGA, or on the embedded database started for the moment.
import path from "node:path";
import { makeChildren, typescript } from "./children.mjs";
import { claim, dataFolder, holderOf, makeDataFolder, StartError } from "./data-folder.mjs";
import { managedDatabase, openDatabase } from "./database.mjs";
import { runningPostgres } from "./embedded-postgres.mjs";
import { ensureInstalled } from "./install.mjs";
import { loadDotEnv, readSettings } from "./settings.mjs";

const [verb, ...options] = process.argv.slice(2);
const children = makeChildren();
let release = () => {};
let database;
let stopping;
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(1));

try {
  await stop(await run());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await stop(1);
}

async function run() {
  loadDotEnv();
  const words = argumentsOf();
  await ensureInstalled(children);
  const settings = readSettings();
  database = await reach(settings);
  if (verb === "reset" && database.embedded && settings.LIGA_DEMO && !options.includes("--empty"))
    words.push("--demo");
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    LIGA_MAKE_APP_ROLE: database.makesAppRole ? "1" : "0",
  };
  return (await children.start(process.execPath, typescript("db/cli.ts", verb, ...words), { env }).ended)
    .code;
}

async function reach(settings) {
  if (settings.DATABASE_URL) return managedDatabase(settings);
  const dataDir = dataFolder(settings.LIGA_DATA_DIR);
  // A LIGA that runs is used as it is; one of these commands that runs has to end first.
  const running = holderOf(dataDir)?.address && runningPostgres(dataDir);
  if (running) return { ...running, embedded: true, makesAppRole: false };
  release = claim(dataDir, { what: `npm run db:${verb}` });
  return openDatabase(settings, { watchdog: children.watchdog });
}

/** The words for db/cli.ts; a StartError when what was typed cannot be meant. */
function argumentsOf() {
  const asked = options.indexOf("--scale");
  if (asked >= 0 && !(Number(options[asked + 1]) >= 1))
    throw new StartError("--scale needs a whole number from 1, such as: --scale 20");
  if (verb === "reset" && process.env.DATABASE_URL && !options.includes("--yes-this-database"))
    throw new StartError(
      `DATABASE_URL names ${new URL(process.env.DATABASE_URL).host}: everything in it would be deleted. If you mean that: npm run db:reset -- --yes-this-database`,
    );
  if (verb === "visa") return visaWords();
  if (verb !== "backup" && verb !== "restore")
    return options.filter((word) => word !== "--yes-this-database");
  const [file] = options;
  if (!file) throw new StartError(`Say which file, such as: npm run db:${verb} liga-backup.gz`);
  const now = new Date().toISOString().replace(/[:.]/g, "-");
  makeDataFolder(dataFolder());
  return verb === "backup" ? [here(file)] : [here(file), path.join(dataFolder(), `before-restore-${now}.gz`)];
}

/** `FILE [--overlay] [--date YYYY-MM-DD] [--source TEXT]`, in any order. */
function visaWords() {
  const rest = [...options];
  const kept = [];
  for (const name of ["--date", "--source"]) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    const [, value] = rest.splice(at, 2);
    if (!value) throw new StartError(`Say what ${name} is, or leave it out.`);
    kept.push(name, value);
  }
  const overlay = rest.includes("--overlay");
  const [file] = rest.filter((word) => word !== "--overlay");
  if (!file)
    throw new StartError("Say which file, such as: npm run import:visa -- passport-index-tidy-iso2.csv");
  return [here(file), ...(overlay ? ["--overlay"] : []), ...kept];
}

/** npm runs scripts in the project's folder; the person typed the name in hers. */
function here(name) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

function stop(code) {
  stopping ??= (async () => {
    await children.stop();
    await database?.stop?.();
    release();
    children.watchdog.end();
    process.exit(code);
  })();
  return stopping;
}
