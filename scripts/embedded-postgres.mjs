import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readJson, StartError, secretsOf, writeJson } from "./data-folder.mjs";
import { baseOf, postgresFiles, rememberBase } from "./postgres-files.mjs";
import { commandOf, freePort, identityOf, signal, startWatchdog, until } from "./processes.mjs";

const extensions = ["btree_gist", "pg_trgm", "unaccent", "citext", "pgcrypto"];
const windows = process.platform === "win32";

/**
 * Starts the real PostgreSQL of the npm package on dataDir (made at the first start) and waits until it
 * answers. The caller holds the folder (claim() in data-folder.mjs). Built-ins of Node only.
 * Returns { ownerUrl, appUrl, superUrl, port, pid, onExit(callback), stop() }.
 * `throwaway` trades crash safety for speed. Throws StartError with a sentence for the terminal.
 */
export async function startPostgres({
  dataDir,
  throwaway = false,
  say = console.log,
  watchdog = startWatchdog(),
}) {
  const files = postgresFiles(dataDir, say);
  const context = { ...files, dataDir, throwaway, secrets: secretsOf(dataDir), watchdog };
  if (fs.existsSync(files.pgdata) && !readText(path.join(files.pgdata, "PG_VERSION")))
    throw new StartError(
      `${files.pgdata} holds nothing that this user can read as PostgreSQL's data. Start LIGA as the user it belongs to, or move the folder away to begin anew.`,
    );
  await endStray(files.pgdata);
  await initialise(context);
  await provision(context);
  return await serve(context);
}

/** The URLs of the database that runs on dataDir now, or undefined when none runs. */
export function runningPostgres(dataDir) {
  const base = baseOf(dataDir);
  const port = readJson(path.join(dataDir, "database.json"))?.port;
  if (!base || !port || !livePostmaster(path.join(base, "postgres"))) return undefined;
  return urls(port, secretsOf(dataDir));
}

function urls(port, secrets) {
  const url = (user, password, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    port,
    ownerUrl: url("liga_owner", secrets.owner, "liga"),
    appUrl: url("liga_app", secrets.app, "liga"),
    superUrl: url("postgres", secrets.superuser, "liga"),
  };
}

const logFile = (dataDir) => path.join(dataDir, "postgres.log");

