import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { expect, fits, people, phone, test } from "./fixtures";

const delegationOf = `select d.id, d.name from delegations d join role_grants g on g.cohort_id = d.cohort_id
  where g.person_id = $1 and g.role = 'coordinator'
  order by exists (select 1 from schedule_versions v where v.delegation_id = d.id) desc, d.created_at limit 1`;

test("on her phone a coordinator takes the name list and the brief with her, and gives a calendar away for a while", async ({
  as,
  sql,
}) => {
  const [delegation] = await sql.unsafe<{ id: string; name: string }[]>(delegationOf, [people.coordinator]);
  if (!delegation) throw new Error("The demo has no delegation.");
  const address = `/delegations/${delegation.id}`;
  const page = await as(people.coordinator, phone);

  await page.goto(`${address}/name-list`);
  await expect(page.getByRole("heading", { level: 2, name: "What is missing" })).toBeVisible();
  await expect(page.getByText("a proposal, to be checked")).toBeVisible();
  expect(await fits(page)).toBe(true);
  const [list] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Name list as CSV" }).click(),
  ]);
  expect(await readFile(await list.path(), "utf8")).toMatch(/Title,First name,Family name/);

  await page.goto(`${address}/papers`);
  expect(await fits(page)).toBe(true);
  const [brief] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Brief as PDF" }).click(),
  ]);
  expect((await readFile(await brief.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByLabel("For whom").fill("Our host");
  await page.getByRole("button", { name: "Make an address" }).click();
  const shown = await page.getByText(/\/api\/calendar\/delegation\/[\w-]{43}\.ics/).innerText();
  const calendar = shown.match(/\/api\/calendar\/delegation\/[\w-]{43}\.ics/)?.[0] ?? "";
  const answer = await page.request.get(calendar);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  expect(new ICAL.Component(ICAL.parse(await answer.text())).getFirstPropertyValue("x-wr-calname")).toBe(
    delegation.name,
  );
  await page.getByRole("button", { name: "Revoke the address for Our host" }).click();
  await expect(page.getByText("No address is in use.")).toBeVisible();
  expect((await page.request.get(calendar)).status()).toBe(404);
});

test("who goes has the brief, and neither the name list nor the calendars", async ({ as, sql }) => {
  const [seat] = await sql<{ delegation: string; person: string }[]>`
    select s.delegation_id as delegation, s.person_id as person from seats s join people p on p.id = s.person_id
    where s.state in ('accepted', 'confirmed') and p.joined_at is not null
      and not exists (select 1 from role_grants g where g.person_id = s.person_id) order by s.id limit 1`;
  if (!seat) throw new Error("The demo has no delegate.");
  const { request } = await as(seat.person, phone);
  const status = async (part: string) =>
    (await request.get(`/delegations/${seat.delegation}/${part}`)).status();
  expect(await status("brief")).toBe(200);
  for (const part of ["papers", "name-list", "name-list/file?as=csv"]) expect(await status(part)).toBe(404);
});
