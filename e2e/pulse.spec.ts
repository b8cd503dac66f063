import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { arrived, expect, fits, people, phone, test } from "./fixtures";

/** Two of the demo's cohort in Asia, in a pair of this test's own; both by themselves and nobody's demo people. */
async function twoOf(sql: postgres.Sql) {
  const [made] = await sql<{ pair: string; mentor: string; mentee: string; cohort: string }[]>`
    with cohort as (select cohort_id as id from enrolments where person_id = ${people.participant} and status = 'active' limit 1),
    people_made as (insert into people (legal_name, email, locale, time_zone, joined_at) values
      ('Amira Pulse-Test', gen_random_uuid() || '@pulse.example', 'en', 'Asia/Manila', now()), ('Lucía Pulse-Test', gen_random_uuid() || '@pulse.example', 'es', 'Europe/Madrid', now()) returning id, legal_name),
    one as (select (select id from people_made where legal_name like 'Amira%') as mentee, (select id from people_made where legal_name like 'Luc%') as mentor),
    enrolled as (insert into enrolments (cohort_id, person_id, status) select cohort.id, one.mentee, 'completed' from cohort, one returning 1),
    quiet as (insert into quiet_hours select id, 0, 0 from people_made returning 1),
    pair as (insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on)
      select one.mentor, one.mentee, cohort.id, current_date - 200 from one, cohort returning id)
    select pair.id as pair, one.mentor, one.mentee, cohort.id as cohort from pair, one, cohort`;
  if (!made) throw new Error("The demo has no cohort of the leader in Manila.");
  return made;
}
const shot = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/pulse-${name}.png`, fullPage: true });

test("on a phone both say how it was, a word waits until the coordinator sees it, and a change is arranged without blame", async ({
  as,
  sql,
}) => {
  test.setTimeout(180_000);
  const { pair, mentor, mentee } = await twoOf(sql);
  await sql`insert into mentoring_meetings (mentorship_id, starts_at, duration_minutes, zone, proposed_by)
    select ${pair}, now() - make_interval(days => d), 45, 'Asia/Manila', ${mentor} from unnest(array[2, 40, 60, 80]) d`;
  await sql`insert into mentoring_pulses (meeting_id, mentorship_id, person_id, useful, going, created_at)
    select id, ${pair}, ${mentee}, 5, 5, starts_at + interval '2 hours' from mentoring_meetings where mentorship_id = ${pair} and starts_at < now() - interval '50 days'`;
  await sql`insert into mentoring_pulses (meeting_id, mentorship_id, person_id, useful, going, created_at)
    select id, ${pair}, ${mentee}, 3, 3, starts_at + interval '2 hours' from mentoring_meetings where mentorship_id = ${pair} and starts_at between now() - interval '50 days' and now() - interval '30 days'`;

  // She finds it from her pair, and nothing is asked before she has answered both questions.
  const her = await as(mentee, phone);
  await her.goto(`/mentoring/${pair}`);
  await her.getByRole("link", { name: "How is it going?" }).click();
  await arrived(her, "How is it going?");
  await her.getByRole("radio", { name: "2, a little" }).check();
  await her.getByRole("radio", { name: "3, not sure" }).check();
  await her
    .getByRole("textbox", { name: "A word for yourself" })
    .fill("I did not dare to say that I was tired.");
  expect(await fits(her)).toBe(true);
  await shot(her, "form");
  await her.getByRole("button", { name: "Send my answer" }).click();
  await expect(her.getByText("No meeting waits for your answer")).toBeVisible();
  await expect(her.getByRole("cell", { name: "I did not dare" })).toBeVisible();
  await shot(her, "answered");

  // Her mentor, in Spanish and without script, reads nothing of it.
  const other = await as(mentor, { ...phone, javaScriptEnabled: false });
  await other.goto(`/mentoring/${pair}/how-it-goes`);
  await expect(other.getByRole("heading", { level: 1, name: "¿Cómo va?" })).toBeVisible();
  expect(await other.content()).not.toContain("tired");
  await other.getByRole("radio", { name: "4, bastante" }).check();
  await other
    .getByRole("textbox", { name: "Unas palabras para ti misma" })
    .fill("La próxima vez escucho más.");
  await other.getByRole("radio", { name: "4, más bien sí" }).check();
  await other.getByRole("button", { name: "Enviar mi respuesta" }).click();
  await expect(other.getByRole("cell", { name: "La próxima vez escucho más." })).toBeVisible();

  // A word that cannot wait: asked once though sent twice, and where it stands is said in plain words.
  await her.goto(`/mentoring/${pair}/words`);
  await arrived(her, "I need a word");
  await her.getByRole("textbox", { name: "What is it about?" }).fill("May I call you before Friday?");
  await her.getByRole("button", { name: "Ask for a word" }).click();
  await expect(her.getByText("An answer is promised by", { exact: false })).toBeVisible();
  await her.getByRole("textbox", { name: "What is it about?" }).fill("May I call you before Friday?");
  await her.getByRole("button", { name: "Ask for a word" }).click();
  await expect(her.getByRole("textbox", { name: "What is it about?" })).toHaveValue("");
  await expect(her.getByRole("heading", { name: "May I call you before Friday?" })).toHaveCount(1);
  expect(await fits(her)).toBe(true);
  await sql`update mentoring_questions set asked_at = now() - interval '4 days' where mentorship_id = ${pair}`;
  await her.reload();
  await expect(her.getByText("Do you still need it?", { exact: false })).toBeVisible();
  await shot(her, "word");
  await her.getByRole("button", { name: "Yes, I still need it" }).click();
  await expect(her.getByText("Your mentor has been asked once more.", { exact: false })).toBeVisible();
  await sql`update mentoring_questions set asked_at = now() - interval '9 days', needed_at = now() - interval '5 days' where mentorship_id = ${pair}`;
  await her.reload();
  await expect(her.getByText("Your coordinator has been told that you wait", { exact: false })).toBeVisible();

  // She asks for a change, without a reason.
  await her.goto(`/mentoring/${pair}/how-it-goes`);
  await her.locator("summary", { hasText: "Ask for a change" }).click();
  await her.getByRole("button", { name: "Ask for a change" }).click();
  await expect(her.getByText("You asked for a change on", { exact: false })).toBeVisible();
  await arrived(her, "How is it going?");
  await shot(her, "change");
  await other.goto(`/mentoring/${pair}/how-it-goes`);
  expect(await other.content()).not.toMatch(/pidió|Pediste|Pedido/);

  // The coordinator: first in her list, with the reasons; numbers and no words.
  const desk = await as(people.coordinator, phone);
  await desk.goto("/coordinator");
  await desk.getByRole("link", { name: /change is asked for in/i }).click();
  await arrived(desk, "How it goes");
  const row = desk.getByRole("row", { name: /Amira Pulse-Test/ });
  await expect(row.getByText("A change was asked for today")).toBeVisible();
  await expect(row.getByText("The leader has waited for a word", { exact: false })).toBeVisible();
  await expect(row.getByText("The leader’s pulse falls: from 5 to 2.8")).toBeVisible();
  expect(await fits(desk)).toBe(true);
  await shot(desk, "list");
  await row.getByRole("link").first().click();
  await arrived(desk, /Amira Pulse-Test/);
  await expect(desk.getByRole("img", { name: /The leader, oldest first: 5, 5, 3, 2\.5/ })).toBeVisible();
  await desk.getByText("The answers behind it").first().click();
  await expect(desk.getByRole("cell", { name: "leader" }).first()).toBeVisible();
  const seen = await desk.content();
  for (const secret of ["tired", "escucho más", "before Friday"]) expect(seen).not.toContain(secret);
  expect(await fits(desk)).toBe(true);
  await shot(desk, "pair");
  await desk.setViewportSize({ width: 1280, height: 900 });
  await shot(desk, "pair-wide");
  await expect(desk.getByRole("link", { name: "Look who else fits" })).toBeVisible();
  await desk.getByRole("button", { name: "End this pair" }).click();
  await expect(desk.getByText(/^This pair ended on/)).toBeVisible();

  // Both read the same of its end; who asked stands in her page alone.
  await her.goto(`/mentoring/${pair}`);
  await expect(her.getByText("This pair ended on", { exact: false })).toBeVisible();
  await other.goto(`/mentoring/${pair}`);
  await expect(other.getByText("Esta mentoría terminó el", { exact: false })).toBeVisible();
  await other.goto(`/mentoring/${pair}/how-it-goes`);
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(other.getByRole("heading", { name: "Si no encaja" })).toHaveCount(0);
  await her.goto(`/mentoring/${pair}/how-it-goes`);
  await expect(
    her.getByText("A coordinator has arranged what you asked for", { exact: false }),
  ).toBeVisible();
});

test("three months after the end each looks back, and her coordinator reads what she shares", async ({
  as,
  sql,
}) => {
  const { pair, mentor, mentee } = await twoOf(sql);
  await sql`update mentorships set ended_on = current_date - 60 where id = ${pair}`;
  const other = await as(mentor, phone);
  await other.goto(`/mentoring/${pair}/looking-back`);
  await arrived(other, "¿Qué ha quedado?");
  await expect(other.getByText(/^A partir del/)).toBeVisible();
  await sql`update mentorships set ended_on = (current_date - interval '3 months')::date - 3 where id = ${pair}`;

  const her = await as(mentee, phone);
  await her.goto(`/mentoring/${pair}`);
  await her.getByRole("link", { name: "What has stayed?" }).click();
  await arrived(her, "What has stayed?");
  await her.getByRole("textbox", { name: "What has stayed with you?" }).fill("I ask before I doubt.");
  await her.getByRole("checkbox", { name: "My coordinators may read this" }).check();
  await her.getByRole("button", { name: "Save", exact: true }).click();
  await expect(her.getByText("Thank you for looking back.", { exact: false })).toBeVisible();
  expect(await fits(her)).toBe(true);
  await shot(her, "looking-back");

  const desk = await as(people.coordinator, phone);
  await desk.goto(`/mentoring/how-it-goes/${pair}`);
  await expect(desk.getByText("I ask before I doubt.")).toBeVisible();
  await other.goto(`/mentoring/${pair}/looking-back`);
  await arrived(other, "¿Qué ha quedado?");
  expect(await other.content()).not.toContain("I ask before I doubt.");
});
