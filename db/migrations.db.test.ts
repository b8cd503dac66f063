import { expect, test } from "vitest";
import { knownMigrations, migrateToEarlier } from "./earlier";
import { migrateDatabase } from "./migrate";
import { createTestDatabase, type TestDatabase } from "./testing";

/** What a database promises, as its own catalogue tells it. */
async function promises({ owner }: TestDatabase) {
  const columns = await owner`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'public' order by 1, 2`;
  const policies =
    await owner`select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2`;
  const constraints = await owner`
    select conrelid::regclass::text as on_table, conname, pg_get_constraintdef(oid) as says from pg_constraint
    where connamespace = 'public'::regnamespace order by 1, 2`;
  const functions = await owner`
    select p.oid::regprocedure::text as name, md5(prosrc) as body from pg_proc p
    where pronamespace = 'public'::regnamespace and prolang in (select oid from pg_language where lanname in ('sql', 'plpgsql')) order by 1`;
  const triggers =
    await owner`select pg_get_triggerdef(oid) as says from pg_trigger where not tgisinternal order by 1`;
  const rights = await owner`
    select table_name, privilege_type from information_schema.role_table_grants where grantee = 'liga_app' and table_schema = 'public' order by 1, 2`;
  return JSON.parse(JSON.stringify({ columns, policies, constraints, functions, triggers, rights }));
}

test("from empty, from every earlier version and from itself, a database comes to the same promises", async () => {
  const fresh = await createTestDatabase();
  const wanted = await promises(fresh);
  expect(wanted.policies.length).toBeGreaterThan(50);
  await migrateDatabase(fresh.ownerUrl);
  expect(await promises(fresh), "migrated twice").toEqual(wanted);
  for (let count = 2; count < knownMigrations().length; count++) {
    const earlier = await createTestDatabase({ migrated: false });
    await migrateToEarlier(earlier.ownerUrl, count);
    await earlier.owner`insert into countries values ('PH')`;
    await migrateDatabase(earlier.ownerUrl);
    expect(await promises(earlier), `from version ${count}`).toEqual(wanted);
    expect(await earlier.owner`select code from countries`).toEqual([{ code: "PH" }]);
    await earlier.drop();
  }
  await fresh.drop();
}, 120_000);
