import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** A plan of who goes, on a coordinator's phone: asked for, changed by her word, compared, offered, planned again. */
test("on a phone a plan is worked out, one is pinned and one left out, plans are compared and offered; a refusal changes one seat", async ({
  as,
  sql,
}) => {
  test.setTimeout(150_000);
  const delegation = await makeGround(sql);
  const address = `/delegations/${delegation}/planner`;
  const desk = await as(people.coordinator, phone);
  const shot = (name: string) =>
    desk.screenshot({ path: `test-results/planner-${name}.png`, fullPage: true });

  await desk.goto(`/delegations/${delegation}`);
  await desk.getByRole("link", { name: "Who goes", exact: true }).click();
  await arrived(desk, /Who goes/);
  expect(await fits(desk)).toBe(true);
  await desk.getByRole("button", { name: "Work out a plan" }).click();
  await workedOut(desk);
  const first = await proposed(desk);
  expect(first).toHaveLength(4);
  // Whoever stays at home is told why, and what it would cost to take her.
  await desk.getByText(/people who do not go, and why/).click();
  await expect(desk.getByText(/With her the plan loses|As good as/).first()).toBeVisible();
  await arrived(desk, /Plan 1/);
  expect(await fits(desk)).toBe(true);
  await shot("plan");

  const other = await oneOf(sql, delegation, false, ["weaker", "equal"]);
  const without = await oneOf(sql, delegation, true, ["chosen"]);
  await say(desk, `${address}/people/${other.id}`, "any");
  expect(await fits(desk)).toBe(true);
  await say(desk, `${address}/people/${without.id}`, "out");
  await desk.goto(address);
  await expect(desk.getByText("Something changed since")).toBeVisible();
  await desk.getByRole("button", { name: "Work out a plan" }).click();
  await workedOut(desk);
  const second = await proposed(desk);
  expect(second).toContain(other.id);
  expect(second).not.toContain(without.id);
  await desk.getByText(/people who do not go, and why/).click();
  await expect(desk.getByText(/does not go, as you said/).first()).toBeVisible();
  const plan = desk.url();

  await desk.goto(address);
  await desk.getByRole("button", { name: "Compare", exact: true }).click();
  await arrived(desk, "Plans side by side");
  for (const { name } of [other, without]) await expect(desk.getByText(name).first()).toBeVisible();
  expect(await fits(desk)).toBe(true);
  await shot("compare");

  // Without the one she pinned it is not offered unless she says so.
  await desk.goto(plan);
  await boxes(desk)
    .and(desk.locator(`[value="${other.id}"]`))
    .uncheck();
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText(/and these seats leave her out|nobody is gender rapporteur yet/)).toBeVisible();
  expect(await offered(sql, delegation)).toEqual([]);
  await desk.goto(plan);
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText("Seats offered")).toBeVisible();
  expect(await offered(sql, delegation)).toEqual(second.toSorted());

  const leaves = second.find((id) => id !== other.id) ?? "";
  const hers = await as(leaves, phone);
  await hers.goto(`/delegations/${delegation}`);
  const no = hers.getByRole("button", { name: /No, I cannot|No, no puedo/ });
  await no.click();
  await expect(no).toHaveCount(0);
  await desk.goto(plan);
  await desk.getByRole("button", { name: "Plan again, changing as little as possible" }).click();
  await workedOut(desk);
  await expect(desk.getByText("3 seats stay as in “Plan 2”, 1 changes")).toBeVisible();
  expect(await fits(desk)).toBe(true);
  await shot("again");
  const third = await proposed(desk);
  expect(third).toHaveLength(1);
  expect(second).not.toContain(third[0]);
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText("Seats offered")).toBeVisible();
  expect(await offered(sql, delegation)).toEqual(
    [...second.filter((id) => id !== leaves), ...third].toSorted(),
  );
});

const boxes = (desk: Page) => desk.getByRole("group", { name: "Who goes, and why" }).getByRole("checkbox");

/** Whom a plan proposes for the seats still open. */
const proposed = (desk: Page) =>
  boxes(desk).evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));

/** The page looks again by itself until the plan is proven and every reason is there. */
async function workedOut(desk: Page) {
  await expect(desk).toHaveURL(/\/planner\/[0-9a-f-]{36}$/);
  await expect(desk.getByText("Proven: no plan is better")).toBeVisible({ timeout: 30_000 });
  await expect(desk.getByText("The reason is being worked out.")).toHaveCount(0, { timeout: 60_000 });
}

/** What the coordinator says about one woman for every plan to come. */
async function say(desk: Page, address: string, seat: "any" | "out") {
  await desk.goto(address);
  await desk.getByRole("combobox", { name: "Her seat" }).selectOption(seat);
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await expect(desk.getByText("Saved").first()).toBeVisible();
}

/** Somebody of the first plan, going or not, for one of these reasons. */
async function oneOf(sql: postgres.Sql, delegation: string, goes: boolean, why: string[]) {
  const [found] = await sql<{ id: string; name: string }[]>`
    select p.id, coalesce(p.chosen_name, p.legal_name) as name from plan_people x
    join delegation_plans plan on plan.id = x.plan_id join people p on p.id = x.person_id
    where plan.delegation_id = ${delegation} and (x.role is not null) = ${goes} and x.reason ->> 'why' = any (${why})
    order by p.id limit 1`;
  if (!found) throw new Error(`Nobody of the plan is ${why.join(" or ")}.`);
  return found;
}

const offered = async (sql: postgres.Sql, delegation: string) =>
  (
    await sql<{ person: string }[]>`
      select person_id as person from seats where delegation_id = ${delegation} and state = 'offered'`
  )
    .map(({ person }) => person)
    .sort();

/** A delegation of four to a forum that takes two of one organisation, all its seats open. */
async function makeGround(sql: postgres.Sql) {
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
  return place.id;
}
