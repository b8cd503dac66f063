import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/connect";
import { importVisa } from "@/db/import-visa";
import { createTestDatabase, type TestDatabase } from "@/db/testing";

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
const folder = mkdtempSync(path.join(tmpdir(), "visa-"));
beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect(database.ownerUrl, { max: 3 });
  await database.owner`insert into countries values ('PH'), ('US'), ('CH'), ('XK') on conflict do nothing`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await owner.end();
  await database.drop();
});

function file(name: string, text: string | Buffer) {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}
const table = (...rows: string[]) => ["Passport,Destination,Requirement", ...rows, ""].join("\n");
const take = (at: string, more: { overlay?: boolean; date?: string } = {}) =>
  importVisa(owner.db, { file: at, overlay: false, ...more }).then(
    (done) => done,
    (error: Error) => error.message,
  );
const rows = () =>
  database.owner`select passport, destination, kind, days from visa_requirements order by 1, 2`;

test("a table is replaced whole by the next one, and its day and source are kept", async () => {
  const one = file("index-2026-02-17.csv", table("PH,US,visa required", "XK,CH,90"));
  expect(await take(one)).toEqual({
    kind: "requirements",
    rows: 2,
    on: "2026-02-17",
    source: "passportindex.org",
  });
  expect(await take(file("b.csv", table("PH,CH,eta")), { date: "2026-03-01" })).toMatchObject({
    on: "2026-03-01",
  });
  expect((await rows()).map((row) => ({ ...row }))).toEqual([
    { passport: "PH", destination: "CH", kind: "eta", days: null },
  ]);
  const [source] =
    await database.owner`select source, data_on::text, rows from visa_sources where kind = 'requirements'`;
  expect(source).toMatchObject({ source: "passportindex.org", data_on: "2026-03-01", rows: 1 });
});

test("without a day in the command or the name it is the day of the file", async () => {
  const at = file("c.csv", table("PH,CH,eta"));
  utimesSync(at, new Date("2025-06-07T12:00:00Z"), new Date("2025-06-07T12:00:00Z"));
  expect(await take(at)).toMatchObject({ on: "2025-06-07" });
  expect(await take(at, { date: "yesterday" })).toContain("is no day");
});

test("a bad file changes nothing and says which rows are bad", async () => {
  const before = await rows();
  const bad = await take(
    file("d.csv", table("PH,US,visa required", "ZZ,US,eta", "PH,US,eta", "PH,CH,perhaps")),
  );
  expect(bad).toBe(
    [
      "Nothing was imported, as these rows cannot be read:",
      '  line 3: "ZZ" is no country',
      "  line 4: PH US is there twice",
      '  line 5: "perhaps" is no requirement',
    ].join("\n"),
  );
  expect(await take(file("e.csv", table(...Array(30).fill("ZZ,US,eta"))))).toContain("and 10 more");
  expect(await take(file("f.csv", Buffer.from([0x50, 0xff, 0xfe, 0x0a])))).toContain("no text in UTF-8");
  expect(await take(file("g.csv", Buffer.alloc(20_000_001, 0x41)))).toContain("bytes");
  expect(await take(path.join(folder, "none.csv"))).toContain("There is no file");
  expect(await take(folder)).toContain("There is no file");
  expect(await rows()).toEqual(before);
});

test("measures are laid over it, and replaced in turn", async () => {
  const head = "passport_iso2,measure,effective_from,note";
  const one = file(
    "overlay.csv",
    `${head}\nPH,full_suspension,2026-01-01,a note\nXK,visa_bond_B1B2,by 2026-01-21,\n`,
  );
  expect(await take(one, { overlay: true })).toMatchObject({
    kind: "measures",
    rows: 2,
    source: "overlay.csv",
  });
  await take(file("overlay2.csv", `${head}\nPH,full_suspension,2026-02-01,\n`), { overlay: true });
  const now = await database.owner`select passport, destination, measure, from_on::text from visa_measures`;
  expect(now.map((row) => ({ ...row }))).toEqual([
    { passport: "PH", destination: "US", measure: "full_suspension", from_on: "2026-02-01" },
  ]);
});

test("two imports at once leave one whole table", async () => {
  const [a, b] = [file("h.csv", table("PH,US,eta", "PH,CH,eta")), file("i.csv", table("XK,US,eta"))];
  await Promise.all([take(a), take(b), take(a)]);
  const [source] = await database.owner`select rows from visa_sources where kind = 'requirements'`;
  expect((await rows()).length).toBe(source?.rows);
});
