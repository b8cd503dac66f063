import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import type postgres from "postgres";
import { arrived, expect, nothingToMend, people, test } from "./fixtures";

/**
 * The whole story on real input, the programme of the IMRF of May 2022: a delegation of eight with a
 * gender rapporteur meets one overlap and one unready member, mends both, publishes, and a delegate in
 * Manila reads the right hours on her page and in her calendar, then only what changed for her.
 */
test("eight women are sent to the IMRF, and one of them reads her agenda in Manila", async ({
  page,
  as,
  sql,
}) => {
  test.setTimeout(300_000);
  const members = await chooseMembers(sql);
  const luz = members[0];
  const delegationName = `IMRF journey ${Date.now()}`;
  const roundTable = await titles(sql);

  await test.step("the coordinator signs in by the demo button and opens the edition", async () => {
    await page.goto("/sign-in");
    await nothingToMend(page);
    await page.getByRole("button", { name: "Continue as Noor Rahmani, coordinator" }).click();
    await page.waitForURL("**/coordinator");
    await arrived(page, "Needs you today");
    await page.getByRole("link", { name: "Forums", exact: true }).click();
    await page.waitForURL("**/forums");
    await arrived(page, "Forums");
    await page.getByRole("link", { name: /IMRF 1st \(2022\)/ }).click();
    await expect(page.getByRole("link", { name: "Plan a delegation" })).toBeVisible();
    await nothingToMend(page);
    await page.getByRole("link", { name: "Plan a delegation" }).click();
  });

  await test.step("a delegation of eight, one of them the gender rapporteur; module 5 is asked of all", async () => {
    await arrived(page, "New delegation");
    await page.getByLabel("Name of the delegation").fill(delegationName);
    const seats = {
      "Head of delegation": 1,
      Speaker: 1,
      Delegate: 3,
      "Gender rapporteur": 1,
      "Note taker": 1,
      Interpreter: 1,
      "Logistics and travel": 0,
      "Remote support": 0,
    };
    for (const [role, number] of Object.entries(seats))
      await page.getByRole("spinbutton", { name: role, exact: true }).fill(String(number));
    await page.getByLabel("Seats at most").fill("8");
    await page.getByRole("checkbox", { name: /Assessing a policy/ }).check();
    await page.getByRole("button", { name: "Create the delegation" }).click();
    await page.waitForURL(/\/delegations\/[0-9a-f-]{36}$/);
    await arrived(page, delegationName);
  });
  const address = new URL(page.url()).pathname;
  const id = address.split("/").at(-1) ?? "";

  await test.step("every seat is filled; she in Manila is asked, the others have said yes", async () => {
    const seats = await sql<{ id: string; role: string }[]>`
      select id, role from seats where delegation_id = ${id}
      order by array_position(array['delegate', 'gender_rapporteur', 'head', 'speaker', 'note_taker', 'interpreter'], role), id`;
    expect(seats.length).toBe(8);
    for (const [index, seat] of seats.entries()) {
      const member = members[index];
      await page.goto(`${address}/seats/${seat.id}`);
      await page.getByLabel("Person", { exact: true }).selectOption(member?.id ?? "");
      await page
        .getByRole("button", { name: index === 0 ? "Offer her the seat" : "She has said yes: confirm" })
        .click();
      await expect
        .poll(
          async () =>
            (await sql`select 1 from seats where id = ${seat.id} and person_id = ${member?.id ?? null}`)
              .count,
        )
        .toBe(1);
      if (index === 0) await nothingToMend(page);
    }
    await page.goto(address);
    await expect(page.getByText("8 of 8 filled")).toBeVisible();
  });

  await test.step("a ninth seat is refused by the limit, in words", async () => {
    await page.getByText("Add a seat", { exact: true }).click();
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText(/at most 8|8 seats|limit/i).first()).toBeVisible();
    expect((await sql`select 1 from seats where delegation_id = ${id}`).count).toBe(8);
  });

  const board = (day: string) => page.goto(`${address}/board?day=${day}`);
  const cell = (name: string, title: string) =>
    page.getByRole("button", { name: new RegExp(`^${escaped(name)}: ${escaped(title)}`) }).first();
  async function plan(name: string, title: string) {
    await cell(name, title).click();
    await expect(cell(name, title)).toHaveAttribute("aria-pressed", "true");
  }

  await test.step("the board: round tables, and the overlap of 3 and 4 is refused", async () => {
    await board("2022-05-17");
    await arrived(page, new RegExp(delegationName));
    await plan(luz.name, roundTable[1]);
    await plan(members[1]?.name ?? "", roundTable[2]);
    await board("2022-05-18");
    await plan(luz.name, roundTable[3]);
    await cell(luz.name, roundTable[4]).click();
    await expect(page.getByRole("alert").filter({ hasText: "Round table" })).toBeVisible();
    await expect(cell(luz.name, roundTable[4])).toHaveAttribute("aria-pressed", "false");
    await plan(members[2]?.name ?? "", roundTable[4]);
    await nothingToMend(page);
  });

  await test.step("by the keyboard alone: arrows walk the board, Enter plans", async () => {
    await board("2022-05-19");
    const first = page
      .getByRole("button", { name: new RegExp(`^${escaped(members[3]?.name ?? "")}: Plenary`) })
      .first();
    await first.focus();
    await page.keyboard.press("Enter");
    await expect(first).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("ArrowRight");
    await expect(first).not.toBeFocused();
  });

  await test.step("the unready member blocks publication until her attendance is recorded", async () => {
    await page.goto(address);
    await expect(page.getByText(`${luz.name} has not yet completed`).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Publish version 1" })).toHaveCount(0);
    const [session] = await sql<{ id: string }[]>`
      select s.id from training_sessions s join modules m on m.id = s.module_id join enrolments e on e.cohort_id = s.cohort_id
      where e.person_id = ${luz.id} and m.position = 5 and s.starts_at < now() and s.cancelled_at is null order by s.starts_at desc limit 1`;
    await page.goto(`/training/${session?.id}/attendance`);
    await arrived(page, /Attendance/);
    await page
      .getByRole("group", { name: new RegExp(escaped(luz.name)) })
      .getByText("present", { exact: true })
      .click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("1 mark saved.")).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(`${luz.name} has not yet completed`)).toHaveCount(0);
  });

  await test.step("version 1 is published", async () => {
    await page.getByRole("button", { name: "Publish version 1" }).click();
    await expect
      .poll(async () => (await sql`select 1 from schedule_versions where delegation_id = ${id}`).count)
      .toBe(1);
  });

  const her = await as(luz.id, { viewport: { width: 360, height: 740 } });
  let feed = "";
  await test.step("she accepts, and reads 22:00 in Manila for 10:00 in New York", async () => {
    await her.goto(address);
    await arrived(her, delegationName);
    await her.getByRole("button", { name: "Yes, I go" }).click();
    await expect(her.getByText("You said yes")).toBeVisible();
    const day = her.getByRole("heading", { name: "Wed, May 18, 2022" }).locator("..");
    const entry = day.getByRole("listitem").filter({ hasText: roundTable[3] });
    await expect(entry.locator("time")).toHaveText("22:00–01:00, Manila");
    await expect(entry).toContainText("10:00–13:00 in New York");
    await nothingToMend(her);
    await her.getByRole("button", { name: "I have read it" }).click();
    await expect(her.getByText("You have read version 1, the latest.")).toBeVisible();
  });

  await test.step("her calendar says the same instant, in New York's zone", async () => {
    await her.goto("/profile");
    await arrived(her, "My profile");
    await her
      .getByRole("button", { name: /Make my calendar address|another/ })
      .first()
      .click();
    const shown = her.getByText(/\/api\/calendar\/[\w-]+\.ics/).first();
    await expect(shown).toBeVisible();
    feed = new URL((await shown.textContent())?.match(/https?:\S+\.ics/)?.[0] ?? "").pathname;
    const event = await eventOf(her, feed, roundTable[3]);
    expect(event.startDate.zone.tzid).toBe("America/New_York");
    expect(event.startDate.toJSDate().toISOString()).toBe("2022-05-18T14:00:00.000Z");
  });

  await test.step("round table 3 moves by half an hour; version 2 shows her that, and nothing else", async () => {
    const before = await eventOf(her, feed, roundTable[3]);
    await moveByScreen(page, sql, id, roundTable[3], ["10:30", "13:30"]);
    await board("2022-05-20");
    await plan(members[4]?.name ?? "", "Plenary");
    await page.goto(address);
    await page.getByRole("button", { name: "Publish version 2" }).click();
    await expect
      .poll(async () => (await sql`select 1 from schedule_versions where delegation_id = ${id}`).count)
      .toBe(2);
    await her.goto(address);
    const news = her.getByRole("region", { name: "What is new for you" });
    await expect(news.getByText(/Round table 3/).first()).toBeVisible();
    await expect(news.getByText(/Plenary/)).toHaveCount(0);
    await expect(news.getByText(/Round table 1/)).toHaveCount(0);
    await expect(her.getByText(/22:30/).first()).toBeVisible();
    await nothingToMend(her);
    const after = await eventOf(her, feed, roundTable[3]);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.toJSDate().toISOString()).toBe("2022-05-18T14:30:00.000Z");
  });

  await test.step("another delegate sees her own agenda only", async () => {
    const other = await as(members[1]?.id ?? "");
    await other.goto(address);
    await arrived(other, delegationName);
    await expect(other.getByText(/Round table 2/).first()).toBeVisible();
    await expect(other.getByText(/Round table 3/)).toHaveCount(0);
  });

  await test.step("a stranger to the delegation finds nothing there", async () => {
    const stranger = await as(people.latinCoordinator);
    expect((await stranger.goto(address))?.status()).toBe(404);
    await moveByScreen(page, sql, id, roundTable[3], ["10:00", "13:00"]);
  });
});

