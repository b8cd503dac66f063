import { arrived, expect, nothingToMend, people, test } from "./fixtures";
import { linkIn, mailTo } from "./mail";

/** From a coordinator's form through a real mail server to a woman's own page, and back by a link of her own. */
test("a woman is invited by mail, says what she agrees to, and later signs in by a link that works once", async ({
  page,
  as,
}) => {
  test.setTimeout(180_000);
  const address = `rosa.${Date.now()}@example.org`;

  await test.step("the coordinator adds her; a mail is on its way", async () => {
    const desk = await as(people.coordinator);
    await desk.goto("/people");
    await arrived(desk, "People");
    await desk.getByRole("link", { name: "Add a person" }).click();
    await arrived(desk, "Add a person");
    await desk.getByLabel("Legal name").fill("Rosa Prueba");
    await desk.getByLabel("E-mail").fill("rosa at example");
    await desk.getByRole("button", { name: "Add and invite" }).click();
    await expect(desk.getByText("This does not look like an e-mail address.")).toBeVisible();
    await expect(desk.getByLabel("Legal name")).toHaveValue("Rosa Prueba");
    await desk.getByLabel("E-mail").fill(address);
    await desk.getByRole("button", { name: "Add and invite" }).click();
    await expect(desk.getByText("Rosa Prueba is invited")).toBeVisible();
    await nothingToMend(desk);
  });

  const invitation = linkIn(await mailTo(address, /Your place in/));
  await test.step("she opens her mail, begins, and is asked for each consent by itself", async () => {
    await page.goto(invitation);
    await arrived(page, "Welcome, Rosa Prueba");
    await page.getByRole("button", { name: "Begin" }).click();
    await page.waitForURL("**/welcome");
    await page.getByRole("button", { name: "Enter LIGA" }).click();
    await expect(page.getByText("Without the first one you cannot take part.")).toBeVisible();
    await nothingToMend(page);
    await page.getByLabel("Your time zone").fill("manila");
    await page.getByRole("checkbox", { name: /Taking part in the programme/ }).check();
    await page.getByRole("button", { name: "Enter LIGA" }).click();
    await page.waitForURL("**/participant");
    await nothingToMend(page);
  });

  await test.step("the invitation has been used up", async () => {
    await page.goto(invitation);
    await arrived(page, "This code does not work any more");
  });

  await test.step("she signs out, and in again by a link; an unknown address is answered alike", async () => {
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await page.getByLabel("Your e-mail address").fill("nobody@example.org");
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.waitForURL("**/sign-in/sent");
    const unknown = await page.getByRole("main").innerText();
    await page.goto("/sign-in");
    await page.getByLabel("Your e-mail address").fill(address);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await page.waitForURL("**/sign-in/sent");
    expect(await page.getByRole("main").innerText()).toBe(unknown);
    await nothingToMend(page);
    const link = linkIn(await mailTo(address, /Your link to LIGA/));
    await page.goto(link);
    await arrived(page, "One more step");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/participant");
    await page.context().clearCookies();
    await page.goto(link);
    await page.getByRole("button", { name: "Sign in" }).click();
    await arrived(page, "This link does not work any more");
  });
});

test("a list is looked at before anything is written, also without scripts", async ({ as }) => {
  const desk = await as(people.coordinator, { javaScriptEnabled: false });
  const name = `Lista ${Date.now()}`;
  await desk.goto("/people/import");
  const buffer = Buffer.from(`\uFEFFnombre;correo;país\n${name};;Nepal\nMala;no es correo;\n`);
  await desk
    .getByLabel("The list", { exact: true })
    .setInputFiles({ name: "lista.csv", mimeType: "text/csv", buffer });
  await desk.getByRole("button", { name: "Look at the rows first" }).click();
  await expect(desk.getByText("This does not look like an e-mail address: no es correo")).toBeVisible();
  await desk.getByRole("button", { name: "Add this person" }).click();
  await expect(desk.getByText("1 person was added.")).toBeVisible();
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("button", { name: "Give her a one-time code" }).click();
  await expect(desk.getByText(`A code for ${name}`)).toBeVisible();
});

