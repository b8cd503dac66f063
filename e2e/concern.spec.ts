import type { Page } from "@playwright/test";
import { arrived, expect, fits, people, phone, test } from "./fixtures";
import { mailTo } from "./mail";

const wide = { viewport: { width: 1280, height: 900 } };
const codeShape = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const shown = async (page: Page) => {
  const code = page.getByText(codeShape);
  await expect(code).toBeVisible();
  return code.innerText();
};
/** Where the browser could go back to or forward, as it keeps it for this window. */
const kept = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { navigation: { entries: () => { url: string }[] } }).navigation
      .entries()
      .map(({ url }) => new URL(url).pathname),
  );

test("without script and without a name, in Spanish: told, answered, added to, handled, closed; nothing says who", async ({
  browser,
  baseURL,
  as,
  sql,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "es", ...phone });
  const her = await context.newPage();
  const words = `Tengo miedo de una persona ${Date.now()}`;
  const [before] = await sql<
    { audit: number }[]
  >`select count(*)::int as audit from audit_log where detail::text like ${"%miedo%"}`;

  const answer = await her.goto("/concern");
  expect(new URL(her.url()).pathname).toBe("/contact");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(her).toHaveTitle("LIGA");
  await her.getByRole("button", { name: "Enviarlo a la persona de contacto" }).click();
  await expect(her.getByRole("alert").getByText("Algunas respuestas")).toBeVisible();
  await her.getByLabel("¿Qué debe saber la persona de contacto?").fill(words);
  for (const box of await her.getByRole("group", { name: "Quién puede leerlo" }).getByRole("checkbox").all())
    await box.uncheck();
  await her.getByRole("button", { name: "Enviarlo a la persona de contacto" }).click();
  await expect(her.getByText("Elige al menos a una persona que pueda leerlo.")).toBeVisible();
  await expect(her.getByLabel("¿Qué debe saber la persona de contacto?")).toHaveValue(words);
  await her.getByRole("checkbox", { name: /Yasmin Darwish/ }).check();
  await her.screenshot({ path: "test-results/concern-form-es-360.png", fullPage: true });
  await her.getByRole("button", { name: "Enviarlo a la persona de contacto" }).click();
  const code = await shown(her);
  await her.screenshot({ path: "test-results/concern-code-es-360.png", fullPage: true });
  expect(her.url()).not.toContain(code);

  const [row] = await sql<{ id: string; named: string | null; mails: string }[]>`
    select c.id, w.person_id as named, (select string_agg(m.text, ' ') from mails m where m.created_at >= c.received_at) as mails
    from concerns c join concern_words w on w.concern_id = c.id where w.words = ${words}`;
  expect(row?.named).toBeNull();
  expect(row?.mails ?? "").not.toContain("miedo");
  // The same form again is the same concern.
  await her.reload();
  expect(await shown(her)).toBe(code);
  expect((await sql`select 1 from concern_words where words = ${words}`).count).toBe(1);

  const [address] = await sql<{ email: string }[]>`select email from people where id = ${people.facilitator}`;
  expect((await mailTo(address?.email ?? "", /Something in LIGA waits for you/)).text).not.toContain("miedo");
  const contact = await as(people.facilitator, wide);
  await contact.goto("/concerns");
  await arrived(contact, "Concerns");
  await contact.screenshot({ path: "test-results/concern-desk-1280.png", fullPage: true });
  await contact.goto(`/concerns/${row?.id}`);
  await arrived(contact, /^Concern of /);
  await expect(contact.getByText(words)).toBeVisible();
  await contact.getByLabel("Answer").fill("Te creo. Hablamos cuando quieras.");
  await contact.getByRole("button", { name: "Send the answer" }).click();
  await expect(contact.getByText("Te creo.")).toBeVisible();
  await contact.screenshot({ path: "test-results/concern-one-1280.png", fullPage: true });

  await her.goto("/contact");
  await her.getByRole("textbox", { name: "Tu código" }).fill("7K2M-9QXW-4D1P");
  await her.getByRole("button", { name: "Mirar", exact: true }).click();
  await expect(her.getByText("No hay ninguna preocupación con este código.", { exact: false })).toBeVisible();
  await her.getByRole("textbox", { name: "Tu código" }).fill(code.toLowerCase().replaceAll("-", " "));
  await her.getByRole("button", { name: "Mirar", exact: true }).click();
  await expect(her.getByText("Te creo. Hablamos cuando quieras.")).toBeVisible();
  await expect(her.getByText(/Yasmin Darwish la leyó el/).first()).toBeVisible();
  expect(her.url()).not.toContain(code);
  await her.getByRole("button", { name: "Enviar", exact: true }).click();
  await expect(her.getByText("Te creo. Hablamos cuando quieras.")).toBeVisible();
  await her.getByLabel("Contar más").fill("El martes por la tarde.");
  await her.getByRole("button", { name: "Enviar", exact: true }).click();
  await expect(her.getByText("El martes por la tarde.")).toBeVisible();
  await her.screenshot({ path: "test-results/concern-follow-es-360.png", fullPage: true });

  await contact.reload();
  await expect(contact.getByText("El martes por la tarde.")).toBeVisible();
  await contact.getByRole("button", { name: "It is handled" }).click();
  await expect(contact.getByText(/^Handled on /)).toBeVisible();
  await contact.getByRole("button", { name: "Close it" }).click();
  await expect(contact.getByText(/^Closed\. Deleted on /)).toBeVisible();
  await expect(contact.getByLabel("Answer")).toHaveCount(0);
  await her.goto("/contact");
  await her.getByRole("textbox", { name: "Tu código" }).fill(code);
  await her.getByRole("button", { name: "Mirar", exact: true }).click();
  await expect(her.getByText(/Está cerrada\. El .* se borra/)).toBeVisible();

  // Who looked and who did what stands beside the concern, and in no log that administrators read.
  expect(
    (
      await sql`select act from concern_log where concern_id = ${row?.id ?? ""} and act <> 'read' order by at, act`
    ).map(({ act }) => act),
  ).toEqual(["answered", "handled", "closed"]);
  const [after] = await sql<
    { audit: number }[]
  >`select count(*)::int as audit from audit_log where detail::text like ${"%miedo%"}`;
  expect(after).toEqual(before);

  for (const who of ["mentor", "coordinator", "latinCoordinator", "administrator", "participant"] as const) {
    const { request } = await as(people[who]);
    for (const path of ["/concerns", `/concerns/${row?.id}`])
      expect((await request.get(path)).status(), `${who} ${path}`).toBe(404);
  }
  await context.close();
});

