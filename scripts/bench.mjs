// npm run bench [-- --json] [--only=pages|board|training|planners]: what the dashboards cost, as ratios measured side
// by side in one run, and what takes long.
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { boardMoves } from "../bench/board-moves.mjs";
import { startSqlCounter } from "../bench/sql-counter.mjs";
import { ensureBuilt, nextProgram } from "./build.mjs";
import { makeChildren, typescript } from "./children.mjs";
import { claim, secretsOf } from "./data-folder.mjs";
import { startPostgres } from "./embedded-postgres.mjs";
import { ensureInstalled } from "./install.mjs";
import { removeData } from "./postgres-files.mjs";
import { freePort, until } from "./processes.mjs";

const asJson = process.argv.includes("--json");
const only = process.argv.find((one) => one.startsWith("--only="))?.slice("--only=".length);
/** Whether a part is asked for. */
const wants = (name) => only === undefined || only === name;
const rounds = 150;
/** p50 against the bare page, extra gzip kB of scripts, statements besides the frame. */
const aims = { time: 1.6, script: 15, statements: 3 };
/** Forty women by two hundred sessions, a day a screen; and milliseconds a press may take until it is seen. */
const boardAim = { time: 2, press: 200 };
/** A whole cohort, forty leaders by sixty sessions, against the bare page. */
const heatMapAim = 1.5;
/** The mentor's page with ten thousand pairs in the database, against the same page with a hundred. */
const pairsAim = 1.2;
const dashboards = ["participant", "coordinator", "mentor", "administrator"];

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const children = makeChildren();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "liga-bench-"));
fs.chmodSync(dataDir, 0o755);
const release = claim(dataDir, { what: "npm run bench" });
let database;
let counter;
let code = 0;
for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => stop().then(() => process.exit(1)));

try {
  await bench();
} catch (error) {
  console.error(error);
  code = 1;
}
await stop();
process.exit(code);

async function bench() {
  await ensureInstalled(children);
  database = await startPostgres({ dataDir, watchdog: children.watchdog });
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    LIGA_MAKE_APP_ROLE: "0",
  };
  await children.run(process.execPath, typescript("db/cli.ts", "prepare", "--demo", "--seed-when-empty"), {
    env,
  });
  await ensureBuilt(children, (line) => asJson || console.log(line));
  const direct = new URL(database.appUrl);
  counter = await startSqlCounter({ host: direct.hostname, port: Number(direct.port) });
  direct.port = String(counter.port);
  const base = await serve(direct.href);
  const people = await signIn();

  const bare = { path: "/bare", cookie: "" };
  for (let i = 0; i < 25; i++) await get(base, bare);
  const bareScript = await scriptBytes(base, bare);
  const measure = (page) => measured(base, page, bare, bareScript);
  // The dashboards first: what follows makes the demo's coordinator a very busy one.
  if (wants("pages")) {
    for (const name of dashboards)
      await measure({ name, path: `/${name}`, cookie: people[name], aim: aims.time });
    const cohort = (await part("bench/training.ts", env, "cohort", 40, 60)).trim();
    const path = `/cohorts/${cohort}/progress`;
    await measure({ name: "cohort 40×60", path, cookie: people.coordinator, aim: heatMapAim });
  }
  if (wants("board")) {
    const path = `/delegations/${(await part("bench/board.ts", env, 40, 200)).trim()}/board`;
    await measure({ name: "board 40×200", path, cookie: people.coordinator, aim: boardAim.time });
    const moves = await boardMoves(`${base}${path}`, people.coordinator);
    console.log(
      JSON.stringify({ board: "40×200, a processor four times slower", aim: boardAim.press, ...moves }),
    );
  }
  if (wants("pages")) await mentorByPairs(env, base, { path: "/mentor", cookie: people.mentor }, bare);
  if (wants("training"))
    for (const task of ["marking", "progress"])
      process.stdout.write(await part("bench/training.ts", env, task));
  if (wants("planners"))
    for (const planner of ["bench/agenda.ts", "bench/planner.ts", "bench/matching.ts", "bench/programme.ts"])
      await children.run(process.execPath, ["--conditions=react-server", ...typescript(planner)], { env });
}

/** What one page takes beside the bare one: time, scripts, statements. */
async function measured(base, page, bare, bareScript) {
  for (let i = 0; i < 25; i++) await get(base, page);
  const times = { page: [], bare: [] };
  // Side by side: what slows the machine for a moment slows both.
  for (let i = 0; i < rounds; i++) {
    times.bare.push((await get(base, bare)).ms);
    times.page.push((await get(base, page)).ms);
  }
  counter.take();
  await get(base, page);
  const statements = counter.take();
  report({
    aim: page.aim,
    dashboard: page.name,
    p50: round(median(times.page)),
    bareP50: round(median(times.bare)),
    timeRatio: round(median(times.page) / median(times.bare)),
    scriptKb: round(((await scriptBytes(base, page)) - bareScript) / 1000),
    bareScriptKb: round(bareScript / 1000),
    statements: statements.length,
  });
}

