import { arrived, expect, fits, phone } from "../fixtures";
import type { Ground, Woman } from "./ground";
import type { World } from "./world";

/** The real shift: the forum is on 17 to 20 May. What is counted from its opening goes with it, the official day stays. */
export async function shiftByAWeek({ as, sql }: World, { coordinator, edition }: Ground) {
  const due = async () =>
    Object.fromEntries(
      (
        await sql<{ kind: string; due: string }[]>`
          select kind, due_on::text as due from edition_deadlines where edition_id = ${edition} order by due_on`
      ).map(({ kind, due }) => [kind, due]),
    );
  expect(await due()).toEqual({
    visa: "2022-01-10",
    accreditation: "2022-01-26",
    registration: "2022-04-01",
    passes: "2022-05-08",
  });
  const desk = await as(coordinator);
  await desk.goto(`/forums/${edition}/edit`);
  await desk.locator("input[name=startsOn]").fill("2022-05-17");
  await desk.locator("input[name=endsOn]").fill("2022-05-20");
  await desk.getByRole("textbox", { name: "Source" }).first().fill("Indico.UN event 1000748");
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.waitForURL(`**/forums/${edition}`);
  await expect(desk.getByText(/May 17, 2022/).first()).toBeVisible();
  await expect(desk.getByText(/May 10, 2022/).first()).toBeVisible();
  await desk.screenshot({ path: "test-results/imrf-shift.png", fullPage: true });
  expect(await due()).toEqual({
    visa: "2022-01-17",
    accreditation: "2022-01-26",
    registration: "2022-04-08",
    passes: "2022-05-15",
  });
}

/** What each of the sixteen travels on: one says it on her phone, and the steps go on. */
export async function prepare({ as, sql }: World, ground: Ground, delegation: string, going: string[]) {
  const { coordinator, women } = ground;
  const [first, ...others] = women.filter(({ id }) => going.includes(id)) as [Woman, ...Woman[]];
  const hers = await as(first.id, { ...phone, javaScriptEnabled: false });
  await hers.goto(`/delegations/${delegation}/travel`);
  await hers.locator("input[name=document][value=passport]").check();
  await hers.locator("select[name=nationality]").selectOption(first.passport);
  await hers.locator("input[name=validUntil]").fill("2027-01-01");
  await hers.locator("#record").locator("button[type=submit]").click();
  await expect
    .poll(
      async () =>
        (await sql`select 1 from travel_records where person_id = ${first.id} and document = 'passport'`)
          .count,
    )
    .toBe(1);
  for (const { id, passport } of others)
    await sql`insert into travel_records (delegation_id, person_id, document, nationality, valid_until, residence)
      values (${delegation}, ${id}, 'passport', ${passport}, '2027-01-01', ${passport})`;
  for (const step of ["accreditation", "registration", "invitation_letter"])
    await sql`insert into travel_steps (delegation_id, person_id, step, state, owner, started_on, ended_on)
      select ${delegation}, person_id, ${step}, 'done', 'coordinator', '2022-02-21', '2022-02-21' from travel_records where delegation_id = ${delegation}`;
  await sql`insert into travel_steps (delegation_id, person_id, step, state, owner, started_on)
    select ${delegation}, person_id, 'visa', 'under_way', 'delegate', '2022-02-21' from travel_records
    where delegation_id = ${delegation} and nationality <> 'ES'`;
  const desk = await as(coordinator);
  await desk.goto(`/delegations/${delegation}/readiness`);
  await arrived(desk, /Readiness/);
  for (const { name } of [first, ...others])
    await expect(desk.getByRole("link", { name }).first()).toBeVisible();
  await desk.screenshot({ path: "test-results/imrf-readiness.png", fullPage: true });
}

/** Among those who go, one who needs a visa and holds a seat of a delegate. */
export async function delegateWithVisa(
  { sql }: World,
  { women }: Ground,
  delegation: string,
  but: string[] = [],
) {
  const [row] = await sql<{ seat: string; person: string }[]>`
    select s.id as seat, s.person_id as person from seats s join travel_records r using (delegation_id, person_id)
    where s.delegation_id = ${delegation} and s.role = 'delegate' and s.state = 'accepted' and r.nationality <> 'ES'
      and not s.person_id = any (${but}) order by s.person_id limit 1`;
  const woman = women.find(({ id }) => id === row?.person);
  if (!row || !woman) throw new Error("No delegate needs a visa.");
  return { seat: row.seat, woman };
}

