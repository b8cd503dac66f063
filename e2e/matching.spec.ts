import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { arrived, expect, fits, nothingToMend, people, phone, test } from "./fixtures";

/** A cohort of its own with two mentors and three leaders, whom no other test knows. */
async function newGround(sql: postgres.Sql) {
  const word = `Matching ${Date.now()}`;
  const person = async (name: string) => {
    const [row] = await sql<
      { id: string }[]
    >`insert into people (legal_name, languages, time_zone, locale, joined_at)
      values (${`${name} ${word}`}, '{en,tl}', 'Asia/Manila', 'en', now()) returning id`;
    return { id: row?.id as string, name: `${name} ${word}` };
  };
  const [row] = await sql<{ id: string }[]>`
    insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id, created_by)
    select programme_id, ${word}, current_date - 10, current_date + 90, curriculum_id, ${people.administrator} from cohorts
    where id = (select cohort_id from enrolments where person_id = ${people.participant} limit 1) returning id`;
  const cohort = row?.id as string;
  const coordinator = await person("Coordinator");
  const [mina, dora] = [await person("Mina"), await person("Dora")];
  const leaders = [await person("Ana"), await person("Bea"), await person("Cruz")] as const;
  const role = (who: string, name: string) =>
    sql`insert into role_grants (person_id, role, cohort_id) values (${who}, ${name}, ${cohort})`;
  await role(coordinator.id, "coordinator");
  for (const { id } of [mina, dora]) await role(id, "mentor");
  for (const { id } of leaders)
    await sql`insert into enrolments (cohort_id, person_id, status) values (${cohort}, ${id}, 'active')`;
  await sql`insert into mentor_profiles (person_id, zone, capacity, themes, vetted_on, vetted_by, code_signed_on)
    values (${dora.id}, 'Asia/Manila', 2, '{rights}', current_date, ${coordinator.id}, current_date)`;
  await sql`insert into mentor_hours select ${dora.id}, day, 600, 720 from generate_series(1, 7) day`;
  return { word, cohort, coordinator, mina, dora, leaders };
}

async function whole(page: Page, shot: string) {
  await nothingToMend(page);
  expect(await fits(page)).toBe(true);
  await page.screenshot({ path: `test-results/matching-${shot}.png`, fullPage: true });
}

