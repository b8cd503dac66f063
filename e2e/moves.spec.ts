import { arrived, expect, fits, people, phone, test } from "./fixtures";

test("a session moves under a published schedule: the coordinator is told and has looked, and who goes reads the new hour", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ delegation: string; edition: string }[]>`
    with forum as (insert into forums (slug, name) values ('moves-test', 'Forum that moves') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2099-06-01', '2099-06-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    sessions as (insert into forum_sessions (edition_id, title, type, venue, starts_at, ends_at, zone, confidence)
      select edition.id, s.title, 'plenary', 'Palais', s.at::timestamptz, s.at::timestamptz + interval '1 hour', 'Europe/Zurich', 'U'
      from edition, (values ('Opening', '2099-06-01T08:00Z'), ('Round table', '2099-06-01T12:00Z')) s (title, at) returning *),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Moves test', 4 from edition, cohort returning id),
    held as (insert into seats (delegation_id, role, person_id, state)
      select id, 'gender_rapporteur', ${people.participant}, 'confirmed' from delegation returning delegation_id),
    planned as (insert into assignments (delegation_id, person_id, session_id, assigned_by)
      select h.delegation_id, ${people.participant}, s.id, ${people.coordinator} from held h, sessions s)
    select d.id as delegation, e.id as edition from delegation d, edition e`;
  if (!place) throw new Error("The demo's participant has no cohort.");
  const address = `/delegations/${place.delegation}`;
  const desk = await as(people.coordinator, { viewport: { width: 1280, height: 900 } });
  await desk.goto(address);
  await desk.getByRole("button", { name: "Publish version 1" }).click();
  await expect(desk.getByText("Version 1 is what everybody reads")).toBeVisible();
  await expect(desk.getByRole("heading", { name: /^What moved/ })).toHaveCount(0);

  await sql`update forum_sessions set starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days', room = 'XX'
    where edition_id = ${place.edition} and title = 'Opening'`;
  await sql`update forum_sessions set cancelled_at = now() where edition_id = ${place.edition} and title = 'Round table'`;
  await sql`update editions set starts_on = '2099-06-08', ends_on = '2099-06-09' where id = ${place.edition}`;

  const her = await as(people.participant, phone);
  await her.goto(address);
  await expect(her.getByText(/^Moved since it was published. It was Mon/)).toBeVisible();
  await expect(her.getByText(/^Taken out of the programme/)).toBeVisible();
  expect(await fits(her)).toBe(true);
  await her.screenshot({ path: "test-results/moves-hers.png", fullPage: true });

  for (const page of [address, `${address}/board`]) {
    await desk.goto(page);
    await expect(desk.getByRole("heading", { name: "What moved since version 1" })).toBeVisible();
  }
  await desk.goto(address);
  await arrived(desk, "Moves test");
  await desk.screenshot({ path: "test-results/moves-1280.png", fullPage: true });
  await desk.setViewportSize(phone.viewport);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/moves-360.png", fullPage: true });
  await desk.getByRole("button", { name: "I have looked at it" }).click();
  await expect(desk.getByText(/looked at this on/)).toBeVisible();
  await desk.getByRole("button", { name: "Publish version 2" }).click();
  await expect(desk.getByText("Version 2 is what everybody reads")).toBeVisible();
  await expect(desk.getByRole("heading", { name: /^What moved/ })).toHaveCount(0);
  expect((await sql`select 1 from assignments where delegation_id = ${place.delegation}`).count).toBe(2);
});
