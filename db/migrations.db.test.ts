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

let wanted: Awaited<ReturnType<typeof promises>>;

test("from empty and from itself a database comes to the same promises", async () => {
  const fresh = await createTestDatabase();
  wanted = await promises(fresh);
  expect(wanted.policies.length).toBeGreaterThan(50);
  await migrateDatabase(fresh.ownerUrl);
  expect(await promises(fresh), "migrated twice").toEqual(wanted);
  await fresh.drop();
});

/** A database with so many migrations behind it and a row in it, brought up to today by these steps. */
async function upgraded(from: number, steps: (database: TestDatabase) => Promise<void>) {
  const database = await createTestDatabase({ migrated: false });
  await migrateToEarlier(database.ownerUrl, from);
  await database.owner`insert into countries values ('PH')`;
  await steps(database);
  await migrateDatabase(database.ownerUrl);
  expect(await promises(database), `from version ${from}`).toEqual(wanted);
  expect(await database.owner`select code from countries`).toEqual([{ code: "PH" }]);
  await database.drop();
}

test(
  "one version after the other",
  () =>
    upgraded(2, async ({ ownerUrl }) => {
      for (const count of knownMigrations().keys()) if (count > 2) await migrateToEarlier(ownerUrl, count);
    }),
  60_000,
);

/** Versions that were out: after those many migrations. */
test.each([7, 22])("in one go from the %ith", (count) => upgraded(count, async () => {}));
