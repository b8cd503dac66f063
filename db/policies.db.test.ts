import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "./schema";
import { seedDemo } from "./seed";
import { createTestDatabase, type TestDatabase } from "./testing";
import { type Actor, actors, expected, fillEmpty, reach } from "./try-reach";
import { idOf } from "./try-reach/conditions";

const tables = Object.values(schema as Record<string, unknown>)
  .filter(
    (value): value is PgTable =>
      typeof value === "object" && value !== null && Symbol.for("drizzle:IsDrizzleTable") in value,
  )
  .map((table) => getTableConfig(table))
  .sort((a, b) => a.name.localeCompare(b.name));

let database: TestDatabase;
let app: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.ownerUrl, {});
  app = postgres(database.appUrl, { max: 2, onnotice: () => {} });
  await fillEmpty(database.owner);
}, 120_000);

afterAll(async () => {
  await app.end();
  await database.drop();
});

test("every table of the schema is in this list, has row-level security and is not the app's own", async () => {
  expect(tables.map((t) => t.name)).toEqual(Object.keys(reach).sort((a, b) => a.localeCompare(b)));
  const open = await database.owner`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity`;
  expect(open.map((row) => row.relname)).toEqual([]);
  const owned =
    await app`select tablename from pg_tables where schemaname = 'public' and tableowner = current_user`;
  expect(owned.length).toBe(0);
  const [role] = await app`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`;
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

async function asActor<T>(actor: Actor, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const undo = Symbol();
  let result: T | typeof undo = undo;
  await app
    .begin(async (tx) => {
      await tx`select set_config('app.person_id', ${actor === "nobody" ? "" : idOf(actor)}, true)`;
      result = await work(tx);
      throw undo;
    })
    .catch((thrown) => {
      if (thrown !== undo) throw thrown;
    });
  return result as T;
}

describe.each(tables.map(({ name, columns }) => ({ name, column: columns[0]?.name ?? "" })))(
  "$name",
  ({ name, column }) => {
    test.each(actors)("%s reads and writes what is hers, and no more", async (actor) => {
      const me = actor === "nobody" ? "null::uuid" : `'${idOf(actor)}'::uuid`;
      const count = async (condition: string) => {
        const [row] = await database.owner.unsafe<{ n: number }[]>(
          `select count(*)::int as n from ${name} where ${condition.replaceAll("$me", me)}`,
        );
        return row?.n ?? -1;
      };
      expect(await count("true"), "the table holds rows to deny").toBeGreaterThan(0);

      const seen = await asActor(actor, async (tx) => (await tx.unsafe(`select 1 from ${name}`)).count);
      expect(seen, "rows read").toBe(await count(expected(name, actor, "read")));

      const touched = await asActor(
        actor,
        async (tx) => (await tx.unsafe(`update ${name} set "${column}" = "${column}"`)).count,
      ).catch((refused: { code?: string }) => {
        // Frozen by a trigger, generated always, or withheld from the role altogether: nobody writes there.
        expect(["LG003", "428C9", "42501"]).toContain(refused.code);
        return 0;
      });
      expect(touched, "rows written").toBe(await count(expected(name, actor, "write")));
    });
  },
);

describe("one step beyond what is hers", () => {
  const refusals: [string, Actor, string][] = [
    [
      "a participant makes herself administrator",
      "participant",
      `insert into role_grants (person_id, role) values ('${idOf("participant")}', 'administrator')`,
    ],
    [
      "a coordinator makes herself administrator",
      "coordinator",
      `insert into role_grants (person_id, role) values ('${idOf("coordinator")}', 'administrator')`,
    ],
    [
      "a facilitator takes a cohort",
      "facilitator",
      `insert into role_grants (person_id, role, cohort_id) select '${idOf("facilitator")}', 'coordinator', id from cohorts limit 1`,
    ],
    [
      "a participant marks herself present",
      "participant",
      `insert into attendance (session_id, enrolment_id, mark, method, marked_by) select s.id, e.id, 'present', 'code', e.person_id from enrolments e join training_sessions s using (cohort_id) where e.person_id = '${idOf("participant")}' limit 1`,
    ],
    [
      "a participant gives herself a seat",
      "participant",
      `insert into seats (delegation_id, role, person_id, state) select id, 'speaker', '${idOf("participant")}', 'confirmed' from delegations limit 1`,
    ],
    [
      "a participant gives another's consent",
      "participant",
      `insert into consents (person_id, purpose, wording_version, locale) values ('${idOf("mentor")}', 'media', 1, 'en')`,
    ],
    [
      "a participant accepts her own submission",
      "participant",
      `update submissions set state = 'accepted', decided_at = now(), decided_by = '${idOf("participant")}'`,
    ],
    [
      "an administrator reads a journal nobody shared with her",
      "administrator",
      "update journal_entries set text = text",
    ],
    ["a mentor invites somebody", "mentor", `insert into people (legal_name) values ('Somebody')`],
    [
      "a participant writes another's name under an act",
      "participant",
      `insert into audit_log (actor_id, verb) values ('${idOf("coordinator")}', 'forged')`,
    ],
    ["an administrator rewrites the audit log", "administrator", "update audit_log set verb = 'nothing'"],
  ];
  test.each(refusals)("%s: refused", async (_what, actor, statement) => {
    await asActor(actor, (tx) => tx.unsafe(statement)).then(
      // With nothing of hers in sight the statement may find no row to copy from: that is a refusal too.
      (result) => expect(result.count).toBe(0),
      (refused: { code?: string }) => expect(["42501", "LG004"]).toContain(refused.code),
    );
  });

  test("an administrator does the first of them", async () => {
    const written = await asActor("administrator", (tx) =>
      tx.unsafe(
        `insert into role_grants (person_id, role) values ('${idOf("participant")}', 'administrator')`,
      ),
    );
    expect(written.count).toBe(1);
  });
});

test("a person not named in the directory is a card without a name, and no card for a stranger", async () => {
  const me = idOf("participant");
  const [peer] = await database.owner<{ id: string }[]>`
    select e.person_id as id from enrolments e where e.cohort_id in (select cohort_id from enrolments where person_id = ${me}) and e.person_id <> ${me} and e.status = 'active' limit 1`;
  const id = peer?.id ?? "";
  await database.owner`insert into name_choices values (${id}, 'directory', 'none') on conflict (person_id, use) do update set choice = 'none'`;
  expect(
    await asActor("participant", (tx) => tx`select name from person_cards where id = ${id}`),
  ).toMatchObject([{ name: null }]);
  expect((await asActor("nobody", (tx) => tx`select name from person_cards`)).length).toBe(0);
  const [known] = await asActor("administrator", (tx) => tx`select name from person_cards where id = ${id}`);
  expect(known?.name).toBeTruthy();
});
