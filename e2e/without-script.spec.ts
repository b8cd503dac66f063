import type postgres from "postgres";
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

  test("a cell of the board is pressed and freed", async ({ as, sql }) => {
    const { delegation, her, name, title } = await makeBoard(sql);
    const page = await as(people.coordinator, { javaScriptEnabled: false });
    await page.goto(`/delegations/${delegation}/board`);
    const cell = page.getByRole("button", { name: new RegExp(`^${name}: ${title}`) }).first();
    const planned = async () =>
      (await sql`select 1 from assignments where delegation_id = ${delegation} and person_id = ${her}`).count;
    await cell.click();
    await expect(cell).toHaveAttribute("aria-pressed", "true");
    expect(await planned()).toBe(1);
    await cell.click();
    await expect(cell).toHaveAttribute("aria-pressed", "false");
    expect(await planned()).toBe(0);
  });

  test("a leader answers a call; nothing written is told at its field", async ({ as, sql }) => {
    const [call] = await sql<{ id: string }[]>`
      insert into opportunities (edition_id, cohort_id, kind, title, closes_at)
      select (select id from editions order by starts_on desc nulls last limit 1), cohort_id, 'side_event',
        ${`Plain call ${Date.now()}`}, now() + interval '1 day' from enrolments where person_id = ${people.participant} limit 1 returning id`;
    const answer = async () =>
      (await sql`select statement, state from interests where opportunity_id = ${call?.id ?? ""}`)[0];
    const page = await as(people.participant, { javaScriptEnabled: false });
    await page.goto(`/opportunities/${call?.id}`);
    const words = page.getByLabel("What would you bring?");
    await page.getByRole("button", { name: "Send my answer" }).click();
    await expect(words).toHaveAccessibleDescription(/Please fill this in\./);
    expect(await answer()).toBeUndefined();
    await words.fill("I know the recruiters by name.");
    await page.getByRole("button", { name: "Send my answer" }).click();
    await expect(page.getByText("Your answer is sent.")).toBeVisible();
    expect(await answer()).toEqual({ statement: "I know the recruiters by name.", state: "submitted" });
    await page.getByRole("button", { name: "Take my answer back" }).click();
    await expect(page.getByText("Your answer is taken back.")).toBeVisible();
    expect(await answer()).toMatchObject({ state: "withdrawn" });
  });
});

/** A delegation of one woman, and one session she could attend, away from what other tests plan. */
async function makeBoard(sql: postgres.Sql) {
  const made = Date.now();
  const [name, title] = [`Plain ${made}`, `Hearing ${made}`];
  const one = async (query: postgres.PendingQuery<postgres.Row[]>) => (await query)[0]?.id as string;
  const edition = await one(sql`
    insert into editions (forum_id, name, level, zone, status, confidence, source, last_checked_on)
    select id, ${`Board ${made}`}, 'global', 'America/New_York', 'confirmed', 'U', 'test', current_date from forums limit 1 returning id`);
  await sql`insert into forum_sessions (edition_id, title, type, starts_at, ends_at, zone, confidence)
    values (${edition}, ${title}, 'plenary', '2031-03-04 15:00Z', '2031-03-04 18:00Z', 'America/New_York', 'U')`;
  const her = await one(sql`insert into people (legal_name, joined_at) values (${name}, now()) returning id`);
  const delegation = await one(sql`
    insert into delegations (edition_id, cohort_id, name, seat_limit)
    select ${edition}, cohort_id, ${name}, 2 from enrolments where person_id = ${people.participant} limit 1 returning id`);
  await sql`insert into seats (delegation_id, role, person_id, state) values (${delegation}, 'delegate', ${her}, 'confirmed')`;
  return { delegation, her, name, title };
}
