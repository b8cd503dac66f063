import type { Page } from "@playwright/test";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** The names and seats a plan proposes, in its order. */
async function proposed(desk: Page) {
  const boxes = desk.getByRole("group", { name: "Who goes, and why" }).getByRole("checkbox");
  return boxes.evaluateAll((all) =>
    all.map((box) => ({
      id: (box as HTMLInputElement).value,
      label: (box as HTMLInputElement).labels?.[0]?.textContent?.trim() ?? "",
    })),
  );
}

/** The page looks again by itself until the plan is proven and every reason is there. */
async function workedOut(desk: Page) {
  await expect(desk.getByText("Proven: no plan is better")).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText("The reason is being worked out.")).toHaveCount(0, { timeout: 60_000 });
}

test("on a phone a plan is asked for, read, changed by a pin, compared and offered; a refusal changes only her seat", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ id: string }[]>`
    with forum as (insert into forums (slug, name) values ('planner-test', 'Forum of plans') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2098-05-01', '2098-05-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    rule as (insert into forum_seat_rules (forum_id, kind, "limit", confidence, source) select id, 'max_per_organisation', 2, 'U', 'test' from forum),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Planner test', 4 from edition, cohort returning id)
    insert into seats (delegation_id, role) select d.id, r from delegation d, unnest(array['head', 'delegate', 'delegate', 'gender_rapporteur']) r
    returning delegation_id as id`;
  if (!place) throw new Error("The demo has no cohort.");
  const address = `/delegations/${place.id}/planner`;
  const desk = await as(people.coordinator, phone);
  await desk.goto(`/delegations/${place.id}`);
  await desk.getByRole("link", { name: "Who goes", exact: true }).click();
  await arrived(desk, /Who goes/);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/planner-list.png", fullPage: true });
  await desk.getByRole("button", { name: "Work out a plan" }).click();
  await workedOut(desk);
  const first = await proposed(desk);
  expect(first).toHaveLength(4);
  // Everybody who stays at home is told why, and what it would cost to take her.
  await desk.getByText(/people who do not go, and why/).click();
  await expect(desk.getByText(/With her the plan loses|As good as/).first()).toBeVisible();
  await arrived(desk, /Plan 1/);
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/planner-plan.png", fullPage: true });

  const [other] = await sql<{ id: string; name: string }[]>`
    select c.id, c.name from plan_people x join delegation_plans p on p.id = x.plan_id join person_cards c on c.id = x.person_id
    where p.delegation_id = ${place.id} and x.role is null and x.reason ->> 'why' = 'weaker' order by c.id limit 1`;
  if (!other) throw new Error("Nobody stays at home for being weaker.");
  await desk.goto(`${address}/people/${other.id}`);
  await desk.getByRole("combobox", { name: "Her seat" }).selectOption("any");
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/planner-person.png", fullPage: true });
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.goto(address);
  await expect(desk.getByText("Something changed since")).toBeVisible();
  await desk.getByRole("button", { name: "Work out a plan" }).click();
  await workedOut(desk);
  const second = await proposed(desk);
  expect(second.map(({ id }) => id)).toContain(other.id);
  const plan = desk.url();

  await desk.goto(address);
  await desk.getByRole("button", { name: "Compare", exact: true }).click();
  await arrived(desk, "Plans side by side");
  await expect(desk.getByText(other.name).first()).toBeVisible();
  expect(await fits(desk)).toBe(true);
  await desk.screenshot({ path: "test-results/planner-compare.png", fullPage: true });

  // Without the one she pinned it is not offered unless she says so.
  await desk.goto(plan);
  const hers = second.find(({ id }) => id === other.id)?.label ?? "";
  await desk.getByRole("checkbox", { name: hers }).uncheck();
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText(/and these seats leave her out|nobody is gender rapporteur yet/)).toBeVisible();
  await desk.goto(plan);
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText("Seats offered")).toBeVisible();
  const offered = await sql<{ person: string }[]>`
    select person_id as person from seats where delegation_id = ${place.id} and state = 'offered'`;
  expect(offered.map(({ person }) => person).sort()).toEqual(second.map(({ id }) => id).sort());

  const leaves = second.find(({ id }) => id !== other.id) as { id: string };
  const phoneOfHers = await as(leaves.id, phone);
  await phoneOfHers.goto(`/delegations/${place.id}`);
  await phoneOfHers.getByRole("button", { name: /No, I cannot|No puedo/ }).click();
  await expect(phoneOfHers.getByRole("button", { name: /No, I cannot|No puedo/ })).toHaveCount(0);
  await desk.goto(plan);
  await desk.getByRole("button", { name: "Plan again, changing as little as possible" }).click();
  await workedOut(desk);
  await expect(desk.getByText("3 seats stay as in “Plan 2”, 1 changes")).toBeVisible();
  const third = await proposed(desk);
  expect(third).toHaveLength(1);
  expect(second.map(({ id }) => id)).not.toContain(third[0]?.id);
  await desk.screenshot({ path: "test-results/planner-again.png", fullPage: true });
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText("Seats offered")).toBeVisible();
  const now = await sql<{ person: string }[]>`
    select person_id as person from seats where delegation_id = ${place.id} and state = 'offered'`;
  expect(now).toHaveLength(4);
  for (const { id } of second.filter((one) => one.id !== leaves.id))
    expect(now.map(({ person }) => person)).toContain(id);
});

test("in Spanish on a phone and in English on a desk, the demo's plan is worked out and fits", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ path: string }[]>`
    select '/delegations/' || delegation_id || '/planner' as path from delegation_plans where name = 'Plan 1' and made_by = ${people.latinCoordinator}`;
  if (!place) throw new Error("The demo has no plan.");
  const small = await as(people.latinCoordinator, phone);
  await small.goto(place.path);
  await expect(small.locator("html")).toHaveAttribute("lang", "es");
  expect(await fits(small)).toBe(true);
  await small.screenshot({ path: "test-results/planner-es.png", fullPage: true });
  await small.getByRole("link", { name: "Plan 1" }).click();
  await expect(small.getByRole("button", { name: "Ofrecer estos lugares" })).toBeVisible({ timeout: 60_000 });
  expect(await fits(small)).toBe(true);
  await small.screenshot({ path: "test-results/planner-plan-es.png", fullPage: true });
  const wide = await as(people.coordinator, { viewport: { width: 1280, height: 800 } });
  const [asia] = await sql<{ id: string }[]>`
    select id from delegations where cohort_id in (select cohort_id from role_grants where person_id = ${people.coordinator}) order by created_at limit 1`;
  await wide.goto(`/delegations/${asia?.id}/planner`);
  expect(await fits(wide)).toBe(true);
  await wide.screenshot({ path: "test-results/planner-en.png", fullPage: true });
});
