import { createHash, randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import ICAL from "ical.js";
import postgres from "postgres";
import { demoIds } from "../db/seed/demo-ids";

type Role = (typeof demoIds)[number]["role"];
type Options = {
  javaScriptEnabled?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: "dark" | "light";
};

export const people = {
  /** Coordinates the Asia-Pacific and Arab cohort, in English. */
  coordinator: demoIds[0].id,
  /** Coordinates the Latin American cohort, in Spanish. */
  latinCoordinator: demoIds[1].id,
  /** A leader in Manila. */
  participant: demoIds[2].id,
  mentor: demoIds[4].id,
  facilitator: demoIds[5].id,
  administrator: demoIds[6].id,
} satisfies Partial<Record<Role | "latinCoordinator", string>>;

/** The smallest phone, as most leaders have one. */
export const phone = { viewport: { width: 360, height: 740 } };

type Fixtures = {
  /** The owner's connection: what a test must arrange or read beyond any screen. */
  sql: postgres.Sql;
  /** A page of somebody signed in by a minted session, in a browser of her own. */
  as: (personId: string, options?: Options) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
  sql: async ({}, use) => {
    const sql = postgres(needed("OWNER_URL"), { max: 2, onnotice: () => {} });
    await use(sql);
    await sql.end();
  },
  as: async ({ browser, sql, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (personId, options = {}) => {
      const token = randomBytes(32).toString("base64url");
      await sql`insert into sign_in_sessions (token_hash, person_id, expires)
        values (${createHash("sha256").update(token).digest("hex")}, ${personId}, now() + interval '1 hour')`;
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      await context.addCookies([{ name: "authjs.session-token", value: token, url: baseURL ?? "" }]);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm run test:e2e.`);
  return value;
}

/** Nothing on the page is wider than the screen. */
export const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Opens check-in at a session, as its facilitator does; resolves to the digits on her screen. */
export async function checkInCode(desk: Page, sessionId: string) {
  await desk.goto(`/training/${sessionId}/code`);
  await desk.getByRole("button", { name: "Open check-in" }).click();
  const shown = desk.getByText(/^\d{3}\s?\d{3}$/).first();
  await expect(shown).toBeVisible();
  return (await shown.innerText()).replace(/\D/g, "");
}

/** What a calendar program reads at a leader's secret address, earliest first. */
export async function calendarAt(request: APIRequestContext, secret: string) {
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
}

/** The page she is on is whole: its heading is there, and axe finds nothing to mend. */
export async function arrived(page: Page, heading: string | RegExp) {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await nothingToMend(page);
}

export async function nothingToMend(page: Page) {
  // While an answer renders, the title is being replaced.
  await expect(page).toHaveTitle(/./);
  // No page holds a frame, so that axe need not gather its findings in a second page: half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`),
  ).toEqual([]);
}
