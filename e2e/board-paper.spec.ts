import { mkdir, writeFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, people, test } from "./fixtures";
import { imageOf, studio } from "./paper-studio";

/** What stands on each sheet, and whether it lies on its side. */
async function sheetsOf(file: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const sheets: { text: string; wide: boolean }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    sheets.push({ text: text.replace(/\s+/g, " "), wide: width > height });
  }
  return sheets;
}

test("a day of the board on paper: everybody and every session, on a sheet turned on its side", async ({
  as,
  sql,
  browser,
}) => {
  const [place] = await sql<{ delegation: string }[]>`
    with forum as (insert into forums (slug, name) values ('paper-test', 'Forum on paper') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2099-07-06', '2099-07-06', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    sessions as (insert into forum_sessions (edition_id, title, type, venue, room, starts_at, ends_at, zone, confidence)
      select edition.id, 'Printed session ' || n, 'plenary', 'Palais', 'XX', '2099-07-06T07:00Z'::timestamptz + n * interval '50 minutes',
        '2099-07-06T08:15Z'::timestamptz + n * interval '50 minutes', 'Europe/Zurich', 'U' from edition, generate_series(0, 9) n returning id, title),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, (select cohort_id from role_grants where person_id = ${people.coordinator} and role = 'coordinator' order by id limit 1), 'Paper test', 20
      from edition returning id),
    women as (insert into people (legal_name, languages) select 'Printed woman ' || chr(64 + n), '{en}' from generate_series(1, 14) n returning id, legal_name),
    held as (insert into seats (delegation_id, role, person_id, state) select d.id, 'delegate', w.id, 'confirmed' from delegation d, women w returning delegation_id, person_id),
    planned as (insert into assignments (delegation_id, person_id, session_id, assigned_by)
      select h.delegation_id, h.person_id, s.id, ${people.coordinator} from held h join women w on w.id = h.person_id, sessions s
      where (ascii(right(w.legal_name, 1)) + ascii(right(s.title, 1))) % 4 = 0)
    select id as delegation from delegation`;
  if (!place) throw new Error("The demo's coordinator has no cohort.");
  const desk = await as(people.coordinator, { viewport: { width: 1280, height: 900 } });
  await desk.goto(`/delegations/${place.delegation}/board`);
  await expect(desk.getByRole("grid")).toBeVisible();
  const file = await desk.pdf({ preferCSSPageSize: true, printBackground: false });

  const page = await browser.newPage();
  await studio(page);
  const sheets = await sheetsOf(file);
  await mkdir("test-results", { recursive: true });
  for (const number of sheets.keys())
    await writeFile(`test-results/board-paper-${number + 1}.png`, await imageOf(page, file, number + 1));
  await page.close();

  // Lines break where they must: what is looked for is read without its spaces.
  const read = (some: typeof sheets) => some.map(({ text }) => text.replaceAll(" ", "")).join("");
  expect(sheets.every(({ wide }) => wide)).toBe(true);
  expect(sheets.length).toBeLessThanOrEqual(4);
  for (let n = 0; n < 14; n++) expect(read(sheets)).toContain(`Printedwoman${String.fromCharCode(65 + n)}`);
  for (let n = 0; n < 10; n++) expect(read(sheets)).toContain(`Printedsession${n}`);
});
