import { arrived, expect, fits, people, phone, test } from "./fixtures";

test("on a phone a statement is written in two languages, rehearsed, signed and delivered; a promise waits, a cost is asked for", async ({
  as,
  sql,
}) => {
  test.setTimeout(120_000);
  const [place] = await sql<{ delegation: string; session: string }[]>`
    with forum as (insert into forums (slug, name) values ('statements-test', 'Forum of words') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2026-10-01', '2026-10-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    session as (insert into forum_sessions (edition_id, title, type, venue, starts_at, ends_at, zone, confidence)
      select id, 'General debate', 'plenary', 'Palais', '2026-10-01T08:00Z', '2026-10-01T10:00Z', 'Europe/Zurich', 'U' from edition returning id),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Words test', 4 from edition, cohort returning id),
    held as (insert into seats (delegation_id, role, person_id, state)
      select id, 'head', ${people.participant}::uuid, 'confirmed' from delegation returning person_id),
    assigned as (insert into assignments (delegation_id, person_id, session_id, assigned_by)
      select delegation.id, ${people.participant}::uuid, session.id, ${people.coordinator}::uuid from delegation, session where exists (select 1 from held) returning 1)
    select delegation.id as delegation, session.id as session from delegation, session`;
  if (!place) throw new Error("The demo has no cohort of the leader in Manila.");
  const at = `/delegations/${place.delegation}`;
  const her = await as(people.participant, phone);
  const shot = (page: typeof her, name: string) =>
    page.screenshot({ path: `test-results/statements-${name}.png`, fullPage: true });

  await her.goto(`${at}/statements`);
  await her.getByText("Plan a statement", { exact: true }).first().click();
  await her.getByRole("textbox", { name: "What it is about" }).fill("No fees for workers");
  await her.getByRole("combobox", { name: "Session" }).selectOption(place.session);
  await her.getByRole("combobox", { name: "Where it is made" }).selectOption("hrc_general_debate");
  await her.getByRole("button", { name: "Plan a statement" }).click();
  await arrived(her, "No fees for workers");

  const other = her.locator("details", { hasText: "Write it in another language" });
  await other.getByRole("combobox", { name: "Language" }).selectOption("en");
  await her.getByRole("textbox", { name: "Words", exact: true }).fill("No worker pays ".repeat(70));
  await expect(her.getByText("Words: 210.", { exact: false })).toBeVisible();
  await expect(her.getByText("Too many words: 15.")).toBeVisible();
  await her.getByRole("button", { name: "Rehearse" }).click();
  await expect(her.getByRole("timer")).toContainText("/ 1:30");
  await her.getByRole("button", { name: "Stop" }).click();
  await her.getByRole("textbox", { name: "Words", exact: true }).fill("No worker pays for her work.");
  await her.getByRole("button", { name: "Save these words" }).click();
  await expect(her.getByRole("heading", { name: "English" })).toBeVisible();

  await her.getByText("Write it in another language").click();
  await other.getByRole("combobox", { name: "Language" }).selectOption("es");
  await other
    .getByRole("textbox", { name: "Words", exact: true })
    .fill("Ninguna trabajadora paga por su trabajo.");
  await other.getByRole("combobox", { name: "How it came to be" }).selectOption("person");
  await other.getByRole("button", { name: "Save these words" }).click();
  await expect(her.getByRole("heading", { name: "Spanish" })).toBeVisible();
  await her.getByRole("button", { name: "Sign this text: English" }).click();
  await expect(her.getByText(/^Signed by /)).toBeVisible();
  await her.getByRole("radio", { name: "delivered" }).check();
  await her.getByRole("button", { name: "Note what came of it" }).click();
  await expect(her.getByText(/^Noted by /)).toBeVisible();
  expect(await fits(her)).toBe(true);
  await shot(her, "statement");

  // Two write at once: the second, without script, is told, and has both texts before her.
  const desk = await as(people.coordinator, { ...phone, javaScriptEnabled: false });
  await desk.goto(her.url());
  const english = (page: typeof her) => page.locator("#text-en");
  const write = async (page: typeof her, text: string) => {
    await english(page).getByRole("textbox", { name: "Words", exact: true }).fill(text);
    await english(page).getByRole("button", { name: "Save these words" }).click();
  };
  await write(her, "No worker pays for her own work.");
  await expect(english(her).getByText(/^Text 2/)).toBeVisible();
  await write(desk, "Employers pay.");
  await expect(english(desk).getByText(/saved this meanwhile/)).toBeVisible();
  await expect(english(desk).locator("blockquote")).toHaveText("No worker pays for her own work.");
  await expect(english(desk).getByRole("textbox", { name: "Words", exact: true })).toHaveValue(
    "Employers pay.",
  );
  await shot(desk, "stale");

  await her.goto(`${at}/meetings`);
  await her.getByText("Plan a meeting", { exact: true }).first().click();
  await her.getByRole("combobox", { name: "State", exact: true }).selectOption("PH");
  await her.getByRole("combobox", { name: "How it stands" }).selectOption("confirmed");
  for (const [name, value] of [
    ["askedOn", "2026-09-01"],
    ["day", "2026-10-01"],
    ["from", "10:30"],
    ["to", "11:00"],
  ])
    await her.locator(`input[name=${name}]`).fill(value as string);
  await her.locator("input[name='goers[]']").check();
  await her.getByRole("textbox", { name: "What we ask" }).fill("No fees");
  await her.getByRole("button", { name: "Plan a meeting" }).click();
  await arrived(her, "Philippines");
  // Until the agenda is published its coordinators alone see that she is planned elsewhere.
  await desk.goto(her.url());
  await expect(desk.getByText("Somebody is expected elsewhere at that time")).toBeVisible();
  await her.getByRole("textbox", { name: "What was said" }).fill("They agree.");
  await her.getByRole("button", { name: "Note that it was held" }).click();
  await her.getByRole("textbox", { name: "What the State promised" }).fill("A law without fees (test)");
  await her.getByRole("button", { name: "Note this promise" }).click();
  await expect(her.getByText("Waits for a coordinator")).toBeVisible();
  expect(await fits(her)).toBe(true);
  await shot(her, "meeting");

  await her.goto(`${at}/costs`);
  await her.getByText("Ask for a cost", { exact: true }).first().click();
  await her.getByRole("combobox", { name: "What for" }).selectOption("childcare");
  await her.getByRole("textbox", { name: "Amount" }).fill("2500");
  await her.getByRole("textbox", { name: "Currency" }).fill("PHP");
  await her.getByRole("button", { name: "Ask for a cost" }).click();
  await expect(her.getByText("asked for", { exact: true })).toBeVisible();
});