test("a woman without e-mail is let in by a code from hand to hand; used once, it is refused kindly", async ({
  as,
  browser,
  baseURL,
}) => {
  const name = `Sin Correo ${Date.now()}`;
  let code = "";
  const desk = await as(people.coordinator);
  await test.step("the coordinator gets a code to hand over, and no mail is spoken of", async () => {
    await desk.goto("/people/new");
    await desk.getByLabel("Legal name").fill(name);
    await desk.getByRole("button", { name: "Add and invite" }).click();
    await expect(desk.getByText(`${name} is invited`)).toBeVisible();
    await expect(desk.getByText("Give her this by phone, message or on paper.")).toBeVisible();
    code = (await desk.locator(".copy-text").first().innerText()).trim();
    expect(code.length).toBeGreaterThanOrEqual(8);
    await nothingToMend(desk);
  });

  const hers = await browser.newContext({ baseURL });
  const page = await hers.newPage();
  await test.step("on her own phone she types it as she heard it, and is in", async () => {
    await page.goto("/sign-in");
    await page.getByLabel("Your code").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "Sign in with the code" }).click();
    await page.waitForURL("**/welcome");
    await arrived(page, `Welcome, ${name}`);
    await page.getByLabel("Your time zone").fill("manila");
    await page.getByRole("checkbox", { name: /Taking part in the programme/ }).check();
    await page.getByRole("button", { name: "Enter LIGA" }).click();
    await page.waitForURL("**/participant");
    await nothingToMend(page);
    await hers.close();
  });

  await test.step("whoever finds the paper later is not let in, and what she typed stays", async () => {
    const found = await browser.newContext({ baseURL });
    const other = await found.newPage();
    await other.goto("/sign-in");
    await other.getByLabel("Your code").fill(code);
    await other.getByRole("button", { name: "Sign in with the code" }).click();
    await expect(other.getByText("This code is not known, was already used or has run out.")).toBeVisible();
    await expect(other.getByLabel("Your code")).toHaveValue(code);
    await nothingToMend(other);
    await other.goto("/participant");
    await other.waitForURL("**/sign-in");
    await found.close();
  });
});

test("a list saved by an old office program is judged row by row; nothing is written until it is mended", async ({
  as,
  sql,
}) => {
  const desk = await as(people.coordinator);
  const family = `Peña ${Date.now()}`;
  const written = async () =>
    (await sql`select legal_name from people where legal_name like ${`%${family}`} order by legal_name`).map(
      ({ legal_name }) => legal_name,
    );
  // Excel in Spain and Latin America: semicolons, and one byte a letter.
  const list = (rows: string[]) => ({
    name: "lista.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Nombre;Correo;País", ...rows].join("\r\n"), "latin1"),
  });
  const look = async (rows: string[]) => {
    await desk.getByLabel("The list", { exact: true }).setInputFiles(list(rows));
    await desk.getByRole("button", { name: "Look at the rows first" }).click();
  };
  const row = (name: string) => desk.getByRole("row").filter({ hasText: name });
  const good = `María José ${family};;México`;

  await desk.goto("/people/import");
  await look([good, `Begoña ${family};begoña arroba example;España`]);
  await expect(desk.getByText("Nothing has been written yet.")).toBeVisible();
  await expect(row("María José")).toContainText("new");
  await expect(row("Begoña")).toContainText("left out");
  await expect(row("Begoña")).toContainText(
    "This does not look like an e-mail address: begoña arroba example",
  );
  await nothingToMend(desk);
  expect(await written()).toEqual([]);

  await look([good, `Begoña ${family};begona.${Date.now()}@example.org;España`]);
  await expect(row("Begoña")).toContainText("new");
  expect(await written()).toEqual([]);
  await desk.getByRole("button", { name: "Add these 2 people" }).click();
  await expect(desk.getByText("2 people were added.")).toBeVisible();
  expect(await written()).toEqual([`Begoña ${family}`, `María José ${family}`]);
  await expect(desk.getByRole("link", { name: `María José ${family}` })).toBeVisible();
});
