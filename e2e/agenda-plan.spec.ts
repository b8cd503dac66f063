import { arrived, expect, fits, nothingToMend, people, phone, test } from "./fixtures";

test("on a phone an agenda is proposed, one woman is pinned, it is proposed again and put on the board", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ delegation: string; other: string; otherName: string; session: string }[]>`
    with forum as (insert into forums (slug, name) values ('agenda-test', 'Forum of agendas') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2099-05-01', '2099-05-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    sessions as (insert into forum_sessions (edition_id, title, type, venue, starts_at, ends_at, zone, confidence)
      select edition.id, s.title, 'plenary', 'Palais', s.at::timestamptz, s.at::timestamptz + interval '1 hour', 'Europe/Zurich', 'U'
      from edition, (values ('Opening', '2099-05-01T08:00Z'), ('Round table', '2099-05-01T08:30Z')) s (title, at) returning id, title),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Agenda test', 4 from edition, cohort returning id),
    other as (select e.person_id from enrolments e join cohort using (cohort_id) where e.person_id <> ${people.participant} and e.status = 'active' order by e.person_id limit 1),
    held as (insert into seats (delegation_id, role, person_id, state)
      select d.id, 'delegate', p.id, 'confirmed' from delegation d, (select ${people.participant}::uuid as id union all select person_id from other) p returning id)
    select d.id as delegation, o.person_id as other, coalesce(p.chosen_name, p.legal_name) as "otherName", (select id from sessions where title = 'Opening') as session
    from delegation d, other o join people p on p.id = o.person_id`;
  if (!place) throw new Error("The demo has no cohort with two leaders.");
  const address = `/delegations/${place.delegation}/board`;
  const desk = await as(people.coordinator, phone);
  await desk.goto(address);
  await desk.getByRole("link", { name: "Propose who sits where" }).click();
  await arrived(desk, /Who sits where/);
  await desk.getByRole("button", { name: "Propose", exact: true }).click();
  // The page looks again by itself.
  await expect(desk.getByText("Proven: there is no better one")).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByRole("checkbox", { name: /^New:/ })).toHaveCount(2);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/agenda-proposal.png", fullPage: true });

  // The board shows it where it would be; nothing of it is planned.
  await desk.goto(address);
  await expect(desk.getByText("A proposal would change 2 things on the board")).toBeVisible();
  await expect(desk.getByRole("gridcell").getByText("proposed", { exact: true })).toHaveCount(2);
  await expect(desk.getByRole("gridcell").getByRole("button", { pressed: true })).toHaveCount(0);
  await nothingToMend(desk);
  await desk.screenshot({ path: "test-results/agenda-on-board.png", fullPage: true });

  await desk.goto(`${address}/plan/${place.session}`);
  await desk.getByRole("combobox", { name: place.otherName }).selectOption("in");
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/agenda-session.png", fullPage: true });
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(desk.getByText("You asked for her here.")).toBeVisible({ timeout: 30_000 });
  await desk.getByRole("button", { name: "Put what is ticked on the board" }).click();
  await expect(desk.getByText("Nothing is left to change on the board.")).toBeVisible();
  const board = await sql<{ person: string; title: string }[]>`
    select a.person_id as person, f.title from assignments a join forum_sessions f on f.id = a.session_id
    where a.delegation_id = ${place.delegation} order by f.title`;
  expect(board).toEqual([
    { person: place.other, title: "Opening" },
    { person: people.participant, title: "Round table" },
  ]);
  await desk.goto(`${address}?view=sessions`);
  await expect(desk.getByText("1 there").first()).toBeVisible();
  expect(await fits(desk)).toBe(true);
});
