import { arrived, expect, nothingToMend, people, phone, test } from "./fixtures";
import { linkIn, mailTo } from "./mail";

/** A certificate reaches its leader by mail, is read by a stranger, and ends when it must. */
test("a certificate is issued, read by a stranger and revoked; a reminder stops by its link @phone", async ({
  as,
  browser,
  baseURL,
  sql,
}) => {
  const address = `completes-${Date.now()}@example.org`;
  const [her] = await sql<{ id: string; cohort: string; enrolment: string }[]>`
    with p as (insert into people (legal_name, email, joined_at, time_zone) values ('Amal Ñandú', ${address}, now(), 'UTC') returning id),
    q as (insert into quiet_hours select id, 0, 0 from p)
    insert into enrolments (cohort_id, person_id, status)
    select (select cohort_id from enrolments where person_id = ${people.participant} limit 1), id, 'active' from p
    returning person_id as id, cohort_id as cohort, id as enrolment`;
  if (!her) throw new Error("She was not enrolled.");
  await sql`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
    select id, ${her.enrolment}, 'present', 'register', ${people.facilitator} from training_sessions where cohort_id = ${her.cohort} and cancelled_at is null`;
  await sql`insert into completion_exceptions (enrolment_id, kind, module_lineage_id, reason, granted_by)
    select ${her.enrolment}, r.kind, m.lineage_id, 'For this test', ${people.coordinator}
    from completion_rules r join cohorts c on c.curriculum_id = r.curriculum_id left join modules m on m.id = r.module_id
    where c.id = ${her.cohort}`;

  await test.step("the coordinator issues it", async () => {
    const desk = await as(people.coordinator, phone);
    await desk.goto(`/cohorts/${her.cohort}/certificates`);
    await arrived(desk, "Certificates");
    await desk.getByRole("button", { name: "Issue for Amal Ñandú" }).click();
    const card = desk.getByRole("article").filter({ hasText: "Amal Ñandú" });
    await expect(card.getByText(/^issued /)).toBeVisible();
    await nothingToMend(desk);
  });

  const [issued] = await sql<
    { id: string; code: string }[]
  >`select id, code from certificates where enrolment_id = ${her.enrolment}`;
  const path = `/certificates/${issued?.code}`;

  await test.step("she hears of it by mail", async () => {
    const mail = await mailTo(address, /certificate is ready|things for you/);
    expect(mail.text).toContain(path);
  });

  const context = await browser.newContext({ baseURL, ...phone });
  const stranger = await context.newPage();
  await test.step("a stranger sees what it says and no more", async () => {
    await stranger.goto(path);
    await arrived(stranger, "Certificate");
    await expect(stranger.getByText("Amal Ñandú")).toBeVisible();
    await expect(stranger.getByText(address)).toHaveCount(0);
  });

  await test.step("revoked, it says so and names nobody; its paper is gone", async () => {
    const desk = await as(people.coordinator, phone);
    await desk.goto(`/cohorts/${her.cohort}/certificates`);
    const card = desk.getByRole("article").filter({ hasText: "Amal Ñandú" });
    await card.getByText("Revoke", { exact: true }).first().click();
    await card.getByLabel("Why").fill("Issued by mistake");
    await card.getByRole("button", { name: "Revoke the certificate of Amal Ñandú" }).click();
    await expect(card.getByText("Issued by mistake", { exact: false })).toBeVisible();
    await stranger.reload();
    await expect(stranger.getByText("This certificate was revoked.")).toBeVisible();
    await expect(stranger.getByText("Amal Ñandú")).toHaveCount(0);
    await expect(stranger.getByText("Issued by mistake")).toHaveCount(0);
    expect((await stranger.request.get(`${path}/pdf`)).status()).toBe(404);
  });

  await test.step("the link in the mail stops its kind without signing in", async () => {
    const mail = await mailTo(address, /certificate is ready|things for you/);
    const link = mail.text?.match(/Certificates that are ready: (\S+)/)?.[1] ?? linkIn(mail);
    await stranger.goto(link);
    await arrived(stranger, "Stop reminders");
    await stranger.getByRole("button", { name: "Stop these reminders" }).click();
    await expect(
      stranger.getByText("You will get no more reminders of this kind.", { exact: false }),
    ).toBeVisible();
    const stopped = await sql`select kind from reminders_unwanted where person_id = ${her.id}`;
    expect(stopped.map((row) => row.kind)).toEqual(["certificate"]);
  });
  await context.close();
});
