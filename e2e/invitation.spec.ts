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
