import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { Viewer } from "../viewer";
import { findDuplicates } from "./duplicates";
import { tellApart } from "./tell-apart";

let g: Ground;
const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, timeZone: "UTC", locale: "en", joined: true, grants }) as Viewer;
const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);

beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
});
afterAll(() => g.drop());

test("two women of one name are proposed until somebody tells them apart, and only who knows both may", async () => {
  const [one, other] = [await g.person("Ana Flores"), await g.person("Ana Flores")];
  for (const person of [one, other]) await g.enrol(person);
  const proposed = async () =>
    (await findDuplicates(coordinator())).pairs.map((pair) => [pair.one.id, pair.other.id].sort());
  const pair = [one, other].sort();
  expect(await proposed()).toContainEqual(pair);

  const stranger = as(await g.person(), [{ role: "coordinator", cohortId: crypto.randomUUID() }]);
  await expect(tellApart(stranger, { one, other })).rejects.toMatchObject({ code: "not_found" });
  await expect(tellApart(as(one), { one, other })).rejects.toThrow();
  await expect(tellApart(coordinator(), { one, other: one })).rejects.toMatchObject({ code: "not_found" });
  expect(await proposed()).toContainEqual(pair);

  await tellApart(coordinator(), { one, other });
  await tellApart(coordinator(), { one: other, other: one });
  expect(await proposed()).not.toContainEqual(pair);
  expect(await g.own`select 1 from separate_people where one_id = ${pair[0] ?? ""}`).toHaveLength(1);
  expect(await g.own`select 1 from audit_log where verb = 'tell-apart'`).toHaveLength(1);
});
