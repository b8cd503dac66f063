import { expect, people, test } from "./fixtures";

/** Everything is said and sent by plain pages and forms; script only makes it quicker. */
test.describe("without JavaScript", () => {
  test("a demo person signs in, and an error in Spanish keeps what was typed and changes nothing", async ({
    browser,
    sql,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "es" });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await page.getByRole("button", { name: "Continuar como Maite Olazábal Prado, coordinadora" }).click();
    await page.waitForURL("**/coordinator");
    const before = await sql`select 1 from people`;
    await page.goto("/people/new");
    await page.locator('[name="legalName"]').fill("Nombre Escrito");
    await page.locator('[name="email"]').fill("sin arroba");
    await page.locator('form:has([name="legalName"]) button[type="submit"]').last().click();
    await expect(page.getByText("No parece una dirección de correo.")).toBeVisible();
    await expect(page.locator('[name="legalName"]')).toHaveValue("Nombre Escrito");
    await expect(page.locator('[name="email"]')).toHaveValue("sin arroba");
    expect((await sql`select 1 from people`).count).toBe(before.count);
    await context.close();
  });

  test("attendance is marked and saved", async ({ as, sql }) => {
    const [session] = await sql<{ id: string }[]>`
      insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language)
      select cohort_id, module_id, now() - interval '2 hours', 60, zone, language from training_sessions
      where cohort_id = (select cohort_id from enrolments where person_id = ${people.participant} limit 1) limit 1 returning id`;
    const page = await as(people.facilitator, { javaScriptEnabled: false });
    await page.goto(`/training/${session?.id}/attendance`);
    await page.getByRole("radio", { name: "late" }).first().check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("1 mark saved.")).toBeVisible();
    expect(
      (await sql`select 1 from attendance where session_id = ${session?.id ?? ""} and mark = 'late'`).count,
    ).toBe(1);
  });
});
