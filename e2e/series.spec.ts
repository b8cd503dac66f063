import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { hashSecret, randomSecret } from "../lib/secrets";
import { arrived, expect, nothingToMend, people, test } from "./fixtures";

/** A coordinator on her phone plans a series for leaders on four continents' clocks, over the change of one. */
test("a series over a clock change: fair hours seen, dates read, saved, right in the calendar @phone", async ({
  as,
  sql,
  request,
}) => {
  const cohort = randomUUID();
  const zones = ["Asia/Manila", "Asia/Beirut", "America/Bogota", "Europe/Madrid"];
  const leaders = zones.map((zone) => ({ id: randomUUID(), zone, name: `Leader in ${zone.split("/")[1]}` }));
  await sql`insert into cohorts (id, programme_id, name, starts_on, ends_on, curriculum_id, working_languages)
    select ${cohort}, programme_id, 'Four clocks', '2027-01-01', '2027-12-31', curriculum_id, array['en']
    from cohorts where id = (select cohort_id from enrolments where person_id = ${people.participant} limit 1)`;
  await sql`insert into role_grants (person_id, role, cohort_id) values (${people.coordinator}, 'coordinator', ${cohort})`;
  for (const { id, zone, name } of leaders) {
    await sql`insert into people (id, legal_name, joined_at, time_zone) values (${id}, ${name}, now(), ${zone})`;
    await sql`insert into enrolments (cohort_id, person_id, status) values (${cohort}, ${id}, 'active')`;
  }
  const [manila] = leaders;
  const secret = randomSecret();
  await sql`insert into calendar_feeds (person_id, secret_hash) values (${manila?.id ?? ""}, ${hashSecret(secret)})`;
  const feed = async () => {
    const answer = await request.get(`/api/calendar/${secret}.ics`);
    expect(answer.status()).toBe(200);
    const root = new ICAL.Component(ICAL.parse(await answer.text()));
    ICAL.TimezoneService.reset();
    for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    return root
      .getAllSubcomponents("vevent")
      .map((event) => new ICAL.Event(event))
      .map((event) => ({
        uid: event.uid,
        at: event.startDate.toJSDate().toISOString(),
        sequence: Number(event.sequence ?? 0),
      }))
      .sort((a, b) => a.at.localeCompare(b.at));
  };
  const phone = { viewport: { width: 360, height: 740 } };
  const desk = await as(people.coordinator, phone);

  await test.step("each hour of a day says what it is where leaders live, before and after the change", async () => {
    await desk.goto(`/cohorts/${cohort}`);
    await desk.getByRole("link", { name: "Plan times" }).click();
    await arrived(desk, "Plan times");
    for (const [day, bogota, manilaThen] of [
      ["2027-03-22", "13:00", "02:00"],
      ["2027-03-29", "12:00", "01:00"],
    ] as const) {
      await desk.getByLabel("Day", { exact: true }).first().fill(day);
      await desk.getByLabel("Hours of").selectOption("Europe/Madrid");
      await desk.getByRole("button", { name: "Show the hours" }).click();
      await desk.waitForURL(`**day=${day}**`);
      const row = desk.getByRole("row").filter({ has: desk.getByRole("rowheader", { name: "19:00" }) });
      await expect(row).toContainText(`${manilaThen} the next day in Manila`);
      await expect(row).toContainText("20:00 in Beirut");
      await expect(row).toContainText(`${bogota} in Bogota`);
      await expect(row).toContainText("19:00 in Madrid");
      // Half an hour too late for Beirut, the middle of the night for Manila.
      await expect(row).toContainText("Leader in Beirut and Leader in Manila");
    }
    await nothingToMend(desk);
  });

  await test.step("a series of fair hours says how fair it is", async () => {
    await desk.getByRole("link", { name: "Plan a series" }).click();
    await arrived(desk, "Plan a series");
    await desk.getByLabel("From", { exact: true }).fill("2027-03-22");
    await desk.getByLabel("Monday").check();
    await desk.getByLabel("Hours of").selectOption("Europe/Madrid");
    await desk.getByLabel("How many").fill("3");
    await desk.getByRole("button", { name: "Show the dates" }).click();
    await expect(desk.getByRole("heading", { name: "Fair hours" })).toBeVisible();
    await expect(desk.getByText("No other plan on full hours does better.")).toBeVisible();
  });

  await test.step("every date is read, the change pointed out, one left out, the others saved", async () => {
    await desk.getByLabel("Hour", { exact: true }).first().selectOption("19:00");
    await desk.getByRole("button", { name: "Show the dates" }).click();
    await expect(desk.getByRole("heading", { name: "Read the 3 dates before you save" })).toBeVisible();
    await expect(desk.getByText("From here on 01:00 in Manila, no longer 02:00.")).toHaveCount(1);
    await expect(desk.getByText("From here on 12:00 in Bogota, no longer 13:00.")).toHaveCount(1);
    await nothingToMend(desk);
    await desk.getByLabel(/^Keep .*(Apr 5, 2027|5 Apr 2027)/).uncheck();
    await desk.getByRole("button", { name: "Save the series" }).click();
    await desk.waitForURL(`**/training?cohort=${cohort}`);
    await arrived(desk, "Training");
  });

  await test.step("the calendar has both at the right moment, and a moved one keeps its identity", async () => {
    const before = await feed();
    expect(before.map(({ at }) => at)).toEqual(["2027-03-22T18:00:00.000Z", "2027-03-29T17:00:00.000Z"]);
    const [second] = await sql<{ id: string }[]>`
      select id from training_sessions where cohort_id = ${cohort} and starts_at = '2027-03-29T17:00:00Z'`;
    await desk.goto(`/training/${second?.id}/edit`);
    await desk.getByLabel("Hour", { exact: true }).fill("09:00");
    await desk.getByRole("button", { name: "Save" }).click();
    await desk.waitForURL(`**/training/${second?.id}`);
    const after = await feed();
    expect(after.map(({ at }) => at)).toEqual(["2027-03-22T18:00:00.000Z", "2027-03-29T07:00:00.000Z"]);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after.map(({ sequence }) => sequence)).toEqual([0, 1]);
  });
});