test("a mentor says what she offers, a leader with whom and with whom not, a coordinator brings them together", async ({
  as,
  sql,
}) => {
  test.setTimeout(240_000);
  const { word, cohort, coordinator, mina, dora, leaders } = await newGround(sql);
  const [ana, bea] = leaders;
  const here = `/mentoring/matching/${cohort}`;

  await test.step("Mina says what she offers, on her phone", async () => {
    const page = await as(mina.id, phone);
    await page.goto("/mentor");
    await expect(page.getByText("Before a leader can be proposed to you")).toBeVisible();
    await page.getByRole("link", { name: "What I offer as a mentor" }).first().click();
    await arrived(page, "What I offer as a mentor");
    await page.getByLabel("Language 1").selectOption("en");
    // An hour without its end is asked for, and nothing of what she typed is lost.
    await page.getByLabel("Monday, from", { exact: true }).fill("18:00");
    await page.getByRole("checkbox", { name: "I have read the code of conduct" }).check();
    await page.getByLabel("What you do not do").fill("No money");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByLabel("Monday, until", { exact: true })).toBeFocused();
    await expect(page.getByLabel("What you do not do")).toHaveValue("No money");
    await page.getByLabel("Monday, until", { exact: true }).fill("20:00");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Your profile is saved.")).toBeVisible();
    await whole(page, "profile");
    // Until somebody has spoken with her she is not proposed.
    await page.goto("/mentor");
    await expect(page.getByText("A coordinator will speak with you.")).toBeVisible();
    await whole(page, "mentor");
  });

  const desk = await as(coordinator.id, phone);
  await test.step("the coordinator finds the desk and has spoken with Mina", async () => {
    await desk.goto("/mentoring");
    await desk.getByRole("link", { name: word, exact: true }).click();
    await arrived(desk, "Who walks with whom");
    await desk.getByRole("button", { name: `I have spoken with ${mina.name}` }).click();
    await expect(desk.getByRole("button", { name: `Take back that ${mina.name}` })).toBeVisible();
    await whole(desk, "desk");
  });

  await test.step("Ana would like Mina very much, and not Dora", async () => {
    const page = await as(ana.id, phone);
    await page.goto("/mentoring");
    await page.getByRole("link", { name: "Say it" }).click();
    await arrived(page, "Your mentor");
    const about = (name: string) => page.getByRole("group", { name: `${name}: you would say` });
    await about(mina.name).getByLabel("I would like her very much").check();
    await about(dora.name).getByLabel("Not with her").check();
    await page.getByRole("button", { name: "Save" }).first().click();
    await expect(page.getByText("Saved. Only you can read it.")).toBeVisible();
    await whole(page, "wishes");
  });

  const propose = async (goal: string) => {
    await desk.goto(here);
    await desk.getByRole("radio", { name: goal }).check();
    await desk.getByRole("button", { name: "Propose", exact: true }).click();
    await desk.waitForURL(/\/proposals\//);
    await expect(desk.getByRole("heading", { level: 1, name: goal })).toBeVisible();
  };
  const wide = await as(coordinator.id, { viewport: { width: 1280, height: 900 } });
  await test.step("two proposals are made and laid side by side", async () => {
    await propose("The best for all together");
    await expect(desk.getByText("Shown to be the best")).toBeVisible();
    await propose("No two who would both rather have each other");
    await whole(desk, "proposal");
    await desk.goto(here);
    await desk.getByRole("button", { name: "Side by side" }).click();
    await arrived(desk, "Side by side");
    await expect(desk.getByRole("heading", { name: "Who differs" })).toBeVisible();
    await whole(desk, "compare");
    await wide.goto(here);
    await whole(wide, "desk-wide");
    await wide.goto(desk.url());
    await whole(wide, "compare-wide");
  });

  await test.step("what contradicts itself is said, and taken back", async () => {
    await desk.goto(here);
    const say = desk.locator("#together");
    for (const mentor of [mina, dora]) {
      // Open from the start only while nothing is set.
      if (!(await say.getByLabel("In every proposal").isVisible()))
        await say.getByText("Set two together, or not").click();
      await say.getByLabel("Leader").selectOption({ label: bea.name });
      await say.getByLabel("Mentor").selectOption({ label: mentor.name });
      await say.getByRole("button", { name: "Note it" }).click();
      await expect(
        say.getByRole("heading", { name: `${bea.name} with ${mentor.name}: together` }),
      ).toBeVisible();
    }
    await propose("The best for all together");
    await expect(desk.getByText(`${bea.name} is set together with more than one mentor.`)).toBeVisible();
    await whole(desk, "contradictory");
    await desk.goto(here);
    await desk.getByRole("button", { name: `Take back: ${bea.name} with ${mina.name}: together` }).click();
    await expect(say.getByRole("heading", { name: `${bea.name} with ${mina.name}` })).toHaveCount(0);
  });

  await test.step("the last proposal is accepted", async () => {
    await propose("Nobody left badly off");
    await expect(desk.getByRole("button", { name: "Take back: " }).first()).toBeVisible();
    await wide.goto(desk.url());
    await whole(wide, "proposal-wide");
    await desk.getByRole("button", { name: "Accept: make these 3 pairs" }).click();
    await expect(desk.getByText("Done: the pairs are made")).toBeVisible();
    // Nothing a coordinator reads tells of a wish or a no.
    for (const path of [here, new URL(desk.url()).pathname]) {
      const text = await (await desk.request.get(path)).text();
      for (const told of ["no_go", "Not with her", "very much"]) expect(text, path).not.toContain(told);
    }
  });

  const why = async (who: string, other: string, shot: string) => {
    const page = await as(who, phone);
    await page.goto("/mentoring");
    await page.getByRole("link", { name: other, exact: true }).click();
    await expect(page.getByRole("heading", { name: "Why you two" })).toBeVisible();
    await expect(page.getByText(/You both speak English/)).toBeVisible();
    await whole(page, shot);
  };
  await test.step("both sides read why", async () => {
    await why(ana.id, mina.name, "why-leader");
    await why(mina.id, ana.name, "why-mentor");
  });

  await test.step("Mina leaves: her pair ends, Ana waits and comes first, nobody else changes", async () => {
    await desk.goto(here);
    await desk.getByRole("link", { name: `${mina.name} leaves` }).click();
    await arrived(desk, `${mina.name} leaves`);
    await whole(desk, "leaving");
    await desk.getByRole("button", { name: /^End / }).click();
    await desk.waitForURL(/\/proposals\//);
    await expect(desk.getByRole("heading", { name: "Who still waits" })).toBeVisible();
    await expect(desk.getByRole("heading", { name: ana.name })).toBeVisible();
    await desk.getByRole("button", { name: /^Accept: / }).click();
    await expect(desk.getByText("Done: the pairs are made")).toBeVisible();
    const page = await as(ana.id, phone);
    await page.goto("/mentoring");
    await expect(page.getByText("You are on the waiting list")).toBeVisible();
    await expect(page.getByText(/1st in line/)).toBeVisible();
    await whole(page, "waits");
  });
});

test("without script a leader says what she would like, and a proposal is made and accepted", async ({
  as,
  sql,
}) => {
  const { cohort, coordinator, dora, leaders } = await newGround(sql);
  const leader = await as(leaders[0].id, { ...phone, javaScriptEnabled: false });
  await leader.goto("/mentoring/wishes");
  await leader.getByLabel("I would like her", { exact: true }).check();
  await leader.getByRole("button", { name: "Save" }).first().click();
  await expect(leader.getByText("Saved. Only you can read it.")).toBeVisible();
  await expect(leader.getByLabel("I would like her", { exact: true })).toBeChecked();
  const desk = await as(coordinator.id, { ...phone, javaScriptEnabled: false });
  await desk.goto(`/mentoring/matching/${cohort}`);
  await desk.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(desk.getByRole("heading", { level: 3, name: dora.name })).toBeVisible();
  await expect(desk.getByText("All mentors who could be are taken")).toHaveCount(1);
  await desk.getByRole("button", { name: "Accept: make these 2 pairs" }).click();
  await expect(desk.getByText("Done: the pairs are made")).toBeVisible();
  const [made] = await sql`select count(*)::int as pairs from mentorships where cohort_id = ${cohort}`;
  expect(made?.pairs).toBe(2);
});
