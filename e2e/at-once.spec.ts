import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { expect, people, test } from "./fixtures";

/** Two people do the same thing at the same moment: one does it, the other is told, and nothing is there twice. */
test.describe("at the same instant", () => {
  test("the last seat is taken by one of two, and the other is told", async ({ as, sql }) => {
    const delegation = await makeDelegation(sql, 1);
    const desks = [await as(people.coordinator), await as(people.administrator)];
    for (const desk of desks) {
      await desk.goto(`/delegations/${delegation}`);
      await desk.getByText("Add a seat", { exact: true }).click();
    }
    await together(sql, "seats", desks, (desk) =>
      desk.getByRole("button", { name: "Add", exact: true }).click(),
    );
    const told = (desk: Page) => desk.getByText("Only 1 seat is allowed here and all are taken").count();
    await expect
      .poll(async () => (await Promise.all(desks.map(told))).sort(), { message: "one of the two is told" })
      .toEqual([0, 1]);
    expect((await sql`select 1 from seats where delegation_id = ${delegation}`).count).toBe(1);
    // Both look at the same delegation again.
    for (const desk of desks) {
      await desk.reload();
      await expect(desk.getByText("0 of 1 filled")).toBeVisible();
    }
  });

  test("a button pressed twice writes once", async ({ as, sql }) => {
    const desk = await as(people.coordinator);
    const promise = await fillPromise(desk);
    await desk.getByRole("button", { name: "Write down a promise" }).dblclick();
    await expect(desk.getByText(promise).first()).toBeVisible();
    expect((await sql`select 1 from commitments where promise = ${promise}`).count).toBe(1);
  });

  test("the same form sent from two windows without script is written once, and the second is told", async ({
    as,
    sql,
  }) => {
    const first = await as(people.coordinator, { javaScriptEnabled: false });
    const windows = [first, await first.context().newPage()];
    const promise = await fillPromise(first);
    for (const page of windows.slice(1)) await fillPromise(page, promise);
    await together(sql, "commitments", windows, (page) =>
      page.getByRole("button", { name: "Write down a promise" }).click({ noWaitAfter: true }),
    );
    const told = (page: Page) => page.getByText("This is already there.").count();
    await expect.poll(async () => (await Promise.all(windows.map(told))).sort()).toEqual([0, 1]);
    expect((await sql`select 1 from commitments where promise = ${promise}`).count).toBe(1);
  });

  test("two coordinators have an answer open; who decides second is told, keeps her words and may save again", async ({
    as,
    sql,
  }) => {
    const { call, name } = await makeAnswer(sql);
    const [first, second] = [await as(people.coordinator), await as(people.administrator)];
    const form = (desk: Page) => desk.getByRole("form", { name: `Decision on ${name}` });
    for (const desk of [first, second]) await desk.goto(`/opportunities/${call}`);
    const decide = async (desk: Page, decision: string, reason: string) => {
      await form(desk).getByText(decision, { exact: true }).click();
      await form(desk).getByLabel("The reason").fill(reason);
      await form(desk).getByRole("button", { name: "Save the decision" }).click();
    };
    await decide(first, "select", "You know this border.");
    await expect(first.getByText("The reason: You know this border.").first()).toBeVisible();
    await decide(second, "waiting list", "Typed while another decided.");
    await expect(form(second).getByRole("alert")).toContainText("Somebody else saved this");
    await expect(form(second).getByLabel("The reason")).toHaveValue("Typed while another decided.");
    await expect(form(second).getByRole("radio", { name: "waiting list" })).toBeChecked();
    await expect(second.getByText("The reason: You know this border.").first()).toBeVisible();
    await expect.poll(() => decisions(sql, call)).toEqual(["selected: You know this border."]);
    // Having seen the first, she may still decide otherwise.
    await form(second).getByRole("button", { name: "Save the decision" }).click();
    await expect.poll(() => decisions(sql, call)).toEqual(["waiting: Typed while another decided."]);
  });
});

async function fillPromise(desk: Page, promise = `No fees for workers ${Date.now()}`) {
  await desk.goto("/commitments/new");
  await desk.locator('select[name="country"]').selectOption("PH");
  await desk.locator('[name="promise"]').fill(promise);
  await desk.locator('[name="saidOn"]').fill("2026-05-06");
  await desk.locator('[name="source"]').fill("Plenary");
  return promise;
}

/** Every desk presses, and nobody writes into `table` before all of them have arrived there. */
async function together(
  sql: postgres.Sql,
  table: string,
  desks: Page[],
  press: (desk: Page) => Promise<unknown>,
) {
  await sql.begin(async (tx) => {
    await tx.unsafe(`lock table ${table} in share row exclusive mode`);
    await Promise.all(desks.map(press));
    await expect
      .poll(async () => (await tx`select distinct pid from pg_locks where not granted`).count)
      .toBe(desks.length);
  });
}

const cohort = (sql: postgres.Sql) =>
  sql`select cohort_id from enrolments where person_id = ${people.participant} limit 1`;
const edition = (sql: postgres.Sql) =>
  sql`select id from editions where starts_on > current_date order by starts_on limit 1`;

async function makeDelegation(sql: postgres.Sql, seatLimit: number) {
  const [row] = await sql<{ id: string }[]>`
    insert into delegations (edition_id, cohort_id, name, seat_limit)
    values ((${edition(sql)}), (${cohort(sql)}), ${`Small ${Date.now()}`}, ${seatLimit}) returning id`;
  return row?.id ?? "";
}

/** An open call with the answer of one leader. */
async function makeAnswer(sql: postgres.Sql) {
  const name = `Answers ${Date.now()}`;
  const [call] = await sql<{ id: string }[]>`
    insert into opportunities (edition_id, cohort_id, kind, title, closes_at)
    values ((${edition(sql)}), (${cohort(sql)}), 'speaking_slot', ${`Call ${Date.now()}`}, now() + interval '1 day') returning id`;
  const [her] = await sql<{ id: string }[]>`
    insert into people (legal_name, joined_at) values (${name}, now()) returning id`;
  await sql`insert into enrolments (cohort_id, person_id, status) select cohort_id, ${her?.id ?? ""}, 'active' from (${cohort(sql)}) c`;
  await sql`insert into interests (opportunity_id, person_id, statement) values (${call?.id ?? ""}, ${her?.id ?? ""}, 'I can speak.')`;
  return { call: call?.id ?? "", name };
}

async function decisions(sql: postgres.Sql, call: string) {
  const rows = await sql<{ state: string; reason: string }[]>`
    select state, reason from interests where opportunity_id = ${call}`;
  return rows.map(({ state, reason }) => `${state}: ${reason}`);
}
