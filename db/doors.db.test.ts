import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test("whatever runs as the owner looks nowhere but in our own schema", async () => {
  const loose = await database.owner`
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not coalesce('search_path=public, pg_temp' = any (proconfig), false)`;
  expect(loose).toEqual([]);
});

test("the app makes nothing in it, and calls no helper that answers without asking who asks", async () => {
  const [may] = await database.owner`
    select has_schema_privilege('liga_app', 'public', 'create') as makes, has_schema_privilege('liga_app', 'public', 'usage') as uses`;
  expect(may).toEqual({ makes: false, uses: true });
  const helpers = [
    "check_in_code_at(text, timestamptz)",
    "conflict_level(uuid, text, text)",
    "find_conflicts(uuid)",
    "holds_seat(uuid, uuid)",
    "may_write_note(uuid, uuid, uuid)",
    "names_of(uuid, text[])",
    "reveal_when_scored(uuid)",
    "same_person(uuid, uuid)",
  ];
  const open = await database.owner`
    select f from unnest(${helpers}::text[]) f where has_function_privilege('liga_app', f::regprocedure, 'execute')`;
  expect(open).toEqual([]);
});
