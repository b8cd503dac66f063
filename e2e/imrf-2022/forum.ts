import type { Page } from "@playwright/test";
import { arrived, expect, fits, phone } from "../fixtures";
import type { Ground, Woman } from "./ground";
import type { World } from "./world";

/**
 * The programme as it was held (days and format: Indico.UN event 1000748; which half-day each round table had is an
 * assumption), in the form in which pretalx gives its schedule.
 */
const held: [day: string, start: string, hours: string, title: string][] = [
  ["2022-05-16", "10:00", "03:00", "Multi-stakeholder hearing: progress and gaps"],
  ["2022-05-16", "15:00", "03:00", "Multi-stakeholder hearing: commitments and recommendations"],
  ["2022-05-17", "10:00", "03:00", "Round table 1"],
  ["2022-05-17", "15:00", "03:00", "Round table 2"],
  ["2022-05-18", "10:00", "03:00", "Round table 3"],
  ["2022-05-18", "10:00", "03:00", "Round table 4"],
  ["2022-05-18", "15:00", "03:00", "Policy debate"],
  ["2022-05-19", "10:00", "03:00", "Plenary: opening"],
  ["2022-05-19", "15:00", "03:00", "Plenary: second meeting"],
  ["2022-05-20", "10:00", "03:00", "Plenary: third meeting"],
  ["2022-05-20", "15:00", "03:00", "Plenary: closing"],
];
const file = () =>
  JSON.stringify({
    schedule: {
      conference: {
        time_zone_name: "America/New_York",
        days: [...new Set(held.map(([day]) => day))].map((date) => ({
          date,
          rooms: {
            Headquarters: held.flatMap(([day, start, duration, title], at) =>
              day === date ? [{ id: at + 1, guid: `imrf-${at}`, title, start, duration }] : [],
            ),
          },
        })),
      },
    },
  });

export async function importProgramme({ as, sql }: World, { coordinator, edition }: Ground) {
  const desk = await as(coordinator);
  await desk.goto(`/forums/${edition}/programme/import`);
  await desk
    .getByLabel("Programme file")
    .setInputFiles({ name: "schedule.json", mimeType: "application/json", buffer: Buffer.from(file()) });
  await desk.getByRole("button", { name: "Read this file" }).click();
  await expect(desk.getByText(`${held.length} sessions are new`)).toBeVisible();
  await desk.getByRole("button", { name: "Take this over" }).click();
  await expect(desk.getByText("The programme is as the file says", { exact: false })).toBeVisible();
  const first = await sql<{ at: Date }[]>`
    select starts_at as at from forum_sessions where edition_id = ${edition} and title = 'Round table 1'`;
  expect(first.map(({ at }) => at.toISOString())).toEqual(["2022-05-17T14:00:00.000Z"]);
}

/** Who sits where is worked out, put on the board and published; every session has somebody. */
export async function planAgenda({ as, sql }: World, { coordinator, edition }: Ground, delegation: string) {
  const desk = await as(coordinator);
  await desk.goto(`/delegations/${delegation}/board/plan`);
  await desk.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(desk.getByText("Proven: there is no better one")).toBeVisible({ timeout: 60_000 });
  await desk.screenshot({ path: "test-results/imrf-agenda.png", fullPage: true });
  await desk.getByRole("button", { name: "Put what is ticked on the board" }).click();
  await expect(desk.getByText("Nothing is left to change on the board.")).toBeVisible();
  const empty = await sql`
    select title from forum_sessions s where edition_id = ${edition}
    and not exists (select 1 from assignments a where a.session_id = s.id and a.delegation_id = ${delegation})`;
  expect(empty).toEqual([]);
  const fromAfar = await sql`
    select 1 from assignments a join seats s using (delegation_id, person_id) where a.delegation_id = ${delegation} and s.role = 'remote'`;
  expect(fromAfar).toEqual([]);
  await desk.goto(`/delegations/${delegation}`);
  await desk.getByRole("button", { name: "Publish version 1" }).click();
  await expect
    .poll(async () => (await sql`select 1 from schedule_versions where delegation_id = ${delegation}`).count)
    .toBe(1);
}

/** One who is at a session of that day, and reads English. */
export async function whoIsAt({ sql }: World, { women }: Ground, delegation: string, title: string) {
  const rows = await sql<{ person: string }[]>`
    select e.person_id as person from schedule_entries e join schedule_versions v on v.id = e.version_id join people p on p.id = e.person_id
    where v.delegation_id = ${delegation} and e.title = ${title} order by p.locale = 'es', e.person_id limit 1`;
  const woman = women.find(({ id }) => id === rows[0]?.person);
  if (!woman) throw new Error(`Nobody is at ${title}.`);
  return woman;
}

