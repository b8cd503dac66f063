import type postgres from "postgres";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** What a State promised, what going cost and what both of them say of it, until a coordinator has seen to it. */
test("on a phone a promise becomes a commitment, a cost is agreed and paid, and the words of two are one report", async ({
  as,
  sql,
}) => {
  test.setTimeout(150_000);
  const { delegation, other } = await makeGround(sql);
  const at = `/delegations/${delegation}`;
  const her = await as(people.participant, phone);
  const desk = await as(people.coordinator, phone);
  const shot = (page: typeof her, name: string) =>
    page.screenshot({ path: `test-results/statements-${name}.png`, fullPage: true });

  await test.step("she meets a State, and notes what it promised", async () => {
    await her.goto(`${at}/meetings`);
    await her.getByText("Plan a meeting", { exact: true }).first().click();
    await her.getByRole("combobox", { name: "State", exact: true }).selectOption("PH");
    await her.getByRole("combobox", { name: "How it stands" }).selectOption("confirmed");
    await her.locator("input[name=askedOn]").fill("2026-09-01");
    await her.locator("input[name=day]").fill("2026-10-01");
    await her.locator("input[name=from]").fill("10:30");
    await her.locator("input[name=to]").fill("11:00");
    await her.locator("input[name='goers[]']").first().check();
    await her.getByRole("textbox", { name: "What we ask" }).fill("No fees");
    await her.getByRole("button", { name: "Plan a meeting" }).click();
    await arrived(her, "Philippines");
    await her.getByRole("textbox", { name: "What was said" }).fill("They agree.");
    await her.getByRole("button", { name: "Note that it was held" }).click();
    await her.getByRole("textbox", { name: "What the State promised" }).fill("A law without fees (journey)");
    await her.getByRole("button", { name: "Note this promise" }).click();
    await expect(her.getByText("Waits for a coordinator")).toBeVisible();
  });

  await test.step("her coordinator makes it a commitment, once", async () => {
    await desk.goto("/commitments");
    await desk.getByRole("button", { name: "Make it a commitment: A law without fees (journey)" }).click();
    await expect(desk).toHaveURL(/\/commitments\/[0-9a-f-]{36}/);
    await arrived(desk, "A law without fees (journey)");
    const made =
      await sql`select country_code as country from commitments where promise = 'A law without fees (journey)'`;
    expect(made.map(({ country }) => country)).toEqual(["PH"]);
    await desk.goto("/commitments");
    await expect(desk.getByRole("button", { name: /A law without fees \(journey\)/ })).toHaveCount(0);
  });

  await test.step("she asks for what her children's care costs", async () => {
    await her.goto(`${at}/costs`);
    await her.getByText("Ask for a cost", { exact: true }).first().click();
    await her.getByRole("combobox", { name: "What for" }).selectOption("childcare");
    await her.getByRole("textbox", { name: "Amount" }).fill("2500");
    await her.getByRole("textbox", { name: "Currency" }).fill("PHP");
    await her.getByRole("button", { name: "Ask for a cost" }).click();
    await expect(her.getByText("asked for", { exact: true })).toBeVisible();
  });

  await test.step("it is agreed at the rate of a bank; she reads first what she is owed", async () => {
    await desk.goto(`${at}/costs`);
    await arrived(desk, "Costs");
    const budget = desk.locator("#budget");
    await budget.getByRole("textbox", { name: "Amount" }).fill("1000");
    await budget.getByRole("textbox", { name: "Currency" }).fill("EUR");
    await budget.getByRole("button", { name: "Save the budget" }).click();
    await expect(budget.getByText("€1,000.00").first()).toBeVisible();
    await desk.getByText(/^Decide: Childcare/).click();
    await desk.getByRole("textbox", { name: "EUR for one PHP" }).fill("0.016");
    await desk.getByRole("textbox", { name: "Source of the rate" }).fill("Central bank");
    await desk.getByRole("button", { name: "Decide", exact: true }).click();
    await expect(desk.locator("#owed").getByText("₱2,500.00")).toBeVisible();
    await expect(desk.getByText(/€40\.00 of the budget, at 0\.016 on .* \(Central bank\)/)).toBeVisible();
    await expect(budget.getByText("€960.00")).toBeVisible();
    await arrived(desk, "Costs");
    expect(await fits(desk)).toBe(true);
    await shot(desk, "costs");
    await her.goto(at);
    await expect(her.getByText("The programme owes you ₱2,500.00")).toBeVisible();
    await shot(her, "owed");
  });

  await test.step("it is paid, and nothing is owed", async () => {
    await desk.getByRole("button", { name: /^Note as paid: Childcare/ }).click();
    await expect(desk.getByText("Nobody waits for money now.")).toBeVisible();
    await her.goto(`${at}/costs`);
    await expect(her.getByText("paid", { exact: true })).toBeVisible();
    await expect(her.getByText("The programme owes you")).toHaveCount(0);
  });

  await test.step("a month of an organisation's work is counted in the budget, then paid", async () => {
    await desk.goto(`${at}/costs`);
    const [budget, stipends] = [desk.locator("#budget"), desk.locator("#stipends")];
    await stipends.getByText("Add a stipend", { exact: true }).first().click();
    await stipends.getByRole("combobox", { name: "Organisation" }).selectOption({ index: 1 });
    await stipends.getByRole("textbox", { name: "Month" }).fill("2026-10");
    await stipends.getByRole("textbox", { name: "Amount" }).fill("5000");
    await stipends.getByRole("textbox", { name: "Currency" }).fill("PHP");
    await stipends.getByRole("button", { name: "Add a stipend" }).click();
    await expect(stipends.getByText("Please give the rate.", { exact: false }).first()).toBeVisible();
    await expect(stipends.getByRole("textbox", { name: "Amount" })).toHaveValue("5000");
    await stipends.getByRole("textbox", { name: "EUR for one of it" }).fill("0.016");
    await stipends.getByRole("textbox", { name: "Source of the rate" }).fill("Central bank");
    await stipends.getByRole("button", { name: "Add a stipend" }).click();
    await expect(stipends.getByText(/€80\.00 of the budget, at 0\.016 on .* \(Central bank\)/)).toBeVisible();
    await expect(budget.getByText("€880.00")).toBeVisible();
    await stipends.getByRole("button", { name: /^Note as paid: .*2026-10/ }).click();
    await expect(stipends.getByText(/^paid /)).toBeVisible();
    await expect(budget.getByText("€120.00")).toBeVisible();
    expect(await fits(desk)).toBe(true);
    await shot(desk, "stipends");
  });

  await test.step("each writes her own words; who did not share hers stays unread", async () => {
    const second = await as(other, phone);
    for (const [page, words] of [
      [her, "A friend in Geneva"],
      [second, "A seat at their table"],
    ] as const) {
      await page.goto(`${at}/report`);
      await page.locator("textarea[name='answers.gained']").fill(words);
      await page.locator("#reflection").locator("button[type=submit]").click();
      await expect(page.locator("#reflection [role=status]").first()).toBeVisible();
    }
    await desk.goto(`${at}/report`);
    await expect(desk.getByText("Nothing waits.")).toBeVisible();
    await her.getByRole("radio", { name: "with my name" }).check();
    for (const page of [her, second]) {
      await page.locator("input[name=share]").check();
      await page.locator("#reflection").locator("button[type=submit]").click();
    }
    await expect
      .poll(
        async () =>
          (await sql`select 1 from reflections where delegation_id = ${delegation} and shared_at is not null`)
            .count,
      )
      .toBe(2);
  });

  await test.step("both stand in one report, one of them by name", async () => {
    await desk.goto(`${at}/report`);
    for (const words of ["A friend in Geneva", "A seat at their table"])
      await desk.getByRole("button", { name: `Take into the report: ${words}` }).click();
    await expect(desk.getByText("Nothing waits.")).toBeVisible();
    await desk.getByRole("checkbox", { name: "Published to those who went" }).check();
    await desk.getByRole("button", { name: "Save the report" }).click();
    await expect(desk.locator("#report").getByText("published", { exact: true })).toBeVisible();
    await arrived(desk, "Afterwards");
    expect(await fits(desk)).toBe(true);
    await shot(desk, "report");
    await her.goto(`${at}/report`);
    await arrived(her, "Afterwards");
    const report = her.locator("#report");
    await expect(report.getByText("A friend in Geneva")).toBeVisible();
    await expect(report.getByText("A seat at their table")).toBeVisible();
    const [names] = await sql<{ hers: string; other: string }[]>`
      select (select coalesce(chosen_name, legal_name) from people where id = ${people.participant}) as hers,
        (select coalesce(chosen_name, legal_name) from people where id = ${other}) as other`;
    await expect(report.getByText(names?.hers ?? "")).toBeVisible();
    await expect(report.getByText(names?.other ?? "")).toHaveCount(0);
    expect(await fits(her)).toBe(true);
  });

  await test.step("in Spanish the same pages hold on the same phone", async () => {
    await sql`update people set locale = 'es' where id in (${people.participant}, ${people.coordinator})`;
    try {
      for (const [page, who] of [
        [her, "hers"],
        [desk, "desk"],
      ] as const)
        for (const part of ["meetings", "costs", "report"]) {
          await page.goto(`${at}/${part}`);
          await expect(page.locator("html")).toHaveAttribute("lang", "es");
          expect(await fits(page), `${who} ${part}`).toBe(true);
          await shot(page, `${part}-${who}-es`);
        }
    } finally {
      await sql`update people set locale = 'en' where id in (${people.participant}, ${people.coordinator})`;
    }
  });
});