test("signed in, on a phone: her name only if she says so; the quick exit leaves nothing to go back to", async ({
  as,
  sql,
}) => {
  const her = await as(people.participant, phone);
  await her.goto("/mentoring");
  await her.getByRole("contentinfo").getByRole("link", { name: "Raise a concern" }).click();
  await arrived(her, "Tell somebody you can trust");
  expect(await fits(her)).toBe(true);
  const name =
    await sql`select coalesce(chosen_name, legal_name) as name from people where id = ${people.participant}`;
  await expect(her.getByText(name[0]?.name, { exact: true })).toHaveCount(0);
  const words = `By name ${Date.now()}`;
  await her.getByLabel("What should the contact know?").fill(words);
  await her.getByRole("link", { name: "Leave this page now" }).click();
  await expect(her).toHaveURL(/\/participant$/);
  expect(await kept(her)).not.toContain("/contact");
  await her.goBack();
  await expect(her).toHaveURL(/\/mentoring$/);
  expect((await sql`select 1 from concern_words where words = ${words}`).count).toBe(0);

  await her.getByRole("contentinfo").getByRole("link", { name: "Raise a concern" }).click();
  await her.getByLabel("What should the contact know?").fill(words);
  await her.getByLabel(/Tell the contact that I am/).check();
  await her.getByRole("button", { name: "Send it to the contact" }).click();
  const code = await shown(her);
  await arrived(her, "Tell somebody you can trust");
  expect(await fits(her)).toBe(true);
  expect(
    (await sql`select person_id from concern_words where words = ${words}`).map(({ person_id }) => person_id),
  ).toEqual([people.participant]);
  await her.getByRole("textbox", { name: "Your code" }).fill(code);
  await her.getByRole("button", { name: "Look", exact: true }).click();
  await expect(her.getByText(words)).toBeVisible();
  await arrived(her, "Tell somebody you can trust");
  expect(await fits(her)).toBe(true);
  await her.screenshot({ path: "test-results/concern-follow-360.png", fullPage: true });
  for (let press = 0; press < 3; press++) await her.keyboard.press("Escape");
  await expect(her).toHaveURL(/\/participant$/);
  expect(await kept(her)).not.toContain("/contact");
  await her.goBack();
  await expect(her).toHaveURL(/\/mentoring$/);

  const contact = await as(people.facilitator, phone);
  await contact.goto("/concerns");
  await arrived(contact, "Concerns");
  expect(await fits(contact)).toBe(true);
  await contact.getByRole("row").getByRole("link").first().click();
  await arrived(contact, /^Concern of /);
  await expect(contact.getByText(`${name[0]?.name} (who raised it)`, { exact: false })).toBeVisible();
  expect(await fits(contact)).toBe(true);
  await contact.screenshot({ path: "test-results/concern-one-360.png", fullPage: true });
});

test("who hears and how long is kept is an administrator's to say, and the page says it; nobody named is said plainly", async ({
  as,
  sql,
  browser,
  baseURL,
}) => {
  const admin = await as(people.administrator, wide);
  await admin.goto("/administrator/safeguarding");
  await arrived(admin, "Safeguarding");
  await admin.screenshot({ path: "test-results/safeguarding-1280.png", fullPage: true });
  await admin.getByLabel("Days").fill("7");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Please give a number of days from 30 to 3650.")).toBeVisible();
  await admin.getByLabel("Days").fill("90");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Saved.")).toBeVisible();
  const context = await browser.newContext({ baseURL, locale: "en", ...wide });
  const page = await context.newPage();
  const named = await sql`select * from role_grants where role = 'safeguarding_contact'`;
  try {
    await page.goto("/contact");
    await arrived(page, "Tell somebody you can trust");
    await expect(page.getByText("kept for 90 days", { exact: false })).toBeVisible();
    await page.screenshot({ path: "test-results/concern-form-1280.png", fullPage: true });
    await page.getByRole("button", { name: "español" }).click();
    await arrived(page, "Cuéntaselo a alguien de confianza");
    expect((await kept(page)).filter((path) => path === "/contact")).toHaveLength(1);
    await sql`delete from role_grants where role = 'safeguarding_contact'`;
    await page.reload();
    await arrived(page, "Cuéntaselo a alguien de confianza");
    await expect(page.getByText("Ahora mismo no hay nadie nombrada", { exact: false })).toBeVisible();
    await expect(page.getByRole("button", { name: "Enviarlo a la persona de contacto" })).toHaveCount(0);
  } finally {
    for (const row of named) await sql`insert into role_grants ${sql(row)} on conflict do nothing`;
    await sql`update safeguarding_rules set keep_days = 365`;
    await context.close();
  }
});