/** On the way in, her phone in flight mode: the agenda is there, what she writes waits and comes in once. */
export async function inTheRoom({ as, sql }: World, delegation: string, her: Woman) {
  const address = `/delegations/${delegation}/room`;
  const page = await as(her.id, phone);
  const spanish = her.languages[0] === "es";
  const t = (en: string, es: string) => (spanish ? es : en);
  await page.goto(address);
  await arrived(page, t("In the room", "En la sala"));
  await kept(page, address);
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: t("In the room", "En la sala") })).toBeVisible();
  await expect(page.locator("#agenda").getByText("Round table 1")).toBeVisible();
  const notes = page.locator("#notes");
  await notes.locator("textarea").first().fill("Ask about fees");
  await notes.getByRole("button").first().click();
  await expect(notes.locator("p").getByText("Ask about fees")).toBeVisible();
  expect(await fits(page)).toBe(true);
  await page.screenshot({ path: "test-results/imrf-room-offline.png", fullPage: true });
  expect(await sql`select 1 from room_notes where delegation_id = ${delegation}`).toHaveLength(0);
  await page.context().setOffline(false);
  await expect
    .poll(async () =>
      (await sql`select text from room_notes where delegation_id = ${delegation}`).map(({ text }) => text),
    )
    .toEqual(["Ask about fees"]);
}

/** After the round table she tells what was promised; her coordinator makes it a commitment. */
export async function debrief({ as, sql }: World, { coordinator }: Ground, delegation: string, her: Woman) {
  const page = await as(her.id, phone);
  await page.goto(`/delegations/${delegation}/room`);
  const form = page.locator("#debrief");
  await form.locator("[name=title]").fill("Round table 1");
  await form.locator("[name=heard]").fill("They will look at fees");
  await form.locator("[name=who]").fill("The minister of labour");
  await form.locator("[name=promise]").fill("A law without fees for workers");
  await form.locator("[name=by], [name=dueOn]").first().fill("2022-12-31");
  await form.getByRole("button", { name: /Tell the delegation|delegación/ }).click();
  await expect
    .poll(async () => (await sql`select 1 from heard_promises where delegation_id = ${delegation}`).count)
    .toBe(1);
  const desk = await as(coordinator);
  await desk.goto("/commitments");
  const heard = desk.locator("#heard li").filter({ hasText: "A law without fees for workers" });
  await heard.getByLabel("Country").selectOption({ label: "Philippines" });
  await heard.getByRole("button", { name: "Make it a commitment" }).click();
  await arrived(desk, /A law without fees/);
}

/** Two weeks after: her own words, one report of the delegation, read by those who went. */
export async function report(
  { as, sql }: World,
  { coordinator }: Ground,
  delegation: string,
  her: Woman,
  other: Woman,
) {
  const address = `/delegations/${delegation}/report`;
  for (const [woman, words] of [
    [her, "A friend in New York"],
    [other, "A seat at their table"],
  ] as const) {
    const page = await as(woman.id, phone);
    await page.goto(address);
    await page.locator("textarea[name='answers.gained']").fill(words);
    await page.locator("input[name=share]").check();
    await page.locator("#reflection").locator("button[type=submit]").click();
    await expect
      .poll(
        async () =>
          (
            await sql`select 1 from reflections where delegation_id = ${delegation} and person_id = ${woman.id} and shared_at is not null`
          ).count,
      )
      .toBe(1);
  }
  const desk = await as(coordinator);
  await desk.goto(address);
  for (const words of ["A friend in New York", "A seat at their table"])
    await desk.getByRole("button", { name: `Take into the report: ${words}` }).click();
  await expect(desk.getByText("Nothing waits.")).toBeVisible();
  await desk.getByRole("checkbox", { name: "Published to those who went" }).check();
  await desk.getByRole("button", { name: "Save the report" }).click();
  await expect(desk.locator("#report").getByText("published", { exact: true })).toBeVisible();
  await arrived(desk, "Afterwards");
  await desk.screenshot({ path: "test-results/imrf-report.png", fullPage: true });
  const reader = await as(her.id, phone);
  await reader.goto(address);
  const text = reader.locator("#report");
  await expect(text.getByText("A friend in New York")).toBeVisible();
  await expect(text.getByText("A seat at their table")).toBeVisible();
  expect(await fits(reader)).toBe(true);
}

/** The page and every part it is drawn with are on the phone. */
const kept = (page: Page, address: string) =>
  expect
    .poll(() =>
      page.evaluate(async (path) => {
        const parts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
        const found = await Promise.all([path, ...parts].map((part) => caches.match(part)));
        return found.every(Boolean);
      }, address),
    )
    .toBe(true);
