import { arrived, expect, fits, phone } from "../fixtures";
import { mailTo } from "../mail";
import { levelBy } from "./applicants";
import type { Ground, Woman } from "./ground";
import type { World } from "./world";

/** How many are chosen by their scores alone; four places are kept for what the delegation would lack. */
const byScore = 12;
const waiting = 18;

export async function layDeadlines({ as }: World, { coordinator, edition }: Ground) {
  const desk = await as(coordinator);
  await desk.goto(`/forums/${edition}/conditions`);
  for (const usual of [
    "Participant registration closed by then",
    "Visa applications begun",
    "Passes collected",
  ])
    await desk
      .locator("#usual")
      .getByRole("checkbox", { name: new RegExp(usual) })
      .check();
  await desk.getByRole("button", { name: "Lay the ticked ones onto this edition" }).click();
  await expect(desk.locator("#usual").getByRole("checkbox", { name: /Passes collected/ })).toHaveCount(0);
}

/** Opens a call for sixteen places, read without names by three; resolves to its id. */
export async function openCall({ as }: World, { coordinator, facilitator, second, cohort, edition }: Ground) {
  const desk = await as(coordinator);
  await desk.goto("/opportunities/new");
  await desk.getByLabel("Edition of the forum").selectOption(edition);
  await desk.getByLabel("For the leaders of").selectOption(cohort);
  await desk.getByLabel("Title").fill("Delegation to the IMRF");
  await desk.getByLabel("Last day").fill("2022-01-31");
  await desk.getByLabel("Places").fill("16");
  await desk.getByLabel("Read without names").check();
  await desk.getByLabel("Hours to say yes").fill("168");
  await desk.getByRole("button", { name: "Open a call" }).click();
  await arrived(desk, "Delegation to the IMRF");
  const call = new URL(desk.url()).pathname;
  await desk.goto(`${call}/setup`);
  const criterion = desk.getByRole("form", { name: "Criterion", exact: true });
  await criterion.getByRole("textbox", { name: "Criterion" }).fill("Roots in her community");
  await criterion.getByLabel("Levels, in words").fill("none yet\nsome\nfirm\ndeep");
  await criterion.getByRole("button", { name: "Add" }).click();
  await expect(desk.getByRole("form", { name: "Roots in her community" })).toBeVisible();
  for (const person of [coordinator, facilitator, second]) {
    await desk.getByLabel("Person").selectOption(person);
    await desk.getByRole("button", { name: "Name a reviewer" }).click();
    await expect(desk.getByLabel("Person").locator(`option[value="${person}"]`)).toHaveCount(0);
  }
  return call.split("/").at(-1) ?? "";
}

/** Three of them write on their phones, one without script and one in Spanish; the others as they would. */
export async function apply({ as, sql }: World, { women }: Ground, call: string) {
  const writers = [of(women, "PH"), of(women, "KE"), of(women, "GT")];
  for (const [at, woman] of writers.entries()) {
    const spanish = woman.languages[0] === "es";
    const page = await as(woman.id, { ...phone, javaScriptEnabled: at !== 1 });
    await page.goto(`/opportunities/${call}`);
    await page
      .getByLabel(spanish ? "¿Qué aportarías?" : "What would you bring?")
      .fill(
        spanish ? "Llevo lo que dicen las trabajadoras del campo." : "I bring the voices of the dormitory.",
      );
    await page.getByRole("button", { name: spanish ? "Enviar mi respuesta" : "Send my answer" }).click();
    await expect(page.getByText(spanish ? "enviada" : "submitted", { exact: true })).toBeVisible();
    expect(await fits(page)).toBe(true);
  }
  for (const woman of women.filter((one) => !writers.includes(one)))
    await sql`insert into interests (opportunity_id, person_id, statement, language)
      values (${call}, ${woman.id}, ${`What we say in house ${woman.number}.`}, ${woman.languages[0] ?? "en"})`;
  const sent = await sql`select 1 from interests where opportunity_id = ${call} and state = 'submitted'`;
  expect(sent).toHaveLength(60);
  const passports = await sql`
    select distinct p.country_code from interests i join people p on p.id = i.person_id where i.opportunity_id = ${call}`;
  expect(passports).toHaveLength(25);
}

