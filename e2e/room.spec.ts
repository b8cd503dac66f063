import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { demoIds } from "../db/seed/demo-ids";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** A leader who reads Spanish, in the same delegation. */
const [, , , { id: other }] = demoIds;

test("visited once, the room is read and written without network, and comes in once when it is back", async ({
  as,
  sql,
}) => {
  const { delegation, address, meeting } = await makeRoom(sql);
  let page = await as(people.participant, phone);
  const context = page.context();
  await page.goto(address);
  await arrived(page, "In the room");
  const cdp = await context.newCDPSession(page);
  const manifest = await cdp.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? "{}")).toMatchObject({ start_url: address, lang: "en" });
  await isKept(page, address);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: "In the room" })).toBeVisible();
  await expect(page.getByText("There is no network.", { exact: false })).toBeVisible();
  await expect(page.locator("#agenda").getByText(meeting)).toBeVisible();
  await expect(page.locator("#agenda").getByText("Room 1, Palais")).toBeVisible();
  await page.getByLabel("New note").fill("Bring the blue folder");
  await page.locator("#notes").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#notes p").getByText("Bring the blue folder")).toBeVisible();
  await page.getByLabel("Place").fill("Door 40");
  await page.getByRole("button", { name: "I am here" }).click();
  const debrief = page.locator("#debrief");
  await debrief.getByLabel("Which meeting").fill("Coffee with a minister");
  await debrief.getByRole("button", { name: "Tell the delegation" }).click();
  await expect(debrief.getByText("Something is missing.", { exact: false })).toBeVisible();
  await debrief.getByLabel("What did you hear?").fill("They want a text");
  await debrief.getByLabel("Is there a risk?").fill("We were filmed");
  await debrief.getByLabel("The risk is for coordinators only").check();
  await debrief.getByLabel("Who promised something?").fill("The minister");
  await debrief.getByLabel("What did they promise?").fill(`To sign ${delegation}`);
  await debrief.getByLabel("By when").fill("2099-06-01");
  await debrief.getByRole("button", { name: "Tell the delegation" }).click();
  await expect(page.getByText("Waiting to be sent: 3")).toBeVisible();

  await putAway(page);
  page = await context.newPage();
  await page.goto(address);
  await expect(page.getByText("Waiting to be sent: 3")).toBeVisible();
  await expect(page.locator("#notes p").getByText("Bring the blue folder")).toBeVisible();
  await expect(page.getByText("After a meeting: Coffee with a minister")).toBeVisible();
  expect(await fits(page)).toBe(true);
  await page.screenshot({ path: "test-results/room-offline.png", fullPage: true });
  expect(await written(sql, delegation)).toEqual({ notes: 0, places: 0, debriefs: 0, promises: 0 });

  await publish(sql, delegation, 2, "09:00Z", "Room 9");
  await context.setOffline(false);
  await expect(page.getByText(/^Moved: .*Room 9, Palais/)).toBeVisible();
  await expect(page.getByText("Waiting to be sent", { exact: false })).toBeHidden();
  await expect(page.getByText("There is no network.", { exact: false })).toBeHidden();
  const once = { notes: 1, places: 1, debriefs: 1, promises: 1 };
  expect(await written(sql, delegation)).toEqual(once);
  // What has changed stays in sight until she has seen it, also on a page that is opened anew.
  await page.reload();
  await expect(page.getByText(/^Moved: .*Room 9, Palais/)).toBeVisible();
  await page.getByRole("button", { name: "I have seen it" }).click();
  await expect(page.getByText(/^Moved: /)).toBeHidden();
  await page.reload();
  await expect(page.locator("#agenda").getByText("Room 9, Palais")).toBeVisible();
  await expect(page.getByText(/^Moved: /)).toBeHidden();
  expect(await written(sql, delegation)).toEqual(once);

  const desk = await as(people.coordinator, phone);
  await desk.goto("/commitments");
  const heard = desk.locator("#heard li").filter({ hasText: `To sign ${delegation}` });
  await heard.getByLabel("Country").selectOption({ label: "Philippines" });
  await desk.screenshot({ path: "test-results/room-heard.png" });
  await heard.getByRole("button", { name: "Make it a commitment" }).click();
  await arrived(desk, /To sign/);
  await desk.goto(`/delegations/${delegation}/briefing`);
  await expect(desk.getByText("We were filmed")).toBeVisible();
  // The head, whose risk it is not to know.
  const head = await as(other, { ...phone, colorScheme: "dark" });
  await head.goto(`/delegations/${delegation}/briefing`);
  await expect(head.getByText("They want a text")).toBeVisible();
  await expect(head.getByText("We were filmed")).toBeHidden();
  await head.goto(address);
  await arrived(head, "En la sala");
  await expect(head.locator("#where").getByText("Door 40", { exact: false })).toBeVisible();
  expect(await fits(head)).toBe(true);
  await head.screenshot({ path: "test-results/room-es-dark.png", fullPage: true });

  await page.locator(".masthead-person summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in?out=1");
  await nothingLeft(page);
  await isShut(page, address);
});

