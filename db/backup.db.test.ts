import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backup } from "./backup";
import { appliedMigrations, tablesInOrder } from "./catalogue";
import { knownMigrations, migrateToEarlier } from "./earlier";
import { emptyDatabase } from "./empty";
import { restore } from "./restore";
import { seedDemo } from "./seed";
import { createTestDatabase, type TestDatabase } from "./testing";

const folder = mkdtempSync(path.join(tmpdir(), "liga-backup-"));
const file = path.join(folder, "liga.gz");
let database: TestDatabase;

/** Every table's rows, as one hash each. */
async function fingerprint(sql: postgres.Sql) {
  const hashes: Record<string, string> = {};
  for (const { table } of await tablesInOrder(sql)) {
    const [row] =
      await sql`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${sql(table)} t`;
    hashes[table] = row?.hash;
  }
  return hashes;
}

const promises = (sql: postgres.Sql) => sql`
  select conname as name, convalidated as holds, pg_get_constraintdef(oid) as says from pg_constraint
  where connamespace = 'public'::regnamespace
  union all select tgname, tgenabled = 'O', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  order by 1, 3`;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.ownerUrl, { scale: 1 });
  await backup(database.ownerUrl, file);
});
afterAll(async () => {
  await database?.drop();
  rmSync(folder, { recursive: true });
});

describe("backup and restore", () => {
  test("bring back every row of every table, and every promise", async () => {
    const rows = await fingerprint(database.owner);
    const kept = await promises(database.owner);
    await database.owner`delete from people where id in (select person_id from enrolments limit 5)`.catch(
      () => {},
    );
    await database.owner`update people set legal_name = legal_name || E' \\\\.\\n\\t' `;
    expect(await fingerprint(database.owner)).not.toEqual(rows);

    await restore(database.ownerUrl, file);
    expect(await fingerprint(database.owner)).toEqual(rows);
    expect(await promises(database.owner)).toEqual(kept);
  });

  test("let nobody in who has signed out since, and no link that was used", async () => {
    const { owner } = database;
    await owner`insert into sign_in_sessions select 'hash-' || id, id, now() + interval '1 day' from people limit 3`;
    await owner`insert into sign_in_links (token_hash, email, expires) values ('hash', 'ana@example.org', now() + interval '20 minutes')`;
    const signedIn = path.join(folder, "signed-in.gz");
    await backup(database.ownerUrl, signedIn);
    await owner`delete from sign_in_sessions`;
    await owner`delete from sign_in_links`;
    await restore(database.ownerUrl, signedIn);
    expect(await owner`select 1 from sign_in_sessions`).toHaveLength(0);
    expect(await owner`select 1 from sign_in_links`).toHaveLength(0);
  });

  test("carry names in any script, line ends and backslashes", async () => {
    const name = "Ñandú \\. \n\\.\n مريم \t 阿梅";
    await database.owner`update people set chosen_name = ${name} where id = (select min(id::text)::uuid from people)`;
    const odd = path.join(folder, "odd.gz");
    await backup(database.ownerUrl, odd);
    await database.owner`update people set chosen_name = null`;
    await restore(database.ownerUrl, odd);
    const [row] = await database.owner`select count(*)::int as found from people where chosen_name = ${name}`;
    expect(row?.found).toBe(1);
  });

  test("a file cut short, or no backup at all, changes nothing", async () => {
    const rows = await fingerprint(database.owner);
    const whole = gunzipSync(readFileSync(file));
    const cut = path.join(folder, "cut.gz");
    writeFileSync(cut, gzipSync(whole.subarray(0, whole.length >> 1)));
    await expect(restore(database.ownerUrl, cut)).rejects.toThrow("cut short");
    writeFileSync(cut, readFileSync(file).subarray(0, -100));
    await expect(restore(database.ownerUrl, cut)).rejects.toThrow("cut short");
    writeFileSync(cut, "hello");
    await expect(restore(database.ownerUrl, cut)).rejects.toThrow("not a backup");
    expect(await fingerprint(database.owner)).toEqual(rows);
  });

  test("a row that breaks a promise undoes the whole restore", async () => {
    const rows = await fingerprint(database.owner);
    const broken = path.join(folder, "broken.gz");
    const text = gunzipSync(readFileSync(file)).toString();
    const orphaned = text.replace(/(\{"table":"people"[^\n]*\n)[^\n]*\n/, "$1");
    writeFileSync(broken, gzipSync(orphaned));
    await expect(restore(database.ownerUrl, broken)).rejects.toThrow(/foreign key/);
    expect(await fingerprint(database.owner)).toEqual(rows);
  });

  test("the app role may not take a backup of the rows it is shown", async () => {
    await expect(backup(database.appUrl, path.join(folder, "app.gz"))).rejects.toThrow();
  });

  test("a database can be emptied and made again, and a backup of an earlier schema comes forward", async () => {
    const empty = await createTestDatabase();
    await emptyDatabase(empty.ownerUrl);
    expect(await tablesInOrder(empty.owner)).toEqual([]);
    await migrateToEarlier(empty.ownerUrl, knownMigrations().length - 1);
    const earlier = path.join(folder, "earlier.gz");
    await backup(empty.ownerUrl, earlier);
    await restore(empty.ownerUrl, earlier);
    expect(await appliedMigrations(empty.owner)).toEqual(knownMigrations());
    await empty.drop();
  });
});