/** One mentor's page while the pairs of others become many; what the machine does meanwhile is taken out by the bare page. */
async function mentorByPairs(env, base, page, bare) {
  const sizes = [];
  for (const wanted of [100, 10_000]) {
    const pairs = Number(await part("bench/pairs.ts", env, wanted));
    for (let i = 0; i < 25; i++) await get(base, page);
    const times = { page: [], bare: [] };
    for (let i = 0; i < rounds; i++) {
      times.bare.push((await get(base, bare)).ms);
      times.page.push((await get(base, page)).ms);
    }
    sizes.push({ pairs, ms: round(median(times.page)), bareMs: round(median(times.bare)) });
  }
  const [few, many] = sizes;
  const ratio = round(many.ms / many.bareMs / (few.ms / few.bareMs));
  if (asJson)
    return console.log(JSON.stringify({ bench: "mentor by pairs", few, many, ratio, aim: pairsAim }));
  console.log(
    `mentor         ${many.pairs} pairs ${many.ms} ms, bare ${many.bareMs} ms; ${few.pairs} pairs ${few.ms} ms, bare ${few.bareMs} ms: ${ratio}${ratio <= pairsAim ? "" : ` (aim ${pairsAim})`}×`,
  );
}

/** Runs a part of the bench; resolves to what it prints. */
async function part(file, env, ...task) {
  const { child, ended } = children.start(
    process.execPath,
    ["--conditions=react-server", ...typescript(file, ...task.map(String))],
    {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  if ((await ended).code !== 0) throw new Error(`${file} ${task.join(" ")} failed.`);
  return said;
}

function report(row) {
  if (asJson) return console.log(JSON.stringify(row));
  const mark = (value, aim) => `${value}${value <= aim ? "" : ` (aim ${aim})`}`;
  console.log(
    `${row.dashboard.padEnd(14)} ${row.p50} ms, bare ${row.bareP50} ms: ${mark(row.timeRatio, row.aim)}×   scripts +${mark(row.scriptKb, aims.script)} kB on ${row.bareScriptKb}   ${mark(row.statements, aims.statements)} statements`,
  );
}

async function serve(appUrl) {
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    DATABASE_APP_URL: appUrl,
    AUTH_SECRET: secretsOf(dataDir).authSecret,
    APP_URL: base,
    PORT: `${port}`,
    LIGA_DEMO: "1",
    LIGA_BENCH: "1",
    LIGA_DATA_DIR: dataDir,
    SMTP_URL: "",
  };
  children.start(process.execPath, [nextProgram, "start", "-p", `${port}`], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const healthy = () =>
    get(base, { path: "/api/health", cookie: "" }).then(
      ({ status }) => status === 200,
      () => false,
    );
  if (!(await until(healthy, 60, 200))) throw new Error("The web server does not answer.");
  return base;
}

/** One cookie per dashboard, of the demo person it is for. */
async function signIn() {
  const { default: postgres } = await import("postgres");
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  const [{ ids }] = await owner`
    select jsonb_build_object(
      'participant', (select person_id from enrolments where status = 'active' order by id limit 1),
      'coordinator', (select person_id from role_grants where role = 'coordinator' order by id limit 1),
      'mentor', (select mentor_id from mentorships where ended_on is null order by id limit 1),
      'administrator', (select person_id from role_grants where role = 'administrator' limit 1)) as ids`;
  const cookies = {};
  for (const [name, id] of Object.entries(ids)) {
    const token = randomBytes(32).toString("base64url");
    await owner`insert into sign_in_sessions (token_hash, person_id, expires) values (${createHash("sha256").update(token).digest("hex")}, ${id}, now() + interval '1 hour')`;
    await owner`update people set joined_at = coalesce(joined_at, now()) where id = ${id}`;
    cookies[name] = `authjs.session-token=${token}`;
  }
  await owner.end();
  return cookies;
}

/** One request to its last byte, in milliseconds. */
function get(base, { path: at, cookie }) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = http.get(
      base + at,
      { agent, headers: { cookie, "accept-encoding": "identity" } },
      (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const ms = performance.now() - began;
          const status = response.statusCode;
          if (status !== 200) reject(new Error(`${at} answered ${status}`));
          else resolve({ ms, status, body: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    request.on("error", reject);
  });
}

/** Gzipped bytes of the scripts a page asks for. */
async function scriptBytes(base, page) {
  const { body } = await get(base, page);
  // Script tags, and the chunks of client leaves that the page's own data names.
  const scripts = new Set(
    [...body.matchAll(/\/_next\/static\/chunks\/[^"'\\\s?]+\.js/g)].map(([src]) => src),
  );
  let bytes = 0;
  for (const src of scripts) bytes += gzipSync((await get(base, { path: src, cookie: "" })).body).length;
  return bytes;
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function round(value) {
  return Math.round(value * 100) / 100;
}

async function stop() {
  agent.destroy();
  await children.stop();
  counter?.stop();
  await database?.stop();
  release();
  removeData(dataDir);
  children.watchdog.end();
}
