import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { hashSecret, randomSecret } from "../lib/secrets";
import {
  arrived,
  calendarAt,
  checkInCode,
  expect,
  fits,
  nothingToMend,
  people,
  phone,
  test,
} from "./fixtures";
import { mailTo } from "./mail";

/** The training of a cohort on four continents' clocks, from its plan to a certificate that a stranger checks. */
const leaders = ["Asia/Manila", "Asia/Beirut", "America/Bogota", "Europe/Madrid"].map((zone) => ({
  id: randomUUID(),
  enrolment: randomUUID(),
  zone,
  name: `Leader in ${zone.split("/")[1]}`,
}));
const [manila] = leaders;
/** 19:00 in Madrid before its clock changes and after, and what it is then for each. */
const hours = {
  "2027-03-22": { Manila: "02:00", Beirut: "20:00", Bogota: "13:00", Madrid: "19:00" },
  "2027-03-29": { Manila: "01:00", Beirut: "20:00", Bogota: "12:00", Madrid: "19:00" },
};
const saved = (page: Page) => expect(page.locator("[data-draft=saved]")).toBeVisible();

async function textOf(file: Buffer) {
  const { promise } = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const { items } = await (await (await promise).getPage(1)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
}

test("from four clocks' plan by code, catch-up, assignment and feedback to a checked certificate @phone", async ({
  as,
  sql,
  request,
  browser,
  baseURL,
}) => {
  test.slow();
  const her = { ...manila, id: manila?.id ?? "", address: `manila-${Date.now()}@example.org` };
  const [cohort, curriculum, assignment] = [randomUUID(), randomUUID(), randomUUID()];
  const [stories, rights] = [randomUUID(), randomUUID()];
  const secret = randomSecret();
  await sql`insert into curricula (id, name, attendance_bar, published_at) values (${curriculum}, ${`Journey ${curriculum}`}, 100, now())`;
  await sql`insert into modules (id, curriculum_id, position, title) values
    (${stories}, ${curriculum}, 1, '{"en": "Stories that move"}'), (${rights}, ${curriculum}, 2, '{"en": "Rights at work"}')`;
  await sql`insert into completion_rules (curriculum_id, kind, least) values (${curriculum}, 'assignments', 1)`;
  await sql`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id, working_languages)
    select ${cohort}, id, 'Four clocks', '2026-01-01', '2027-12-31', ${curriculum}, array['en'] from programmes limit 1`;
  await sql`insert into role_grants (person_id, role, cohort_id) values
    (${people.coordinator}, 'coordinator', ${cohort}), (${people.facilitator}, 'facilitator', ${cohort})`;
  for (const { id, enrolment, zone, name } of leaders) {
    await sql`insert into people (id, legal_name, joined_at, time_zone, email) values (${id}, ${name}, now(), ${zone}, ${id === her.id ? her.address : null})`;
    await sql`insert into enrolments (id, cohort_id, person_id, status) values (${enrolment}, ${cohort}, ${id}, 'active')`;
    await sql`insert into quiet_hours (person_id, starts, ends) values (${id}, 0, 0)`;
  }
  await sql`insert into calendar_feeds (person_id, secret_hash) values (${her.id}, ${hashSecret(secret)})`;
  await sql`insert into training_assignments (id, cohort_id, module_id, title, brief, due_at, zone)
    values (${assignment}, ${cohort}, ${rights}, '{"en": "One demand"}', '{"en": "To one office, on one page."}', now() + interval '9 days', 'UTC')`;
  const desk = await as(people.coordinator, phone);
  const room = await as(people.facilitator, phone);
  const page = await as(her.id, phone);
  const sessions = () =>
    sql<
      { id: string; module: string }[]
    >`select id, module_id as module from training_sessions where cohort_id = ${cohort} order by starts_at`;
  const missing = async (sentence: string | RegExp) => {
    await page.goto("/training");
    await expect(page.getByText(sentence).first()).toBeVisible();
  };

  await test.step("each hour of a day says what it is where leaders live, before and after the change", async () => {
    await desk.goto(`/cohorts/${cohort}`);
    await desk.getByRole("link", { name: "Plan times" }).click();
    await arrived(desk, "Plan times");
    for (const [day, there] of Object.entries(hours)) {
      await desk.getByLabel("Day", { exact: true }).first().fill(day);
      await desk.getByLabel("Hours of").selectOption("Europe/Madrid");
      await desk.getByRole("button", { name: "Show the hours" }).click();
      await desk.waitForURL(`**day=${day}**`);
      const row = desk.getByRole("row").filter({ has: desk.getByRole("rowheader", { name: "19:00" }) });
      await expect(row).toContainText(`${there.Manila} the next day in Manila`);
      for (const place of ["Beirut", "Bogota", "Madrid"] as const)
        await expect(row).toContainText(`${there[place]} in ${place}`);
      // Half an hour too late for Beirut, the middle of the night for Manila.
      await expect(row).toContainText("Leader in Beirut and Leader in Manila");
    }
    await nothingToMend(desk);
  });

  await test.step("a series: fair hours, every date read, the change pointed out, one left out, the rest saved", async () => {
    await desk.getByRole("link", { name: "Plan a series" }).click();
    await arrived(desk, "Plan a series");
    await desk.getByLabel("From", { exact: true }).fill("2027-03-22");
    await desk.getByLabel("Monday").check();
    await desk.getByLabel("Hours of").selectOption("Europe/Madrid");
    await desk.getByLabel("How many").fill("3");
    await desk.getByRole("button", { name: "Show the dates" }).click();
    await expect(desk.getByRole("heading", { name: "Fair hours" })).toBeVisible();
    await desk.getByLabel("Hour", { exact: true }).first().selectOption("19:00");
    await desk.getByRole("button", { name: "Show the dates" }).click();
    await expect(desk.getByRole("heading", { name: "Read the 3 dates before you save" })).toBeVisible();
    await expect(desk.getByText("From here on 01:00 in Manila, no longer 02:00.")).toHaveCount(1);
    await expect(desk.getByText("From here on 12:00 in Bogota, no longer 13:00.")).toHaveCount(1);
    await nothingToMend(desk);
    expect(await fits(desk)).toBe(true);
    await desk.getByLabel(/^Keep .*(Apr 5, 2027|5 Apr 2027)/).uncheck();
    await desk.getByRole("button", { name: "Save the series" }).click();
    await desk.waitForURL(`**/training?cohort=${cohort}`);
  });

  await test.step("each leader reads both dates in her own zone", async () => {
    const saved = await sessions();
    expect(saved.map(({ module }) => module)).toEqual([stories, rights]);
    for (const leader of leaders) {
      const place = leader.zone.split("/")[1] as "Manila";
      const own = leader.id === her.id ? page : await as(leader.id, phone);
      for (const [n, there] of Object.values(hours).entries()) {
        await own.goto(`/training/${saved[n]?.id}`);
        await expect(own.getByText(new RegExp(`${there[place]}–.* your time \\(${place}\\)`))).toBeVisible();
      }
    }
  });

  await test.step("her calendar has both at the right moment, and a moved one keeps its identity", async () => {
    const before = await calendarAt(request, secret);
    expect(before.map(({ at }) => at)).toEqual(["2027-03-22T18:00:00.000Z", "2027-03-29T17:00:00.000Z"]);
    const [, second] = await sessions();
    await desk.goto(`/training/${second?.id}/edit`);
    await desk.getByLabel("Hour", { exact: true }).fill("09:00");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.waitForURL(`**/training/${second?.id}`);
    const after = await calendarAt(request, secret);
    expect(after.map(({ at }) => at)).toEqual(["2027-03-22T18:00:00.000Z", "2027-03-29T07:00:00.000Z"]);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ sequence }) => sequence)).toEqual([0, 1]);
  });

  // The months go by: one session is on, the other was the day before yesterday, without her.
  const [now, missed] = await sessions();
  await sql`update training_sessions set starts_at = now() - interval '10 minutes' where id = ${now?.id ?? ""}`;
  await sql`update training_sessions set starts_at = now() - interval '50 hours' where id = ${missed?.id ?? ""}`;

  await test.step("she is there, by the code on the screen", async () => {
    const code = await checkInCode(room, now?.id ?? "");
    await page.goto(`/training/${now?.id}`);
    await page.getByLabel("Code on the screen").fill(code);
    await page.getByRole("button", { name: "I am here" }).click();
    await expect(page.getByText(/You are marked present|Your mark/).first()).toBeVisible();
    await missing("1 required module to go, 0 of 1 assignment");
  });

  await test.step("she catches up on the one she missed, and the facilitator accepts", async () => {
    await page.goto(`/training/${missed?.id}`);
    await page.getByLabel("What do you take from it?").fill("That nobody may keep my passport.");
    await page.getByRole("button", { name: "Send it" }).click();
    await expect(page.getByText("You sent this. Your facilitator reads it.")).toBeVisible();
    await room.goto(`/training/${missed?.id}`);
    await expect(room.getByText("That nobody may keep my passport.")).toBeVisible();
    await room.getByRole("button", { name: "Accept" }).click();
    await expect(room.getByText("Answered")).toBeVisible();
    await missing("0 of 1 assignment");
  });

  await test.step("she writes while the network is gone; it follows when it is back, and is sent", async () => {
    await page.goto(`/training/assignments/${assignment}`);
    const box: Locator = page.getByLabel("Your words");
    await box.fill("We ask the mayor");
    await saved(page);
    await page.context().setOffline(true);
    await box.fill("We ask the mayor for a night bus.");
    await expect(page.getByText("Your words are kept on this phone", { exact: false })).toBeVisible();
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByText("No signal, so it is not sent yet.")).toBeVisible();
    await page.context().setOffline(false);
    await saved(page);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByText("It is sent.", { exact: false }).first()).toBeVisible();
  });

  await test.step("the facilitator answers and accepts; she reads it, and nothing is missing", async () => {
    await room.goto(`/training/assignments/${assignment}`);
    await room
      .getByRole("row", { name: /Leader in Manila/ })
      .getByRole("link")
      .click();
    await expect(room.getByText("We ask the mayor for a night bus.")).toBeVisible();
    await room.getByLabel("What you want to tell her").fill("Clear, and it can be done.");
    await room.getByRole("button", { name: "Accept" }).click();
    await expect(room.getByText("Accepted. She sees it on her page.")).toBeVisible();
    await page.goto(`/training/assignments/${assignment}`);
    await expect(page.getByText("It is accepted.")).toBeVisible();
    await expect(page.getByText("Clear, and it can be done.")).toBeVisible();
    await missing("Nothing is missing for the certificate");
    expect(await fits(page)).toBe(true);
  });

  await test.step("her coordinator issues the certificate; the others are not ready", async () => {
    await desk.goto(`/cohorts/${cohort}/certificates`);
    await expect(desk.getByRole("button", { name: /^Issue for/ })).toHaveCount(1);
    await desk.getByRole("button", { name: "Issue for Leader in Manila" }).click();
    const card = desk.getByRole("article").filter({ hasText: "Leader in Manila" });
    await expect(card.getByText(/^issued /)).toBeVisible();
  });

  await test.step("she downloads it, and a stranger checks the code that stands on it", async () => {
    await page.goto("/participant");
    const waiting = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download the PDF" }).click();
    const text = await textOf(await readFile(await (await waiting).path()));
    for (const part of ["Leader in Manila", "Four clocks", "Stories that move", "Rights at work"])
      expect(text).toContain(part);
    const [, code] = /\/certificates\/([0-9A-Z]{32})/.exec(text) ?? [];
    const context = await browser.newContext({ baseURL, ...phone });
    const stranger = await context.newPage();
    await stranger.goto(`/certificates/${code}`);
    await expect(stranger.getByText("This certificate is in force.")).toBeVisible();
    await expect(stranger.getByText("Leader in Manila")).toBeVisible();
    await context.close();
  });

  await test.step("she was told of each answer by mail", async () => {
    const told = async () =>
      (await sql`select kind from reminders where person_id = ${her.id}`).map(({ kind }) => kind);
    await expect
      .poll(told, { timeout: 25_000 })
      .toEqual(expect.arrayContaining(["catch_up_answered", "assignment_answered", "certificate"]));
    expect((await mailTo(her.address, /answer|things for you|certificate is ready/)).text).toContain(
      "Leader in Manila",
    );
  });
});
