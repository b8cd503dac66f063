import { expect, people, test } from "./fixtures";

test("an hour the clock skips is refused on its field, keeps what was typed and plans nothing", async ({
  as,
  sql,
}) => {
  const page = await as(people.coordinator);
  const before = (await sql`select 1 from training_sessions`).count;
  const [cohort] = await sql<
    { id: string }[]
  >`select cohort_id as id from role_grants where person_id = ${people.coordinator} and role = 'coordinator'`;
  await page.goto(`/training/new?cohort=${cohort?.id}`);
  await page.getByLabel("Module", { exact: true }).selectOption({ index: 1 });
  await page.locator('[name="day"]').fill("2027-03-14");
  await page.locator('[name="hour"]').fill("02:30");
  await page.locator('[name="zone"]').first().selectOption("America/New_York");
  await page.getByRole("button", { name: "Plan the session" }).click();
  await expect(page.getByText("On this day the clock there skips this hour.")).toBeVisible();
  await expect(page.locator('[name="hour"]')).toHaveValue("02:30");
  await expect(page.locator('[name="day"]')).toHaveValue("2027-03-14");
  expect((await sql`select 1 from training_sessions`).count).toBe(before);
});

test("two coordinators save one cohort at once: the second is told, and her words are still there", async ({
  as,
  sql,
}) => {
  const [cohort] = await sql<{ id: string; name: string }[]>`
    select c.id, c.name from cohorts c join role_grants g on g.cohort_id = c.id where g.person_id = ${people.latinCoordinator} and g.role = 'coordinator'`;
  const first = await as(people.administrator);
  const second = await as(people.administrator);
  for (const page of [first, second]) await page.goto(`/cohorts/${cohort?.id}/edit`);
  const save = (page: typeof first) =>
    page.locator('form:has([name="name"]) button[type="submit"]').first().click();
  await first.locator('[name="name"]').fill(`${cohort?.name} `);
  await save(first);
  await first.waitForURL(/\/cohorts\/[0-9a-f-]{36}$/);
  await second.locator('[name="name"]').fill("Otro nombre");
  await save(second);
  await expect(second.getByText("Somebody else saved this while you were working on it.")).toBeVisible();
  await expect(second.locator('[name="name"]')).toHaveValue("Otro nombre");
  expect(await sql`select name from cohorts where id = ${cohort?.id ?? ""}`).toMatchObject([
    { name: cohort?.name },
  ]);
});
