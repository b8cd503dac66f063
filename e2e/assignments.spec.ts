import { request as httpRequest } from "node:http";
import type { Page } from "@playwright/test";
import { arrived, expect, fits, nothingToMend, people, phone, test } from "./fixtures";

const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}\n`);
const saved = (page: Page) => expect(page.locator("[data-draft=saved]")).toBeVisible();
const mates = `select e.person_id as id, p.chosen_name, p.legal_name from enrolments e join people p on p.id = e.person_id
  where e.status = 'active' and p.joined_at is not null and p.locale = 'en' and e.person_id <> '${people.participant}'
    and e.cohort_id in (select cohort_id from enrolments where person_id = '${people.participant}')
  order by e.id desc limit 2`;

test("a leader drafts while the network comes and goes, sends, hears back, sends again, is accepted @phone", async ({
  as,
  sql,
}) => {
  test.setTimeout(180_000);
  const [leader, mate] =
    await sql.unsafe<{ id: string; chosen_name: string | null; legal_name: string }[]>(mates);
  const name = leader?.chosen_name ?? leader?.legal_name ?? "";
  const desk = await as(people.coordinator);
  const her = await as(leader?.id ?? "", phone);
  const box = her.getByLabel("Your words");
  let address = "";

  await test.step("the coordinator asks for it; its hour and zone are told on its fields", async () => {
    await desk.goto("/training/assignments/new");
    await arrived(desk, "New assignment");
    await desk.getByLabel("Module").selectOption({ index: 1 });
    await desk.getByLabel("Title in English").fill("One demand, on one page");
    await desk.getByLabel("Due on").fill("2099-05-05");
    await desk.getByLabel("1. In English").fill("It says who decides");
    await desk.getByRole("button", { name: "Ask for it" }).click();
    await expect(desk.locator('[name="briefEn"]')).toHaveAttribute("aria-invalid", "true");
    await expect(desk.getByLabel("Title in English")).toHaveValue("One demand, on one page");
    await desk
      .getByLabel("What is asked, in English")
      .fill("To one office, that it could meet within a year.");
    await desk.getByRole("button", { name: "Ask for it" }).click();
    await desk.waitForURL(/\/training\/assignments\/[0-9a-f-]{36}$/);
    address = new URL(desk.url()).pathname;
    await expect(desk.getByText(/leaders have not sent it yet/)).toBeVisible();
    await nothingToMend(desk);
  });

  await test.step("what she writes is saved; without signal it stays on her phone and follows when there is one", async () => {
    await her.goto("/training/assignments");
    await arrived(her, "Assignments");
    await her.getByRole("link", { name: "One demand, on one page" }).click();
    await her.waitForURL(`**${address}`);
    await arrived(her, "One demand, on one page");
    await box.fill("We ask the mayor");
    await saved(her);
    await her.context().setOffline(true);
    await box.fill("We ask the mayor of our city");
    await expect(
      her.getByText("Your words are kept on this phone and will be sent when there is signal."),
    ).toBeVisible();
    await her.getByRole("button", { name: "Send", exact: true }).click();
    await expect(her.getByText("No signal, so it is not sent yet.")).toBeVisible();
    await expect(box).toHaveValue("We ask the mayor of our city");
    await her.context().setOffline(false);
    await saved(her);
    const drafts =
      await sql`select d.text, s.state from submissions s join submission_drafts d on d.submission_id = s.id
      where s.assignment_id = ${address.split("/").pop() ?? ""}`;
    expect(drafts).toMatchObject([{ text: "We ask the mayor of our city", state: "draft" }]);
    await her.reload();
    await expect(box).toHaveValue("We ask the mayor of our city");
    expect(
      await her.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("liga-draft"))),
    ).toEqual([]);
  });

  await test.step("a file that is not what its name says is refused; the right one and her voice are added", async () => {
    const file = her.getByLabel("File", { exact: true });
    await file.setInputFiles({ name: "holiday.jpg", mimeType: "image/jpeg", buffer: pdf("not a picture") });
    await her.getByRole("button", { name: "Add a file" }).click();
    await expect(her.getByText("its content is another")).toBeVisible();
    await file.setInputFiles({ name: "demand.pdf", mimeType: "application/pdf", buffer: pdf("Our demand") });
    await her.getByRole("button", { name: "Add a file" }).click();
    await expect(her.getByRole("link", { name: "demand.pdf" })).toBeVisible();
    await her.getByRole("button", { name: "Start recording" }).click();
    await expect(her.getByText(/Recording, 0:0[1-9]/)).toBeVisible();
    await her.getByRole("button", { name: "Stop" }).click();
    await her
      .getByRole("group", { name: "Record a voice note" })
      .getByRole("button", { name: "Add this voice note" })
      .click();
    await expect(her.getByRole("link", { name: /Voice note\.webm/ })).toBeVisible();
    await nothingToMend(her);
  });

  await test.step("sent, it is the staff's to read; asking once more needs a reason", async () => {
    await her.getByRole("button", { name: "Send", exact: true }).click();
    await expect(
      her.getByText("It is sent. Your coordinators and facilitators can read it now."),
    ).toBeVisible();
    await desk.reload();
    await desk
      .getByRole("row", { name: new RegExp(name) })
      .getByRole("link")
      .click();
    await desk.waitForURL(`**${address}/*`);
    await expect(desk.getByText("We ask the mayor of our city")).toBeVisible();
    await expect(desk.getByRole("link", { name: "demand.pdf" })).toBeVisible();
    await nothingToMend(desk);
    await desk.getByRole("button", { name: "Ask once more" }).click();
    await expect(desk.getByText("Please say why; one sentence is enough.")).toBeVisible();
    await desk.getByLabel("What you want to tell her").fill("By when should he answer?");
    await desk.getByRole("button", { name: "Ask once more" }).click();
    await expect(desk.getByText("She is asked to look at it again, with your words.")).toBeVisible();
  });

  await test.step("she reads it, answers, sends again, and it is accepted with points", async () => {
    await her.reload();
    await expect(her.getByText("You are asked to look at it again.")).toBeVisible();
    await expect(her.getByText("By when should he answer?")).toBeVisible();
    await box.fill("We ask the mayor of our city to answer by May");
    await her.getByRole("button", { name: "Send again" }).click();
    await expect(her.getByText("It is sent.").first()).toBeVisible();
    await desk.reload();
    await expect(desk.getByText("to answer by May")).toBeVisible();
    await desk.getByLabel("It says who decides (0 to 3)").fill("3");
    await desk.getByRole("button", { name: "Accept" }).click();
    await expect(desk.getByText("Accepted. She sees it on her page.")).toBeVisible();
    await her.reload();
    await expect(her.getByText("It is accepted.")).toBeVisible();
    await expect(her.getByText("3 of 3 points")).toBeVisible();
    await nothingToMend(her);
    expect(await fits(her)).toBe(true);
  });

  await test.step("her file is a download for her and the staff, and is not there for anybody else", async () => {
    const link = (await her.getByRole("link", { name: "demand.pdf" }).getAttribute("href")) ?? "";
    for (const page of [her, desk]) {
      const answer = await page.request.get(link);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-type": "application/pdf",
      });
      expect(answer.headers()["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''demand\.pdf$/);
      expect(await answer.text()).toContain("Our demand");
      expect((await page.request.get(link, { headers: { range: "bytes=0-3" } })).status()).toBe(206);
    }
    for (const id of [mate?.id ?? "", people.mentor, people.latinCoordinator])
      expect((await (await as(id)).request.get(link)).status()).toBe(404);
    const stranger = await (await as(people.mentor)).context().browser()?.newContext();
    expect((await stranger?.request.get(new URL(link, her.url()).href))?.status()).toBe(404);
    await stranger?.close();
  });
});

test("without script a file is refused or added all the same; two gigabytes are refused before they come", async ({
  as,
  sql,
}) => {
  const [, mate] = await sql.unsafe<{ id: string }[]>(mates);
  const [work] = await sql<{ id: string }[]>`
    update training_assignments set allows_file = true where due_at > now() and cohort_id in
      (select cohort_id from enrolments where person_id = ${mate?.id ?? ""}) returning id`;
  const her = await as(mate?.id ?? "", { ...phone, javaScriptEnabled: false });
  await her.goto(`/training/assignments/${work?.id}`);
  await her.getByLabel("Your words").fill("Written without script");
  await her.getByRole("button", { name: "Save for later" }).click();
  await expect(her.getByText("Saved. Nobody reads it until you send it.")).toBeVisible();
  const add = async (file: string, bytes: Buffer) => {
    await her
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: file, mimeType: "application/pdf", buffer: bytes });
    await her.getByRole("button", { name: "Add a file" }).click();
  };
  await add("letter.pdf", Buffer.from("MZ\u0000 a program"));
  await expect(her.getByText("We cannot take this kind of file.")).toBeVisible();
  await add("letter.pdf", pdf("A letter"));
  await expect(her.getByRole("link", { name: "letter.pdf" })).toBeVisible();
  await expect(her.getByLabel("Your words")).toHaveValue("Written without script");

  const cookies = (await her.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = httpRequest(new URL(`/training/assignments/${work?.id}/files`, her.url()), {
      method: "POST",
      headers: {
        cookie: cookies,
        accept: "application/json",
        "content-type": "multipart/form-data; boundary=x",
        "content-length": 2 ** 31,
      },
    });
    sent.on("response", (answer) => {
      resolve(answer.statusCode);
      sent.destroy();
    });
    sent.on("error", reject);
    sent.write("--x\r\n");
  });
  expect(status).toBe(413);
});

test("her journal is closed to her coordinator until she shares an entry, and again when she takes it back @phone", async ({
  as,
}) => {
  const her = await as(people.participant, phone);
  const desk = await as(people.coordinator);
  const words = "Today I said no, and nobody left.";
  const sees = async () => {
    await desk.goto("/training/journal");
    await arrived(desk, "Journal");
    return desk.getByText(words).count();
  };
  await her.goto("/training/journal");
  await arrived(her, "Journal");
  await her.getByLabel("What did you learn, feel or decide?").fill(words);
  await her.getByRole("button", { name: "Keep it" }).click();
  await expect(her.getByText("It is in your journal.")).toBeVisible();
  expect(await sees()).toBe(0);

  const share = async (shared: boolean) => {
    const entry = her.getByRole("listitem").filter({ hasText: words });
    await entry.getByRole("link", { name: "Change or share" }).click();
    await her.waitForURL(/\/training\/journal\/[0-9a-f-]{36}$/);
    await her.getByLabel("The coordinators of my cohort").setChecked(shared);
    await nothingToMend(her);
    expect((await desk.request.get(new URL(her.url()).pathname)).status()).toBe(404);
    await her.getByRole("button", { name: "Save" }).click();
    await her.waitForURL("**/training/journal");
  };
  await share(true);
  await expect(her.getByText("shared with your coordinators").first()).toBeVisible();
  expect(await sees()).toBe(1);
  const administrator = await as(people.administrator);
  await administrator.goto("/training/journal");
  await expect(administrator.getByText(words)).toHaveCount(0);
  await share(false);
  expect(await sees()).toBe(0);
});
