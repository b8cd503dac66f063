import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** A delegation of the demo's own cohort to a forum in New York, 100 days away, with one delegate and her alternate. */
test("a delegate says what she travels on, her visa is refused, the alternate is asked and a letter is made", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ delegation: string; alternate: string; edition: string }[]>`
    with forum as (insert into forums (slug, name) values ('travel-test', 'Forum of travel') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, country_code, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', current_date + 100, current_date + 103, 'New York', 'US', 'America/New_York', 'confirmed', 'U', 'test', current_date from forum returning id),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Travel test', 4 from edition, cohort returning id, edition_id),
    other as (select e.person_id from enrolments e join cohort using (cohort_id) where e.person_id <> ${people.participant} and e.status = 'active' order by e.person_id limit 1)
    insert into seats (delegation_id, role, person_id, alternate_id, state)
    select d.id, 'delegate', ${people.participant}, o.person_id, 'accepted' from delegation d, other o
    returning delegation_id as delegation, alternate_id as alternate, (select edition_id from delegation) as edition`;
  if (!place) throw new Error("The demo has no cohort with two leaders.");
  const address = `/delegations/${place.delegation}`;

  const hers = await as(people.participant, { ...phone, javaScriptEnabled: false });
  await hers.goto(`${address}/travel`);
  await expect(hers.getByText("Delete it all now")).toHaveCount(0);
  await hers.getByLabel("Passport", { exact: true }).check();
  await hers.getByRole("combobox", { name: "Country of the document" }).selectOption("PH");
  await hers.getByLabel("Valid until").first().fill("2031-01-01");
  await hers.getByRole("button", { name: "Save", exact: true }).click();
  await expect(hers.getByText("Check with the consulate").first()).toBeVisible();
  await hers
    .getByRole("combobox", { name: "Do children or others depend on you while you are away?" })
    .selectOption("yes");
  await hers.getByRole("button", { name: "Save my answers" }).click();
  expect(await fits(hers)).toBe(true);
  await hers.screenshot({ path: "test-results/travel-own.png", fullPage: true });

  const desk = await as(people.coordinator, phone);
  await desk.goto(`${address}/readiness`);
  await arrived(desk, /Readiness/);
  expect(await fits(desk)).toBe(true);
  await expect(desk.getByText("Talk with her")).toBeVisible();
  await desk.screenshot({ path: "test-results/travel-board.png", fullPage: true });
  const file = await desk.request.get(`${address}/readiness/export?as=csv`);
  expect(await file.text()).not.toMatch(/depend/);

  await desk.goto(`${address}/travel/${people.participant}`);
  await desk.getByText("Make a letter").click();
  await desk.getByRole("combobox", { name: "Letter", exact: true }).selectOption("border");
  await desk.getByLabel("Whom to ask about her").fill("Maite, +41 00 000 00 00");
  await desk.getByRole("button", { name: "Make the letter" }).click();
  await arrived(desk, "Who I am / Quién soy");
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/travel-letter.png", fullPage: true });
  const [download] = await Promise.all([
    desk.waitForEvent("download"),
    desk.getByRole("link", { name: "Download as PDF" }).click(),
  ]);
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(await download.path())) }).promise;
  const text = (await (await pdf.getPage(1)).getTextContent()).items
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ");
  for (const words of ["Who I am", "Quién soy", "Maite, +41", "New York"]) expect(text).toContain(words);

  await desk.goto(`${address}/travel/${people.participant}`);
  await desk.getByText("Note how it ended").click();
  await desk.getByLabel("Refused", { exact: true }).check();
  await desk.getByLabel("Asked for on").fill("2026-01-10");
  await desk.getByLabel("Decided on").fill("2026-02-20");
  await desk.getByRole("button", { name: "Save the outcome" }).click();
  await desk.getByRole("button", { name: "Ask the alternate and offer a remote place" }).click();
  await expect(desk.getByText("The alternate is asked, and a remote place is offered.")).toBeVisible();
  const seats =
    await sql`select person_id as person, role, state from seats where delegation_id = ${place.delegation} order by role`;
  expect(seats.map((seat) => ({ ...seat }))).toEqual([
    { person: place.alternate, role: "delegate", state: "offered" },
    { person: people.participant, role: "remote", state: "offered" },
  ]);
});

test("in Spanish on a phone the travel page is whole and tells what becomes of the answers", async ({
  as,
  sql,
}) => {
  const [seat] = await sql<{ delegation: string; person: string }[]>`
    select s.delegation_id as delegation, s.person_id as person from seats s join people p on p.id = s.person_id
    join travel_records r on r.delegation_id = s.delegation_id and r.person_id = s.person_id where p.locale = 'es' limit 1`;
  if (!seat) throw new Error("The demo has no delegate who reads Spanish and has said what she travels on.");
  const page = await as(seat.person, phone);
  await page.goto(`/delegations/${seat.delegation}/travel`);
  await arrived(page, "Cómo llegar");
  expect(await fits(page)).toBe(true);
  await page.screenshot({ path: "test-results/travel-es.png", fullPage: true });
});
