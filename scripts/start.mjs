// npm start, npm run dev: everything from a bare clone to a running LIGA, and back to nothing when it stops.
import fs from "node:fs";
import path from "node:path";
import { ensureBuilt, nextProgram } from "./build.mjs";
import { makeChildren, typescript } from "./children.mjs";
import { claim, dataFolder, readJson, StartError, writeJson } from "./data-folder.mjs";
import { openDatabase } from "./database.mjs";
import { ensureInstalled } from "./install.mjs";
import { identityOf, parentOf, portIsFree, signal, until } from "./processes.mjs";
import { loadDotEnv, readSettings } from "./settings.mjs";

const developing = process.argv.includes("--dev");
const children = makeChildren();
let letGo = () => {};
let database;
let stopping;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(0, "Stopping…"));
process.on("uncaughtException", (error) => stop(1, error instanceof StartError ? error.message : error));
process.stdout.on("error", () => {});
// npm killed outright passes nothing on; the shell it put in between, or this process, then has another parent.
const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
const born = ancestors();
if (process.env.npm_lifecycle_event) {
  setInterval(() => ancestors() !== born && stop(0, "Stopping…"), 1000).unref();
}

try {
  await start();
} catch (error) {
  await stop(1, error instanceof StartError ? error.message : error);
}

async function start() {
  loadDotEnv();
  const port = process.env.PORT || "3000";
  if (!process.env.DATABASE_URL) await takeDataFolder(dataFolder(), `http://localhost:${port}`);
  if (/^\d+$/.test(port) && Number(port) < 65536 && !(await portIsFree(Number(port))))
    throw new StartError(
      `Port ${port} is already in use. Choose another one, such as: PORT=${Number(port) + 1} npm start`,
    );
  await ensureInstalled(children);
  const settings = readSettings();
  database = await openDatabase(settings, { watchdog: children.watchdog });
  database.onExit(() => stop(1, "PostgreSQL ended unexpectedly; postgres.log in the data folder says why."));
  const [people] = await Promise.all([prepare(settings), developing || ensureBuilt(children)]);
  await serve(settings);
  announce(settings, people);
}

/** Also ends the web server of a launcher that was killed, which may still be about to end and hold the port. */
async function takeDataFolder(dataDir, address) {
  const release = claim(dataDir, { what: "npm start", address });
  const note = path.join(dataDir, "web.json");
  const left = readJson(note);
  const gone = () => !left?.identity || identityOf(left.pid) !== left.identity;
  if (!gone()) signal(left.pid, "SIGTERM");
  if (!(await until(gone, 10))) signal(left.pid, "SIGKILL");
  letGo = () => {
    fs.rmSync(note, { force: true });
    release();
  };
}

/** Migrates, and fills an empty embedded database with the demo programme; resolves to the demo people. */
function prepare({ LIGA_DEMO: demo }) {
  const options = [...(demo ? ["--demo"] : []), ...(demo && database.embedded ? ["--seed-when-empty"] : [])];
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    LIGA_MAKE_APP_ROLE: database.makesAppRole ? "1" : "0",
  };
  const stdio = ["ignore", "inherit", "inherit", "ipc"];
  const { child, ended } = children.start(process.execPath, typescript("db/cli.ts", "prepare", ...options), {
    env,
    stdio,
  });
  let people = [];
  child.on("message", (message) => {
    people = message.people;
  });
  return ended.then(({ code }) => {
    if (code !== 0) throw new StartError("The database could not be prepared; the lines above say why.");
    return people;
  });
}

async function serve(settings) {
  const env = {
    ...process.env,
    NODE_ENV: developing ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    // The web server never holds the owner's URL; empty, so that Next does not take it from .env either.
    DATABASE_URL: "",
    DATABASE_APP_URL: database.appUrl,
    AUTH_SECRET: database.authSecret,
    APP_URL: settings.APP_URL,
    PORT: `${settings.PORT}`,
    LIGA_DEMO: settings.LIGA_DEMO ? "1" : "0",
    LIGA_DATA_DIR: dataFolder(settings.LIGA_DATA_DIR),
  };
  const next = children.start(
    process.execPath,
    [nextProgram, developing ? "dev" : "start", "-p", `${settings.PORT}`],
    { env },
  );
  if (database.embedded)
    writeJson(path.join(env.LIGA_DATA_DIR, "web.json"), {
      pid: next.child.pid,
      identity: identityOf(next.child.pid),
    });
  let ended = false;
  next.ended.then(() => {
    ended = true;
    stop(1, "The web server ended unexpectedly.");
  });
  const healthy = async () => ended || stopping || (await health(settings.PORT)) === 200;
  if (!(await until(healthy, 120, 150)))
    throw new StartError("The web server does not answer at /api/health.");
}

async function health(port) {
  try {
    return (await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(30_000) }))
      .status;
  } catch {
    return undefined;
  }
}

function announce({ APP_URL }, people) {
  if (stopping) return;
  const wide = Math.max(0, ...people.map(({ name }) => name.length));
  const lines = people.map(({ name, role }) => `    ${name.padEnd(wide)}  ${role}`);
  if (lines.length > 0)
    lines.unshift("", `  Demo people, who sign in with one button at ${APP_URL}/sign-in:`);
  console.log(["", `  LIGA runs at ${APP_URL}`, ...lines, "", "  Ctrl-C stops it.", ""].join("\n"));
}

/** Web server first, then the database, then the claim on the data folder: the order in which they need each other. */
function stop(code, reason) {
  stopping ??= (async () => {
    if (reason) console[code ? "error" : "log"](reason);
    await children.stop();
    await database?.stop();
    letGo();
    children.watchdog.end();
    process.exit(code);
  })();
  return stopping;
}
