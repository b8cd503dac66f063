import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "@/db/as-viewer";
import { makeWork, refusal } from "../training/assignments/try-work";
import type { Viewer } from "../viewer";
import { AddResource, LibraryFilter, SaveResource } from "./input";
import { findResource, listResources } from "./queries";
import { addResource, removeResource, saveResource } from "./save-resource";

let w: Awaited<ReturnType<typeof makeWork>>;
beforeAll(async () => {
  w = await makeWork();
});
afterAll(() => w.g.drop());

const typed = (more = {}) => ({
  resourceId: randomUUID(),
  title: "A guide",
  summary: "",
  language: "en",
  theme: "rights",
  url: "https://example.org/guide",
  urlKilobytes: "120",
  ...more,
});
const put = async (more = {}) =>
  (await addResource(w.facilitator, AddResource.parse(typed(more)))).resourceId;
const find = async (asked: Record<string, unknown>, who: Viewer = w.her) =>
  (await asPerson(w.g.db, who.id, (tx) => listResources(tx, who, LibraryFilter.parse(asked)))).map(
    ({ title }) => title,
  );

test("each language is searched by its own rules, and one it does not know word by word", async () => {
  await put({ title: "Organising migrant workers", language: "en" });
  await put({ title: "Las trabajadoras migrantes se organizan", language: "es" });
  await put({ title: "Les travailleuses migrantes s'organisent", language: "fr" });
  await put({ title: "حقوق العاملات في المنازل", language: "ar" });
  await put({ title: "Karapatan ng manggagawa", language: "fil" });
  expect(await find({ q: "organised worker" })).toEqual(["Organising migrant workers"]);
  expect(await find({ q: "trabajadora organizar" })).toEqual(["Las trabajadoras migrantes se organizan"]);
  expect(await find({ q: "travailleuse" })).toEqual(["Les travailleuses migrantes s'organisent"]);
  expect(await find({ q: "العاملات" })).toEqual(["حقوق العاملات في المنازل"]);
  expect(await find({ q: "manggagawa" })).toEqual(["Karapatan ng manggagawa"]);
  expect(await find({ q: "manggagawas" })).toEqual([]);
  expect(await find({ q: '"migrant workers" -farm' })).toEqual(["Organising migrant workers"]);
  expect(await find({ q: "'; drop table resources; --" })).toEqual([]);
});

test("the title counts more than the summary, and shelves narrow what is found", async () => {
  await put({ title: "Notes", summary: "On remittances", theme: "climate" });
  await put({ title: "Remittances", theme: "climate", objectives: ["20"], moduleId: w.module });
  expect(await find({ q: "remittance" })).toEqual(["Remittances", "Notes"]);
  expect(await find({ theme: "climate", objective: "20" })).toEqual(["Remittances"]);
  expect(await find({ module: w.module })).toEqual(["Remittances"]);
  expect(await find({ theme: "climate", language: "es" })).toEqual([]);
  expect(await find({ theme: "no such thing", objective: "99", module: "x", q: "remittance" })).toHaveLength(
    2,
  );
});

test("coordinators and facilitators keep it; nobody else does, and two who change at once are told", async () => {
  for (const who of [w.coordinator, w.facilitator, w.administrator])
    expect(await refusal(addResource(who, AddResource.parse(typed())))).toBe("done");
  const resourceId = await put({ title: "Hers to read" });
  const change = (version: number) =>
    SaveResource.parse({ ...typed({ title: "New name" }), resourceId, version });
  for (const who of [w.her, w.mentor, w.stranger]) {
    expect(await refusal(addResource(who, AddResource.parse(typed())))).toBe("not_found");
    expect(await refusal(saveResource(who, change(1)))).toBe("not_found");
    expect(await refusal(removeResource(who, { resourceId, remove: "yes" }))).toBe("not_found");
  }
  await saveResource(w.coordinator, change(1));
  expect(await refusal(saveResource(w.facilitator, change(1)))).toBe("stale");
});

test("removed it is on no shelf and comes back as it was", async () => {
  const resourceId = await put({ title: "Somewhere else today" });
  const sees = async (who: Viewer) =>
    (await asPerson(w.g.db, who.id, (tx) => findResource(tx, who, resourceId))) !== undefined;
  await removeResource(w.facilitator, { resourceId, remove: "yes" });
  expect([await sees(w.her), await sees(w.coordinator)]).toEqual([false, true]);
  expect(await find({ q: "somewhere" }, w.coordinator)).toEqual([]);
  await removeResource(w.coordinator, { resourceId, remove: "no" });
  expect(await sees(w.her)).toBe(true);
  expect(await find({ q: "somewhere" })).toEqual(["Somewhere else today"]);
});
