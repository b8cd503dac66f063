import type postgres from "postgres";
import { demoIds } from "../db/seed/demo-ids";
import { expect, nothingToMend, test } from "./fixtures";

/** A page that fails is still hers: her language, what is safe, what to do, a number to tell. */
const title = "Algo de nuestra parte no funcionó";

test("a page that fails says so in her language, inside the frame, and comes back", async ({ as, sql }) => {
  const her = await somebody(sql);
  const page = await as(her, { viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  // Her zone is read as one that does not exist: the first date of the page cannot be written.
  const mend = await breakFor(sql, her, "'Nowhere/Land'");
  try {
    expect((await page.goto("/participant"))?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
    await expect(page.getByRole("alert").getByText(/^\d{5,}/)).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    await nothingToMend(page);
  } finally {
    await mend();
  }
  await page.getByRole("button", { name: "Intentar de nuevo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Qué sigue" })).toBeVisible();
});

test("while nobody can be recognised, the page speaks the language of the switch and shows the way home", async ({
  as,
  sql,
  baseURL,
}) => {
  const her = await somebody(sql);
  const page = await as(her, { viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  await page.context().addCookies([{ name: "liga-language", value: "es", url: baseURL ?? "" }]);
  const mend = await breakFor(sql, her, "(1 / (length(p.id::text) - 36))::text");
  try {
    expect((await page.goto("/forums"))?.status()).toBe(500);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await nothingToMend(page);
  } finally {
    await mend();
  }
  await page.getByRole("link", { name: "A mi página" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Qué sigue" })).toBeVisible();
});

/** A leader no other test knows, who reads Spanish. */
async function somebody(sql: postgres.Sql) {
  const [row] = await sql<{ id: string }[]>`
    select p.id from people p join enrolments e on e.person_id = p.id and e.status = 'active'
    where p.locale = 'es' and p.joined_at is not null and p.id <> all(${demoIds.map(({ id }) => id)}) limit 1`;
  if (!row) throw new Error("The demo has no leader who reads Spanish.");
  return row.id;
}

/** The database answers wrongly about her, and about nobody else; returns what puts it right. */
async function breakFor(sql: postgres.Sql, her: string, zone: string) {
  const [whole] = await sql<{ text: string }[]>`
    select pg_get_functiondef('auth_viewer(text)'::regprocedure) as text`;
  const text = whole?.text ?? "";
  const broken = text.replace("p.time_zone", `case when p.id = '${her}' then ${zone} else p.time_zone end`);
  expect(broken).not.toBe(text);
  await sql.unsafe(broken);
  return () => sql.unsafe(text);
}