/** A page that closes has the network back for a moment; one that holds the room no more sends nothing then. */
async function putAway(page: Page) {
  await page.goto("about:blank");
  await page.close();
}

/** The browser says so at once; only then does it hold for what the page asks for. */
const noNetwork = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        fetch("/api/health", { cache: "no-store" }).then(
          () => "answered",
          () => "no answer",
        ),
      ),
    )
    .toBe("no answer");

test("on a shared phone the next one finds nothing of the last, nor sends it under her name", async ({
  as,
  sql,
}) => {
  const { delegation, address } = await makeRoom(sql);
  const page = await as(people.participant, phone);
  const context = page.context();
  await page.goto(address);
  await isKept(page, address);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("There is no network.", { exact: false })).toBeVisible();
  await noNetwork(page);
  await page.getByLabel("New note").fill("For my eyes only");
  await page.locator("#notes").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Waiting to be sent: 1")).toBeVisible();
  await putAway(page);
  expect(await written(sql, delegation)).toMatchObject({ notes: 0 });

  const hers = await (await as(other)).context().cookies();
  await context.clearCookies();
  await context.addCookies(hers);
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(address);
  await expect(next.getByRole("heading", { name: "En la sala" })).toBeVisible();
  await isKept(next, address);
  await expect(next.getByText("For my eyes only")).toBeHidden();
  await expect(next.getByText("Por enviar", { exact: false })).toBeHidden();
  expect(await written(sql, delegation)).toMatchObject({ notes: 0 });
  // What the last one kept goes first, so for a moment nothing is kept.
  await expect.poll(() => next.evaluate(() => caches.keys())).toEqual([`liga-room ${other} ${address}`]);
  await expect.poll(() => next.evaluate(() => localStorage.getItem("liga-room"))).toBe(other);
});

for (const way of ["while the page is open", "when she comes back"] as const)
  test(`who loses her seat loses the room on her phone, ${way}`, async ({ as, sql }) => {
    const { delegation, address } = await makeRoom(sql);
    const page = await as(people.participant, phone);
    await page.goto(address);
    await isKept(page, address);
    await sql`update seats set state = 'declined' where delegation_id = ${delegation} and person_id = ${people.participant}`;
    if (way === "when she comes back") expect((await page.goto(address))?.status()).toBe(404);
    else {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await expect(page).not.toHaveURL(new RegExp(address));
    }
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await isShut(page, address);
  });

test("without script the room is a plain page, and its forms are sent", async ({ as, sql }) => {
  const { delegation, address, meeting } = await makeRoom(sql);
  const page = await as(people.participant, { ...phone, javaScriptEnabled: false });
  await page.goto(address);
  await expect(page.locator("#agenda").getByText(meeting)).toBeVisible();
  await page.getByLabel("New note").fill("By hand");
  await page.locator("#notes").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#notes").getByText("By hand").first()).toBeVisible();
  await page.getByLabel("Place").fill("Door 40");
  await page.getByRole("button", { name: "I am here" }).click();
  await page.getByLabel("Which meeting").fill("Coffee");
  await page.getByRole("button", { name: "Tell the delegation" }).click();
  await expect(page.getByLabel("What did you hear?")).toHaveAccessibleDescription(/Please fill this in\./);
  await expect(page.getByLabel("Which meeting")).toHaveValue("Coffee");
  await page.getByLabel("What did you hear?").fill("They want a text");
  await page.getByRole("button", { name: "Tell the delegation" }).click();
  await expect
    .poll(() => written(sql, delegation))
    .toEqual({ notes: 1, places: 1, debriefs: 1, promises: 0 });
});

/** The page and every part it is drawn with are on the phone. */
const isKept = (page: Page, address: string) =>
  expect
    .poll(() =>
      page.evaluate(async (path) => {
        const parts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
        const found = await Promise.all([path, ...parts].map((part) => caches.match(part)));
        return found.every(Boolean);
      }, address),
    )
    .toBe(true);

