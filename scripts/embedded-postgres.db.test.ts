import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { removeData } from "./postgres-files.mjs";
import { identityOf } from "./processes.mjs";

// A launcher as npm start is one, without its web server.
const launcher = `
  import { claim } from "./scripts/data-folder.mjs";
  import { startPostgres } from "./scripts/embedded-postgres.mjs";
  const [dataDir] = process.argv.slice(1);
  try {
    const release = claim(dataDir, { what: "npm start", address: "http://localhost:3999" });
    const { pid, ownerUrl, stop } = await startPostgres({ dataDir, say: () => {} });
    process.on("SIGTERM", async () => { await stop(); release(); process.exit(0); });
    process.send({ pid, ownerUrl });
    setInterval(() => {}, 60_000);
  } catch (error) {
    process.send({ refused: error.message });
    process.exit(1);
  }`;

const place = mkdtempSync(path.join(tmpdir(), "liga-launcher-"));
chmodSync(place, 0o755);
const dataDir = path.join(place, "data");
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGTERM");
  removeData(dataDir);
  rmSync(place, { recursive: true });
});

type Told = { pid: number; ownerUrl: string; refused?: string };

async function launch() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", launcher, dataDir], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  started.push(child);
  const [told] = (await once(child, "message")) as [Told];
  return { child, ...told };
}

async function rows({ ownerUrl }: Told) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql`create table if not exists kept (n int)`;
  await sql`insert into kept values (1)`;
  const [row] = await sql`select count(*)::int as n from kept`;
  await sql.end();
  return row?.n;
}

const gone = (pid: number) => expect.poll(() => identityOf(pid), { timeout: 20_000 }).toBeUndefined();

test("a killed launcher leaves no orphan, a killed server no damage, and two never share a folder", async () => {
  const first = await launch();
  expect(await rows(first)).toBe(1);

  const second = await launch();
  expect(second.refused).toBe(
    `LIGA already runs on this data at http://localhost:3999 (process ${first.child.pid}).`,
  );
  expect(identityOf(first.pid)).toBeDefined();

  first.child.kill("SIGKILL");
  await gone(first.pid);

  const third = await launch();
  expect(await rows(third)).toBe(2);
  process.kill(third.pid, "SIGKILL");
  await gone(third.pid);
  third.child.kill("SIGKILL");
  await once(third.child, "exit");

  const fourth = await launch();
  expect(await rows(fourth)).toBe(3);
  fourth.child.kill("SIGTERM");
  const [code] = await once(fourth.child, "exit");
  expect(code).toBe(0);
  expect(identityOf(fourth.pid)).toBeUndefined();
}, 120_000);