/** Each of three scores all sixty; one of them does it on her screen once. With the last score names are shown. */
export async function score({ as, sql }: World, ground: Ground, call: string) {
  const { coordinator, facilitator, second, women } = ground;
  const desk = await as(facilitator);
  await desk.goto(`/opportunities/${call}/review`);
  await arrived(desk, "To score");
  await expect(desk.getByRole("link", { name: /^Application/ })).toHaveCount(60);
  const text = await desk.locator("main").innerText();
  for (const { name } of women) expect(text).not.toContain(name);
  await desk
    .getByRole("link", { name: /^Application/ })
    .first()
    .click();
  await desk.getByLabel("deep", { exact: true }).check();
  await desk.getByRole("button", { name: "Give my scores" }).click();
  await expect.poll(() => sql`select 1 from reviews`.then(({ count }) => count)).toBe(1);
  const [criterion] = await sql<
    { id: string }[]
  >`select criteria -> 0 ->> 'id' as id from opportunities where id = ${call}`;
  for (const [reader, reviewer] of [facilitator, second, coordinator].entries())
    for (const { id, number } of women)
      await sql`insert into reviews (interest_id, reviewer_id, scores)
        select i.id, ${reviewer}, ${sql.json({ [criterion?.id ?? ""]: levelBy(number, reader) })} from interests i
        where i.opportunity_id = ${call} and i.person_id = ${id} on conflict do nothing`;
  const [revealed] = await sql`select revealed_at from opportunities where id = ${call}`;
  expect(revealed?.revealed_at).not.toBeNull();
  const head = await as(coordinator);
  await head.goto(`/opportunities/${call}/selection`);
  await arrived(head, "Selection");
  await expect(head.getByRole("link", { name: women[0]?.name ?? "" }).first()).toBeVisible();
}

/** The twelve who stand first are chosen, eighteen wait in the order of their scores, to the others it is said kindly. */
export async function decide({ as, sql }: World, { coordinator }: Ground, call: string) {
  const ranked = await sql<{ id: string; name: string }[]>`
    select i.id, p.legal_name as name from interests i join people p on p.id = i.person_id
    join reviews v on v.interest_id = i.id, jsonb_each_text(v.scores) s
    where i.opportunity_id = ${call} group by i.id, p.legal_name order by sum(s.value::int) desc, p.legal_name`;
  expect(ranked).toHaveLength(60);
  const desk = await as(coordinator);
  await desk.goto(`/opportunities/${call}/selection`);
  await desk
    .getByRole("link", { name: ranked[0]?.name ?? "" })
    .first()
    .click();
  await desk.getByLabel("select", { exact: true }).check();
  await desk.getByLabel("The reason", { exact: true }).fill("You know this from the inside.");
  await desk.getByRole("button", { name: "Save the decision" }).click();
  await expect(desk.getByText("You know this from the inside.").first()).toBeVisible();
  for (const [at, { id }] of ranked.entries())
    if (at > 0)
      await decided(
        sql,
        coordinator,
        id,
        at < byScore ? "selected" : at < byScore + waiting ? "waiting" : "declined",
      );
}

const decided = (sql: World["sql"], by: string, interest: string, state: string) =>
  sql`update interests set state = ${state}, reason = 'We talked about it.', decided_by = ${by}, decided_at = now(), version = version + 1
    where id = ${interest}`;

/** Who goes by the plan and was waiting has her place now; all is made known at once, and the sixteen say yes. */
export async function makeKnown(
  { as, sql, mailDir }: World,
  { coordinator, women }: Ground,
  call: string,
  going: string[],
) {
  const late = await sql<{ id: string }[]>`
    select id from interests where opportunity_id = ${call} and state = 'waiting' and person_id in ${sql(going)}`;
  for (const { id } of late) await decided(sql, coordinator, id, "selected");
  const left = await sql<{ id: string }[]>`
    select id from interests where opportunity_id = ${call} and state = 'selected' and person_id not in ${sql(going)}`;
  for (const { id } of left) await decided(sql, coordinator, id, "waiting");
  const desk = await as(coordinator);
  await desk.goto(`/opportunities/${call}/selection`);
  await desk.getByRole("button", { name: "Make the selection known" }).click();
  await expect(desk.getByText(/was made known on/)).toBeVisible();
  const offers = await sql<{ id: string; person: string }[]>`
    select f.id, i.person_id as person from place_offers f join interests i on i.id = f.interest_id where f.opportunity_id = ${call}`;
  expect(offers.map(({ person }) => person).sort()).toEqual([...going].sort());
  const first = women.find(({ id }) => going.includes(id)) as Woman;
  await mailTo(first.email, /^(A place for you|Un lugar para ti)/, mailDir);
  const page = await as(first.id, phone);
  await page.goto(`/opportunities/${call}`);
  await page.getByRole("button", { name: /^(Yes, I take it|Sí, lo tomo)$/ }).click();
  await expect(page.getByText(/You said yes\.|Dijiste que sí\./)).toBeVisible();
  for (const { id, person } of offers)
    await sql.begin(async (tx) => {
      await tx`select set_config('app.person_id', ${person}, true)`;
      await tx`select answer_offer(${id}, true)`;
    });
  expect(
    await sql`select 1 from place_offers where opportunity_id = ${call} and state = 'accepted'`,
  ).toHaveLength(16);
}

export function of(women: readonly Woman[], passport: string) {
  const woman = women.find((one) => one.passport === passport);
  if (!woman) throw new Error(`Nobody with a passport of ${passport}.`);
  return woman;
}
