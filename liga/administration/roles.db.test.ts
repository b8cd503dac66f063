import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { grantRole } from "./grant-role";
import { overview, rolesPage } from "./queries";
import { revokeRole } from "./revoke-role";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
});
afterAll(() => g.drop());

const as = (id: string, role?: "administrator") =>
  ({ id, grants: role ? [{ role, cohortId: null }] : [] }) as unknown as Viewer;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: LigaError) => error.code,
  );
const administrators = () =>
  g.own<
    { id: string; person_id: string }[]
  >`select id, person_id from role_grants where role = 'administrator'`;
async function administrator() {
  const id = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${id}, 'administrator')`;
  return as(id, "administrator");
}

test("only an administrator gives and takes roles, and each change is written down once", async () => {
  const [first, leader] = [await administrator(), await g.person("Ana Zé")];
  const wish = { personId: leader, role: "facilitator" as const, cohortId: g.cohort };
  expect(await refusal(grantRole(as(leader), wish))).toBe("not_found");
  // Somebody who claims the role without holding it meets the database's own policy.
  await expect(grantRole(as(leader, "administrator"), wish)).rejects.toThrow();
  await grantRole(first, wish);
  await grantRole(first, wish);
  const page = await rolesPage(first, "ana z");
  expect(page.found.map(({ id }) => id)).toEqual([leader]);
  const grant = page.grants.find(({ personId }) => personId === leader);
  expect(grant).toMatchObject({ role: "facilitator", cohort: "Cohort" });
  await revokeRole(first, { grantId: grant?.id ?? "" });
  await revokeRole(first, { grantId: grant?.id ?? "" });
  const written = await g.own`select verb from audit_log where subject_id = ${leader} order by id`;
  expect(written.map(({ verb }) => verb)).toEqual(["grant-role", "revoke-role"]);
  expect((await overview(first))?.entries[0]).toMatchObject({ verb: "revoke-role" });
  expect(await overview(as(leader))).toBeNull();
});

test("what she types is not a pattern", async () => {
  const [first] = [await administrator()];
  expect((await rolesPage(first, "%")).found).toEqual([]);
  expect((await rolesPage(first, "")).found).toEqual([]);
});

test("of administrators who take each other's role at the same instant, one stays", async () => {
  await g.own`delete from role_grants where role = 'administrator'`;
  const all = await Promise.all(Array.from({ length: 5 }, administrator));
  const grants = await administrators();
  await Promise.all(
    grants.map(({ id, person_id }) => {
      const somebodyElse = all.find((viewer) => viewer.id !== person_id) as Viewer;
      return revokeRole(somebodyElse, { grantId: id });
    }),
  );
  expect((await administrators()).length).toBeGreaterThanOrEqual(1);
  const [last] = await administrators();
  await g.own`delete from role_grants where role = 'administrator' and id <> ${last?.id as string}`;
  expect(
    await refusal(
      revokeRole(as(last?.person_id as string, "administrator"), { grantId: last?.id as string }),
    ),
  ).toBe("last_administrator");
});
