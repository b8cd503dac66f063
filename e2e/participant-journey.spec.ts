import { arrived, checkInCode, expect, fits, nothingToMend, people, phone, test } from "./fixtures";

/** A leader on her phone: what is next, how far she is, the code on the screen, a call, her own language. */
test("on a phone she sees what is next, checks in by the code, answers a call and reads Spanish @phone", async ({
  as,
  sql,
}) => {
  const [leader] = await sql<{ id: string; cohort: string }[]>`
    select e.person_id as id, e.cohort_id as cohort from enrolments e join people p on p.id = e.person_id
    where e.status = 'active' and p.joined_at is not null and p.locale = 'en' and e.person_id <> ${people.participant}
      and e.cohort_id in (select cohort_id from enrolments where person_id = ${people.participant})
      and not exists (select 1 from interests i where i.person_id = e.person_id)
    order by e.id limit 1`;
  const [session] = await sql<{ id: string }[]>`
    insert into training_sessions (cohort_id, module_id, starts_at, duration_minutes, zone, language, online_url)
    select cohort_id, module_id, now() - interval '10 minutes', 90, zone, language, online_url
    from training_sessions where cohort_id = ${leader?.cohort ?? ""} order by starts_at desc limit 1 returning id`;
  const her = await as(leader?.id ?? "", phone);

  await test.step("her desk says what is next and what is missing", async () => {
    await her.goto("/");
    await her.waitForURL("**/participant");
    await arrived(her, "What is next");
    await expect(her.getByText(/of \d+ required modules/).first()).toBeVisible();
    await expect(her.getByText(/certificate/i).first()).toBeVisible();
  });

  await test.step("the facilitator shows the code; a wrong one is told, the right one counts", async () => {
    const desk = await as(people.coordinator);
    const code = await checkInCode(desk, session?.id ?? "");
    await nothingToMend(desk);
    await her.goto(`/training/${session?.id}`);
    await her.getByLabel("Code on the screen").fill("12");
    await her.getByRole("button", { name: "I am here" }).click();
    await expect(her.getByText("The code has six digits.")).toBeVisible();
    await expect(her.getByLabel("Code on the screen")).toHaveValue("12");
    await her.getByLabel("Code on the screen").fill(code);
    await her.getByRole("button", { name: "I am here" }).click();
    await expect(her.getByText(/You are marked present|Your mark/).first()).toBeVisible();
    await nothingToMend(her);
    const marks = await sql`select mark, method from attendance a join enrolments e on e.id = a.enrolment_id
      where a.session_id = ${session?.id ?? ""} and e.person_id = ${leader?.id ?? ""}`;
    expect(marks).toMatchObject([{ mark: "present", method: "code" }]);
  });

  await test.step("open calls say until when, in her own time", async () => {
    await her.goto("/opportunities");
    await arrived(her, "Opportunities");
    await her
      .getByRole("link", { name: /A seat in our delegation/ })
      .first()
      .click();
    await her.waitForURL(/\/opportunities\/[0-9a-f-]{36}/);
    await nothingToMend(her);
    const answer = her.getByRole("region", { name: "Would you like to take part?" });
    await answer
      .getByRole("textbox")
      .first()
      .fill("I want to speak about care work, because my community asked me to.");
    await answer.getByRole("button").first().click();
    await expect
      .poll(
        async () =>
          (await sql`select 1 from interests where person_id = ${leader?.id ?? ""} and state = 'submitted'`)
            .count,
      )
      .toBe(1);
  });

  await test.step("her language changes everything, and stays", async () => {
    await her.goto("/participant");
    await her.request.post("/language", { form: { language: "es" }, headers: { referer: her.url() } });
    await her.reload();
    await expect(her.locator("html")).toHaveAttribute("lang", "es");
    await nothingToMend(her);
    expect(await fits(her)).toBe(true);
  });

  await test.step("signing out everywhere ends every session of hers", async () => {
    const other = await as(leader?.id ?? "");
    await her.goto("/profile");
    await her.getByRole("button", { name: "Cerrar sesión en todas partes" }).click();
    await her.waitForURL("**/sign-in");
    await other.goto("/participant");
    await other.waitForURL("**/sign-in");
  });
});