/** A delegation whose head is the leader in Manila, with one more of her cohort. */
async function makeGround(sql: postgres.Sql) {
  const [place] = await sql<{ delegation: string; other: string }[]>`
    with forum as (insert into forums (slug, name) values ('words-journey', 'Forum of words') returning id),
    edition as (insert into editions (forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
      select id, 'First', 'global', '2026-10-01', '2026-10-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date from forum returning id),
    cohort as (select cohort_id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    delegation as (insert into delegations (edition_id, cohort_id, name, seat_limit)
      select edition.id, cohort.cohort_id, 'Words journey', 4 from edition, cohort returning id),
    other as (select e.person_id from enrolments e join cohort using (cohort_id)
      where e.person_id <> ${people.participant} and e.status = 'active' order by e.person_id limit 1),
    head as (insert into seats (delegation_id, role, person_id, state)
      select id, 'head', ${people.participant}::uuid, 'confirmed' from delegation returning 1),
    delegate as (insert into seats (delegation_id, role, person_id, state)
      select delegation.id, 'delegate', other.person_id, 'confirmed' from delegation, other returning 1)
    select delegation.id as delegation, other.person_id as other from delegation, other, head, delegate`;
  if (!place) throw new Error("The demo has no cohort with two leaders.");
  return place;
}