function readPostmaster(pgdata) {
  try {
    const lines = fs.readFileSync(path.join(pgdata, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** The pid of the PostgreSQL that runs on pgdata; a reused process number does not count. */
function livePostmaster(pgdata) {
  const pid = readPostmaster(pgdata)?.pid;
  if (!pid || !identityOf(pid)) return undefined;
  return windows || commandOf(pid).includes(pgdata) ? pid : undefined;
}

/** A PostgreSQL whose launcher died is stopped; a lock file whose process is gone or a stranger is removed. */
async function endStray(pgdata) {
  const pid = livePostmaster(pgdata);
  const gone = () => !livePostmaster(pgdata);
  if (pid) {
    signal(pid, "SIGINT");
    if (!(await until(gone, 30))) signal(pid, "SIGQUIT");
    if (!(await until(gone, 10)))
      throw new StartError(`An earlier PostgreSQL (process ${pid}) does not stop; end it and start again.`);
  }
  fs.rmSync(path.join(pgdata, "postmaster.pid"), { force: true });
}

async function initialise({ bin, base, pgdata, who, dataDir, throwaway, watchdog }) {
  const program = path.join(bin, "postgres");
  const present = readText(path.join(pgdata, "PG_VERSION"));
  if (present) {
    const { stdout } = await run(program, ["--version"], { who, watchdog });
    const major = /\d+/.exec(stdout)?.[0];
    if (present !== major)
      throw new StartError(`The data in ${pgdata} is of PostgreSQL ${present}, this one is ${major}.`);
    return;
  }
  // Made beside its place and moved there when whole, so that a start cut short leaves nothing half made.
  const half = path.join(base, "postgres.new");
  fs.rmSync(half, { recursive: true, force: true });
  fs.mkdirSync(half, { mode: 0o700 });
  if (who.uid !== undefined) fs.chownSync(half, who.uid, who.gid);
  // The built-in C.UTF-8 is the same everywhere; the locales of the operating system may be missing.
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const options = [
    "-D",
    half,
    "-U",
    "postgres",
    "-E",
    "UTF8",
    ...locale,
    "-A",
    "trust",
    ...(throwaway ? ["--no-sync"] : []),
  ];
  const made = await run(path.join(bin, "initdb"), options, { who, watchdog });
  fs.appendFileSync(logFile(dataDir), made.stdout + made.stderr, { mode: 0o600 });
  if (made.code !== 0)
    throw new StartError(`PostgreSQL could not make its data folder: ${lastLine(made.stderr)}`);
  fs.writeFileSync(path.join(half, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  fs.renameSync(half, pgdata);
  rememberBase(dataDir, base);
}

/**
 * Roles, database and extensions, through PostgreSQL's single-user mode: it needs no password, no network and
 * no client. Runs again whenever the secrets are not the ones the roles have.
 */
async function provision(context) {
  const { pgdata, secrets } = context;
  const stamp = path.join(pgdata, "liga-provisioned");
  const wanted = createHash("sha256").update(JSON.stringify(secrets)).digest("hex");
  const present = readText(stamp);
  if (present === wanted) return;
  const login = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS";
  const passwords = [
    `ALTER ROLE postgres PASSWORD '${secrets.superuser}'`,
    `ALTER ROLE liga_owner ${login} PASSWORD '${secrets.owner}'`,
    `ALTER ROLE liga_app ${login} PASSWORD '${secrets.app}'`,
  ];
  const fresh = [
    ...extensions.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name}`),
    "CREATE ROLE liga_owner",
    "CREATE ROLE liga_app",
    ...passwords,
    "CREATE DATABASE liga OWNER liga_owner",
  ];
  const exists = present !== undefined;
  if (exists) await singleUser(context, passwords);
  else await singleUser(context, fresh);
  fs.writeFileSync(stamp, wanted);
}

async function singleUser({ bin, pgdata, who, watchdog }, statements) {
  const options = ["--single", "-D", pgdata, "template1"];
  const done = await run(path.join(bin, "postgres"), options, {
    who,
    watchdog,
    input: `${statements.join("\n")}\n`,
  });
  // A stop between the roles and the stamp makes the next start repeat them: what exists already is fine.
  const errors = done.stderr
    .split("\n")
    .filter((line) => /\b(ERROR|FATAL|PANIC):/.test(line) && !/already exists/.test(line));
  if (done.code !== 0 || errors.length > 0)
    throw new StartError(`PostgreSQL could not be prepared: ${errors[0] ?? lastLine(done.stderr)}`);
}

async function serve(context) {
  const { dataDir, pgdata, secrets, watchdog } = context;
  const state = path.join(dataDir, "database.json");
  const log = logFile(dataDir);
  if (fs.existsSync(log) && fs.statSync(log).size > 5_000_000) fs.renameSync(log, `${log}.1`);
  // Right after a crash the shared memory of the dead server may still be held for a moment.
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? readJson(state)?.port : undefined);
    const server = spawnServer({ ...context, port, log });
    watchdog.watch(server.pid, "SIGINT");
    const ended = new Promise((resolve) => server.once("exit", resolve));
    const live = () => server.exitCode === null && server.signalCode === null;
    const ready = () =>
      !live() || (readPostmaster(pgdata)?.pid === server.pid && readPostmaster(pgdata)?.ready);
    await until(ready, 120, 20);
    if (live()) {
      writeJson(state, { port });
      return {
        ...urls(port, secrets),
        pid: server.pid,
        watchdog,
        ...handles({ ...context, server, ended, live }),
      };
    }
    watchdog.forget(server.pid);
    if (attempt === 10)
      throw new StartError(
        `PostgreSQL does not start: ${lastLine(readText(log) ?? "")} (all of it in ${log})`,
      );
    await until(() => false, 0.5);
  }
}

function spawnServer({ bin, pgdata, who, port, log, throwaway }) {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = fs.openSync(log, "a", 0o600);
  try {
    // Its own process group: Ctrl-C in the terminal reaches the launcher, which stops things in order.
    return spawn(path.join(bin, "postgres"), ["-D", pgdata, ...options], {
      ...who,
      ...surroundings(),
      detached: !windows,
      stdio: ["ignore", out, out],
    });
  } finally {
    fs.closeSync(out);
  }
}

function handles({ bin, pgdata, who, server, ended, live, watchdog }) {
  let stopping;
  const stop = async () => {
    if (live()) {
      if (windows)
        await run(path.join(bin, "pg_ctl"), ["stop", "-D", pgdata, "-m", "fast"], { who, watchdog });
      else server.kill("SIGINT");
      if (!(await until(() => !live(), 60))) server.kill("SIGQUIT");
      await ended;
    }
    watchdog.forget(server.pid);
  };
  return {
    /** Fast shutdown: open transactions roll back, everything committed is on disk. */
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
    /** Calls back when the server ends without stop(). */
    onExit: (callback) => ended.then(() => stopping ?? callback()),
  };
}

/** Runs a program to its end: { code, stdout, stderr }. */
function run(program, options, { who, watchdog, input }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { ...who, ...surroundings(), detached: !windows });
    if (child.pid) watchdog.watch(child.pid, "SIGTERM");
    const result = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"])
      child[name].setEncoding("utf8").on("data", (text) => {
        result[name] += text;
      });
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
    child.once("error", (error) => reject(new StartError(`${program} does not run: ${error.message}`)));
    child.once("close", (code) => {
      watchdog.forget(child.pid);
      resolve({ code, ...result });
    });
  });
}

/** A clock that a test sets (`scripts/clock.mjs`) is the database's too. */
const clockIn = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => env.FAKETIME_TIMESTAMP_FILE && /^(LD_PRELOAD|FAKETIME_\w+)$/.test(name),
    ),
  );

/** PostgreSQL sees no secret of ours in its environment, and starts in a folder every user may enter. */
function surroundings() {
  if (windows) return {};
  return { cwd: "/", env: { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC", ...clockIn(process.env) } };
}

function readText(file) {
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

const lastLine = (text) => text.trim().split("\n").at(-1) ?? "";