const nothingLeft = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => ({
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        last: localStorage.getItem("liga-room"),
      })),
    )
    .toEqual({ caches: [], databases: [], workers: 0, last: null });

/** Without network the room does not open any more. */
async function isShut(page: Page, address: string) {
  await page.context().setOffline(true);
  await expect(page.goto(address)).rejects.toThrow();
  await page.context().setOffline(false);
}

async function written(sql: postgres.Sql, delegation: string) {
  const [row] = await sql`select
    (select count(*)::int from room_notes where delegation_id = ${delegation}) as notes,
    (select count(*)::int from room_check_ins where delegation_id = ${delegation}) as places,
    (select count(*)::int from debriefs where delegation_id = ${delegation}) as debriefs,
    (select count(*)::int from heard_promises where delegation_id = ${delegation}) as promises`;
  return { ...row };
}

/** A delegation of two, away from what other tests plan, its agenda published. */
async function makeRoom(sql: postgres.Sql) {
  const [delegation, edition, session] = [randomUUID(), randomUUID(), randomUUID()];
  const meeting = `Hearing ${delegation}`;
  await sql`insert into editions (id, forum_id, name, level, starts_on, ends_on, city, zone, status, confidence, source, last_checked_on)
    select ${edition}, id, ${`Room ${edition}`}, 'global', '2099-05-01', '2099-05-02', 'Geneva', 'Europe/Zurich', 'confirmed', 'U', 'test', current_date
    from forums order by slug limit 1`;
  await sql`insert into forum_sessions (id, edition_id, title, type, venue, room, starts_at, ends_at, zone, confidence)
    values (${session}, ${edition}, ${meeting}, 'plenary', 'Palais', 'Room 1', '2099-05-01 08:00Z', '2099-05-01 09:00Z', 'Europe/Zurich', 'U')`;
  await sql`insert into delegations (id, edition_id, cohort_id, name, seat_limit)
    select ${delegation}, ${edition}, cohort_id, 'Room test', 2 from enrolments
    where person_id = ${people.participant} and status = 'active' limit 1`;
  await sql`insert into seats (delegation_id, role, person_id, state) values
    (${delegation}, 'delegate', ${people.participant}, 'confirmed'), (${delegation}, 'head', ${other}, 'confirmed')`;
  // No gender rapporteur, no training: not what is looked at here.
  await sql`insert into conflict_levels (delegation_id, kind, level, set_by)
    select ${delegation}, kind, 'warn', ${people.coordinator} from unnest(array['rapporteur_missing', 'training_incomplete']) kind`;
  await publish(sql, delegation, 1, "08:00Z", "Room 1");
  return { delegation, address: `/delegations/${delegation}/room`, meeting };
}

async function publish(sql: postgres.Sql, delegation: string, number: number, hour: string, room: string) {
  // What is published is what the session is: nothing has moved since.
  await sql`update forum_sessions s set room = ${room}, starts_at = ${`2099-05-01 ${hour}`}::timestamptz,
      ends_at = ${`2099-05-01 ${hour}`}::timestamptz + interval '1 hour'
    from delegations d where d.edition_id = s.edition_id and d.id = ${delegation}`;
  await sql`with version as (insert into schedule_versions (delegation_id, number, published_by)
      values (${delegation}, ${number}, ${people.coordinator}) returning id)
    insert into schedule_entries (version_id, person_id, session_id, title, type, venue, room, starts_at, ends_at, zone, sequence)
    select version.id, ${people.participant}, s.id, s.title, s.type, s.venue, ${room}, ${`2099-05-01 ${hour}`}::timestamptz,
      ${`2099-05-01 ${hour}`}::timestamptz + interval '1 hour', s.zone, ${number - 1}
    from version, forum_sessions s join delegations d on d.edition_id = s.edition_id where d.id = ${delegation}`;
}

test("signing out without script empties the browser; a link of somebody else does not", async ({ as }) => {
  const page = await as(people.participant, { ...phone, javaScriptEnabled: false });
  const lured = await page.goto("/sign-in?out=1");
  expect(await lured?.headerValue("clear-site-data")).toBeNull();
  const first = await lured?.request().redirectedFrom()?.response();
  expect(await first?.headerValue("clear-site-data")).toBeNull();
  await page.locator(".masthead-person summary").click();
  const out = page.waitForResponse("**/sign-in?out=1");
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(await (await out).headerValue("clear-site-data")).toBe('"storage"');
});
