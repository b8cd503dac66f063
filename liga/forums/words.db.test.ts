import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/connect";
import * as schema from "@/db/schema";
import { seedReference } from "@/db/seed/reference";
import { createTestDatabase, type TestDatabase } from "@/db/testing";
import type { Viewer } from "../viewer";
import { saidIn } from "./names";
import { findEdition, forumYear } from "./queries";

let base: TestDatabase;
let app: ReturnType<typeof connect>;
beforeAll(async () => {
  base = await createTestDatabase();
  await seedReference(drizzle(base.owner, { schema }));
  app = connect(base.appUrl);
});
afterAll(async () => {
  await app.end();
  await base.drop();
});
const reader = (locale: "en" | "es") => ({ locale, timeZone: "UTC" }) as Viewer;

test("every text that comes with LIGA is there in Spanish", async () => {
  for (const [table, text, spanish] of [
    ["forums", "name", "name_es"],
    ["editions", "organiser", "organiser_es"],
    ["editions", "access", "access_es"],
    ["edition_deadlines", "title", "title_es"],
    ["access_routes", "note", "note_es"],
  ]) {
    const rows = await base.owner.unsafe(
      `select ${text} as "text", ${spanish} as spanish from ${table} where ${text} is not null`,
    );
    expect(rows.length, table).toBeGreaterThan(10);
    for (const row of rows) expect(row.spanish, `${table}: ${row.text}`).toMatch(/\S/);
  }
});

test("each reads her own language; what is missing in it, she reads in the other, which says so", async () => {
  const [row] = await base.owner<{ id: string }[]>`
    select e.id from editions e join forums f on f.id = e.forum_id where f.slug = 'csw' and e.name = '71'`;
  const id = row?.id ?? "";
  const due = async (locale: "en" | "es") => {
    const year = await app.db.transaction((tx) => forumYear(tx, reader(locale), "2026-10-01", "2027-03-31"));
    const edition = year.find((one) => one.id === id);
    return [edition?.forum, edition?.deadlines[0]?.title];
  };
  expect(await due("en")).toEqual(["Commission on the Status of Women (CSW)", "Written statements close"]);
  expect(await due("es")).toEqual([
    "Comisión de la Condición Jurídica y Social de la Mujer (CSW)",
    "Cierra el plazo de las declaraciones escritas",
  ]);
  await base.owner`update edition_deadlines set title_es = null where edition_id = ${id}`;
  expect((await due("es"))[1]).toBe("Written statements close");
  const edition = await app.db.transaction((tx) => findEdition(tx, reader("es"), id));
  const [deadline] = edition?.deadlines ?? [];
  expect(deadline && saidIn(deadline.title, "es")).toEqual({
    text: "Written statements close",
    language: "en",
  });
  expect(edition && saidIn(edition.access, "es")?.language).toBe("es");
  expect(saidIn({ en: null, es: "Solo aquí" }, "en")).toEqual({ text: "Solo aquí", language: "es" });
  expect(saidIn({ en: "", es: null }, "en")).toBeNull();
});
