import { arrived, expect, fits, people, phone, test } from "./fixtures";

test("a running cohort moves to a newer version of its curriculum, and takes over another cohort's plan a year later", async ({
  as,
  sql,
}) => {
  const [place] = await sql<{ cohort: string; from: string; fromName: string; curriculum: string }[]>`
    with old as (
      select c.* from cohorts c join role_grants g on g.cohort_id = c.id and g.role = 'coordinator'
      where g.person_id = ${people.coordinator} and c.curriculum_id is not null
        and exists (select 1 from training_sessions s where s.cohort_id = c.id) order by c.id limit 1),
    made as (
      insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
      select programme_id, 'Moved and copied ' || now(), current_date, current_date + 500, curriculum_id from old returning *),
    granted as (
      insert into role_grants (person_id, role, cohort_id) select ${people.coordinator}, 'coordinator', id from made),
    leader as (insert into people (legal_name, joined_at) values ('Leader who moves', now()) returning id),
    enrolled as (
      insert into enrolments (person_id, cohort_id, status) select leader.id, made.id, 'active' from made, leader)
    select made.id as cohort, old.id as from, old.name as "fromName", made.curriculum_id as curriculum from made, old`;
  if (!place) throw new Error("The demo's coordinator has no cohort with a curriculum.");
  const desk = await as(people.coordinator, phone);

  await test.step("a new version of the curriculum is made and published", async () => {
    await desk.goto(`/training/curricula/${place.curriculum}`);
    await desk.getByRole("button", { name: /new version/i }).click();
    await desk.waitForURL(
      (url) => /\/curricula\/[0-9a-f-]{36}$/.test(url.pathname) && !url.pathname.endsWith(place.curriculum),
    );
    await desk.getByRole("button", { name: /publish/i }).click();
    await expect(desk.getByRole("button", { name: /publish/i })).toHaveCount(0);
  });
  const version = new URL(desk.url()).pathname.split("/").at(-1) ?? "";

  await test.step("what each leader gains or loses is there before the cohort moves, and it moves", async () => {
    await desk.goto(`/cohorts/${place.cohort}/curriculum`);
    await desk.getByRole("combobox", { name: "Version" }).selectOption(version);
    await desk.getByRole("button", { name: "Show what would change" }).click();
    await expect(desk.getByRole("heading", { name: "What it means for each leader" })).toBeVisible();
    expect(await fits(desk)).toBe(true);
    const now = () => sql`select curriculum_id as id from cohorts where id = ${place.cohort}`;
    expect(await now()).toEqual([{ id: place.curriculum }]);
    await desk.getByRole("button", { name: /^Move/ }).click();
    await expect.poll(now).toEqual([{ id: version }]);
  });

  await test.step("the plan of the other cohort, its dates a year later, reviewed and kept", async () => {
    await desk.goto(`/cohorts/${place.cohort}/plan/copy`);
    await desk.getByRole("combobox", { name: "From which cohort" }).selectOption({ label: place.fromName });
    await desk.getByRole("button", { name: "Show the dates" }).click();
    await arrived(desk, "Copy a plan");
    expect(await fits(desk)).toBe(true);
    const kept = await desk.getByRole("checkbox", { checked: true }).count();
    expect(kept).toBeGreaterThan(0);
    await desk.getByRole("button", { name: "Save the copies" }).click();
    await expect
      .poll(async () => (await sql`select 1 from training_sessions where cohort_id = ${place.cohort}`).count)
      .toBe(kept);
  });

  // Each copy stands 364 days after one of the other cohort's, at the same hour there.
  const [strays] = await sql<{ count: number }[]>`
    select count(*)::int as count from training_sessions n where n.cohort_id = ${place.cohort} and not exists (
      select 1 from training_sessions o where o.cohort_id = ${place.from} and o.zone = n.zone
        and (o.starts_at at time zone o.zone) + interval '364 days' = n.starts_at at time zone n.zone)`;
  expect(strays).toEqual({ count: 0 });
  // So that no other test takes this cohort for the one of the demo.
  await sql`delete from role_grants where cohort_id = ${place.cohort}`;
});