/** Her coordinator notes that the consulate said no. */
export async function noteRefusal(
  { as }: World,
  { coordinator }: Ground,
  delegation: string,
  her: Woman,
  on: string,
) {
  const desk = await as(coordinator);
  await desk.goto(`/delegations/${delegation}/travel/${her.id}`);
  await desk.getByText("Note how it ended").click();
  await desk.getByLabel("Refused", { exact: true }).check();
  await desk.getByLabel("Asked for on").fill("2022-02-21");
  await desk.getByLabel("Decided on").fill(on);
  await desk.getByRole("button", { name: "Save the outcome" }).click();
  await expect(desk.getByText("The visa was refused")).toBeVisible();
  return desk;
}

/** A woman who waits stands by for a seat. */
export async function nameAlternate(
  { as, sql }: World,
  { coordinator, women }: Ground,
  delegation: string,
  call: string,
  seat: string,
) {
  const [next] = await sql<{ person: string }[]>`
    select person_id as person from interests where opportunity_id = ${call} and state = 'waiting' order by rank limit 1`;
  const woman = women.find(({ id }) => id === next?.person) as Woman;
  const desk = await as(coordinator);
  await desk.goto(`/delegations/${delegation}/seats/${seat}`);
  await desk.getByLabel("Alternate").selectOption(woman.id);
  await desk.getByRole("button", { name: "Save the seat" }).click();
  await expect
    .poll(
      async () => (await sql`select 1 from seats where id = ${seat} and alternate_id = ${woman.id}`).count,
    )
    .toBe(1);
  return woman;
}

/** In one step the alternate is asked and she who was refused is offered a remote place; both say yes. */
export async function alternateGoes(
  { as, sql }: World,
  { coordinator }: Ground,
  delegation: string,
  refused: Woman,
  alternate: Woman,
) {
  const desk = await as(coordinator, phone);
  await desk.goto(`/delegations/${delegation}/travel/${refused.id}`);
  expect(await fits(desk)).toBe(true);
  await desk.getByRole("button", { name: "Ask the alternate and offer a remote place" }).click();
  await expect(desk.getByText("The alternate is asked, and a remote place is offered.")).toBeVisible();
  await accept({ as, sql }, delegation, alternate, "delegate");
  await accept({ as, sql }, delegation, refused, "remote");
}

/** Nobody stood by: her seat is free again, and a remote place is made for her by hand. */
export async function seatIsFree(
  { as, sql }: World,
  { coordinator }: Ground,
  delegation: string,
  her: Woman,
  seat: string,
) {
  const desk = await as(coordinator);
  await desk.goto(`/delegations/${delegation}/travel/${her.id}`);
  await desk.getByRole("link", { name: "Choose an alternate" }).click();
  await desk.getByRole("button", { name: "Free the seat" }).click();
  await expect(desk.getByText("Who takes this seat?")).toBeVisible();
  await desk.goto(`/delegations/${delegation}`);
  await desk.getByText("Add a seat", { exact: true }).click();
  await desk.getByRole("combobox", { name: "Role" }).last().selectOption("remote");
  await desk.getByRole("button", { name: "Add", exact: true }).click();
  await expect
    .poll(
      async () =>
        (
          await sql`select 1 from seats where delegation_id = ${delegation} and role = 'remote' and state = 'open'`
        ).count,
    )
    .toBe(1);
  const [remote] = await sql<{ id: string }[]>`
    select id from seats where delegation_id = ${delegation} and role = 'remote' and state = 'open'`;
  await desk.goto(`/delegations/${delegation}/seats/${remote?.id}`);
  await desk.getByLabel("Person", { exact: true }).selectOption(her.id);
  await desk.getByRole("button", { name: "Offer her the seat" }).click();
  await accept({ as, sql }, delegation, her, "remote");
  expect(await sql`select 1 from seats where id = ${seat} and state = 'open'`).toHaveLength(1);
}

/** She says yes on her phone. */
async function accept({ as, sql }: Pick<World, "as" | "sql">, delegation: string, her: Woman, role: string) {
  const held = (state: string) => async () =>
    (
      await sql`select 1 from seats where delegation_id = ${delegation} and person_id = ${her.id} and role = ${role} and state = ${state}`
    ).count;
  await expect.poll(held("offered")).toBe(1);
  const page = await as(her.id, phone);
  await page.goto(`/delegations/${delegation}`);
  await page.getByRole("button", { name: /^(Yes, I go|Sí, voy)/ }).click();
  await expect.poll(held("accepted")).toBe(1);
}
