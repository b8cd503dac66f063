import { expect, fits, people, phone, test } from "./fixtures";

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
