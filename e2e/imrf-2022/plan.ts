import type { Page } from "@playwright/test";
import { arrived, expect, fits } from "../fixtures";
import type { Ground } from "./ground";
import type { World } from "./world";

const seats = {
  "Head of delegation": 1,
  Speaker: 2,
  Delegate: 8,
  "Gender rapporteur": 1,
  "Note taker": 2,
  Interpreter: 2,
  "Logistics and travel": 0,
  "Remote support": 0,
};

/** The delegation for the call: sixteen seats, as many as there are passes. Resolves to its id. */
export async function createDelegation({ as, sql }: World, { coordinator }: Ground, call: string) {
  const desk = await as(coordinator);
  await desk.goto(`/delegations/new?opportunity=${call}`);
  for (const [role, number] of Object.entries(seats))
    await desk.getByRole("spinbutton", { name: role, exact: true }).fill(String(number));
  await desk.getByLabel("Name of the delegation").fill("IMRF 2022");
  await expect(desk.getByLabel("Seats at most")).toHaveValue("16");
  await desk.getByRole("button", { name: "Create the delegation" }).click();
  await desk.waitForURL(/\/delegations\/[0-9a-f-]{36}$/);
  await expect(desk.getByText("0 of 16 filled", { exact: false }).first()).toBeVisible();
  const delegation = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  expect(await sql`select 1 from seats where delegation_id = ${delegation}`).toHaveLength(16);
  return delegation;
}

/** The first plan, with Arabic, French and Spanish in the delegation; resolves to who goes. */
export async function firstPlan(world: World, { coordinator }: Ground, delegation: string) {
  const desk = await world.as(coordinator);
  await desk.goto(`/delegations/${delegation}/planner`);
  for (const language of ["Arabic", "French", "Spanish"])
    await desk.getByRole("checkbox", { name: language }).check();
  await desk.getByRole("combobox", { name: "The call" }).selectOption("very much");
  await desk.getByRole("button", { name: "Work out a plan" }).click();
  const plan = await proven(world, desk);
  await arrived(desk, /Plan 1/);
  await desk.screenshot({ path: "test-results/imrf-plan.png", fullPage: true });
  const going = await goes(world, plan);
  expect(going).toHaveLength(16);
  const spoken = await world.sql<{ language: string }[]>`
    select distinct unnest(languages) as language from people where id in ${world.sql(going)}`;
  expect(spoken.map(({ language }) => language)).toEqual(expect.arrayContaining(["ar", "fr", "es"]));
  return going;
}

/** The latest plan made anew: as much as can stays, what changed is said, and it is proven again. */
export async function planAgain(world: World, { coordinator }: Ground, delegation: string, said: string) {
  const desk = await world.as(coordinator);
  const [last] = await world.sql<{ id: string }[]>`
    select id from delegation_plans where delegation_id = ${delegation} order by created_at desc limit 1`;
  await desk.goto(`/delegations/${delegation}/planner/${last?.id}`);
  await desk.getByRole("button", { name: "Plan again, changing as little as possible" }).click();
  await expect(desk).not.toHaveURL(new RegExp(last?.id ?? ""));
  const plan = await proven(world, desk);
  await expect(desk.getByText(said, { exact: false }).first()).toBeVisible();
  expect(await fits(desk)).toBe(true);
  return { desk, going: await goes(world, plan) };
}

/** Everybody the plan names is asked, and says yes. */
export async function offerAndAccept({ sql }: World, desk: Page, delegation: string, asked: number) {
  await desk.getByRole("button", { name: "Offer these seats" }).click();
  await expect(desk.getByText("Seats offered").first()).toBeVisible();
  const offered =
    await sql`select 1 from seats where delegation_id = ${delegation} and state = 'offered' and role <> 'remote'`;
  expect(offered).toHaveLength(asked);
  await sql`update seats set state = 'accepted', version = version + 1
    where delegation_id = ${delegation} and state = 'offered' and role <> 'remote'`;
}

/** The page looks again by itself until the plan is proven and all its reasons are there; resolves to its id. */
async function proven({ sql }: World, desk: Page) {
  await expect(desk).toHaveURL(/\/planner\/[0-9a-f-]{36}$/);
  await expect(desk.getByText("Proven: no plan is better")).toBeVisible({ timeout: 60_000 });
  await expect(desk.getByText("The reason is being worked out.")).toHaveCount(0, { timeout: 60_000 });
  const id = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  await expect
    .poll(
      async () =>
        (await sql`select 1 from delegation_plans where id = ${id} and explained_at is not null`).count,
      {
        timeout: 60_000,
      },
    )
    .toBe(1);
  const [plan] = await sql`select optimal, gap from delegation_plans where id = ${id}`;
  expect(plan).toEqual({ optimal: true, gap: 0 });
  await desk.reload();
  return id;
}

const goes = async ({ sql }: World, plan: string) =>
  (
    await sql<
      { person: string }[]
    >`select person_id as person from plan_people where plan_id = ${plan} and role is not null`
  ).map(({ person }) => person);
