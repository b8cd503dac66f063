import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** A place for one, asked for by two: from the call to a yes, on the phone. */
test("a call is answered without signal, read without names, and its one place passes on", async ({
  as,
  sql,
}, info) => {
  test.setTimeout(180_000);
  const [cohort] = await sql<{ id: string }[]>`
    select cohort_id as id from role_grants where person_id = ${people.coordinator} and role = 'coordinator'`;
  const cohortId = cohort?.id ?? "";
  const staff = [people.coordinator, people.facilitator, people.mentor];
  await sql`update people set organisation_id = null where id in ${sql(staff)}`;
  await sql`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
    select ${people.mentor}, ${people.participant}, ${cohortId}, current_date where not exists (
      select 1 from mentorships where mentor_id = ${people.mentor} and mentee_id = ${people.participant} and ended_on is null)`;
  const [other] = await sql<{ id: string; name: string }[]>`
    select p.id, coalesce(p.chosen_name, p.legal_name) as name from enrolments e join people p on p.id = e.person_id
    where e.cohort_id = ${cohortId} and e.status = 'active' and p.joined_at is not null and p.id <> ${people.participant}
      and not exists (select 1 from mentorships m where m.mentee_id = p.id and m.mentor_id in ${sql(staff)}) order by p.id limit 1`;
  const second = other?.id ?? "";
  await sql`update people set locale = 'es' where id = ${second}`;

  const desk = await as(people.coordinator);
  await desk.goto("/opportunities/new");
  await desk.getByLabel("Edition of the forum").selectOption({ index: 1 });
  await desk.getByLabel("For the leaders of").selectOption(cohortId);
  await desk.getByLabel("Title").fill("One seat in the hearing");
  await desk.getByLabel("Last day").fill("2999-12-31");
  await desk.getByLabel("Places").fill("1");
  await desk.getByLabel("Read without names").check();
  await desk.getByLabel("Hours to say yes").fill("48");
  await desk.getByRole("button", { name: "Open a call" }).click();
  await arrived(desk, "One seat in the hearing");
  const call = new URL(desk.url()).pathname;
  await desk.goto(`${call}/setup`);
  await desk.getByRole("textbox", { name: "One more question" }).fill("Whom do you speak for?");
  await desk.getByRole("form", { name: "One more question" }).getByRole("button", { name: "Add" }).click();
  await expect(desk.getByRole("textbox", { name: "Question 1" })).toHaveValue("Whom do you speak for?");
  const criterion = desk.getByRole("form", { name: "Criterion", exact: true });
  await criterion.getByRole("textbox", { name: "Criterion" }).fill("Roots in her community");
  await criterion.getByLabel("Levels, in words").fill("none yet\nsome\ndeep");
  await criterion.getByRole("button", { name: "Add" }).click();
  await expect(desk.getByRole("form", { name: "Roots in her community" })).toBeVisible();
  for (const person of staff) {
    await desk.getByLabel("Person").selectOption(person);
    await desk.getByRole("button", { name: "Name a reviewer" }).click();
    await expect(desk.getByLabel("Person").locator(`option[value="${person}"]`)).toHaveCount(0);
  }
  await arrived(desk, "What it asks");

  // She writes in a tunnel: the phone keeps it, the network takes it, a reload shows it.
  const her = await as(people.participant, phone);
  await her.goto(call);
  const statement = her.getByLabel("What would you bring?");
  await expect(her.locator("[data-draft]")).toBeAttached();
  await her.context().setOffline(true);
  await statement.fill("I bring the voices of the dormitory.");
  await her.getByLabel("Whom do you speak for?").fill("For women who sew at night.");
  await expect(her.locator('[data-draft="offline"]')).toBeVisible();
  await her.context().setOffline(false);
  await expect(her.locator('[data-draft="saved"]')).toBeVisible({ timeout: 20_000 });
  await her.reload();
  await expect(statement).toHaveValue("I bring the voices of the dormitory.");
  await her.getByRole("button", { name: "Send my answer" }).click();
  await expect(her.getByText("submitted", { exact: true })).toBeVisible();

  const woman = await as(second, { ...phone, javaScriptEnabled: false });
  await woman.goto(call);
  await woman.getByLabel("¿Qué aportarías?").fill("Llevo lo que dicen las trabajadoras del campo.");
  await woman.getByLabel("Whom do you speak for?").fill("Por las temporeras.");
  await woman.getByRole("button", { name: "Enviar mi respuesta" }).click();
  await expect(woman.getByText("enviada", { exact: true })).toBeVisible();
  expect(await fits(woman)).toBe(true);
  await woman.screenshot({ path: info.outputPath("application-es.png"), fullPage: true });

  await sql`update opportunities set closes_at = now() - interval '1 minute' where id = ${call.split("/").at(-1) ?? ""}`;
  const level = { [people.coordinator]: "some", [people.facilitator]: "deep", [people.mentor]: "none yet" };
  for (const person of staff) {
    const reader = await as(person, { ...phone, javaScriptEnabled: false });
    await reader.goto(`${call}/review`);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("To score");
    const text = await reader.locator("main").innerText();
    expect(text).not.toContain(other?.name ?? "?");
    if (person === people.mentor) await expect(reader.getByText("not yours to score")).toHaveCount(1);
    const rows = reader.getByRole("link", { name: /^Application/ });
    await expect(rows).toHaveCount(2);
    while ((await reader.getByText("to score", { exact: true }).count()) > 0) {
      const row = reader.getByRole("row").filter({ has: reader.getByText("to score", { exact: true }) });
      await row.first().getByRole("link").click();
      await reader.getByLabel(level[person] ?? "").check();
      await reader.getByRole("button", { name: "Give my scores" }).click();
      await reader.goto(`${call}/review`);
    }
    if (person === people.facilitator)
      await reader.screenshot({ path: info.outputPath("review-desk.png"), fullPage: true });
  }

  await desk.goto(`${call}/selection`);
  await arrived(desk, "Selection");
  const decide = async (name: RegExp | string, decision: string) => {
    await desk.goto(`${call}/selection`);
    await desk.getByRole("link", { name }).first().click();
    await desk.getByRole("button", { name: "Put on the shortlist" }).click();
    await expect(desk.getByRole("button", { name: "Take off the shortlist" })).toBeVisible();
    await desk.getByLabel(decision, { exact: true }).check();
    await desk.getByLabel("The reason", { exact: true }).fill("You know this from the inside.");
    await desk.getByRole("button", { name: "Save the decision" }).click();
    await expect(desk.getByText("You know this from the inside.").first()).toBeVisible();
  };
  const [mine] = await sql<{ name: string }[]>`
    select coalesce(chosen_name, legal_name) as name from people where id = ${people.participant}`;
  await decide(mine?.name ?? "", "select");
  await decide(other?.name ?? "", "waiting list");
  await her.goto(call);
  await expect(her.getByText("submitted", { exact: true })).toBeVisible();
  await desk.goto(`${call}/selection`);
  await desk.getByRole("button", { name: "Make the selection known" }).click();
  await expect(desk.getByText(/was made known on/)).toBeVisible();

  await woman.goto(call);
  await expect(woman.getByText("Eres la número 1 de 1.")).toBeVisible();
  await woman.screenshot({ path: info.outputPath("waiting-es.png"), fullPage: true });
  await her.goto(call);
  await her.getByRole("button", { name: "No, give it to the next" }).click();
  await expect(her.getByText("You said no, and the place went on.", { exact: false })).toBeVisible();
  await expect(async () => {
    await woman.goto(call);
    await expect(woman.getByRole("button", { name: "Sí, lo tomo" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await woman.screenshot({ path: info.outputPath("offer-es.png"), fullPage: true });
  await woman.getByRole("button", { name: "Sí, lo tomo" }).click();
  await expect(woman.getByText("Dijiste que sí.", { exact: false })).toBeVisible();
  await desk.goto(`${call}/waiting`);
  await arrived(desk, "Waiting list");
  await expect(desk.getByText("she said yes")).toBeVisible();
  await desk.goto(`${call}/selection`);
  await desk.screenshot({ path: info.outputPath("selection.png"), fullPage: true });
});