/** She in Manila, who lacks module 5, and seven of her cohort who have completed it. */
async function chooseMembers(sql: postgres.Sql) {
  const rows = await sql<{ id: string; name: string }[]>`
    select p.id, coalesce(p.chosen_name, p.legal_name) as name from people p join enrolments e on e.person_id = p.id
    where e.status = 'active' and e.cohort_id in (select cohort_id from enrolments where person_id = ${people.participant})
      and (p.id = ${people.participant} or exists (
        select 1 from attendance a join training_sessions s on s.id = a.session_id join modules m on m.id = s.module_id
        where a.enrolment_id = e.id and m.position = 5 and a.mark in ('present', 'late')))
    order by p.id <> ${people.participant}, p.id limit 8`;
  expect(rows.length).toBe(8);
  // Whatever ran before, she is not ready yet.
  await sql`delete from attendance using enrolments e, training_sessions s, modules m
    where e.id = enrolment_id and s.id = session_id and m.id = s.module_id and m.position = 5 and e.person_id = ${people.participant}`;
  return rows as unknown as [{ id: string; name: string }, ...{ id: string; name: string }[]];
}

/** The four round tables' titles by number. */
async function titles(sql: postgres.Sql) {
  const rows = await sql<
    { title: string }[]
  >`select title from forum_sessions where type = 'round_table' order by title limit 4`;
  const [first = "", second = "", third = "", fourth = ""] = rows.map((row) => row.title);
  return { 1: first, 2: second, 3: third, 4: fourth };
}

/** A coordinator gives a session other hours on its own page, as the forum's clock shows them. */
async function moveByScreen(
  page: Page,
  sql: postgres.Sql,
  delegation: string,
  title: string,
  [from, to]: [string, string],
) {
  const [session] = await sql<{ id: string; edition: string }[]>`
    select s.id, s.edition_id as edition from forum_sessions s join delegations d on d.edition_id = s.edition_id
    where d.id = ${delegation} and s.title = ${title}`;
  await page.goto(`/forums/${session?.edition}/sessions/${session?.id}`);
  await expect(page.getByText(/delegates? (is|are) to attend it/)).toBeVisible();
  await page.getByLabel("Begins").fill(from);
  await page.getByLabel("Ends").fill(to);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(`**/forums/${session?.edition}#s-${session?.id}`);
}

/** An event of her feed, read by an independent parser. */
async function eventOf(page: Page, feed: string, title: string) {
  const text = await (await page.request.get(feed)).text();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const event = calendar
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component))
    .find(({ summary }) => summary.includes(title));
  if (!event) throw new Error(`No event "${title}" in the feed.`);
  return event;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
