import { expect, people, test } from "./fixtures";

test("on a phone the open day of the board is in view, also without JavaScript", async ({ as, sql }) => {
  const [delegation] = await sql<{ id: string; editionId: string }[]>`
    select d.id, d.edition_id as "editionId" from delegations d
    where d.cohort_id in (select cohort_id from role_grants where person_id = ${people.coordinator})
      and exists (select 1 from forum_sessions s where s.edition_id = d.edition_id)
    order by d.created_at limit 1`;
  if (!delegation) throw new Error("The demo has no delegation with a programme.");
  // Long after the others, so that nobody's day is filled.
  const added = await sql<{ id: string }[]>`
    insert into forum_sessions (edition_id, title, type, starts_at, ends_at, zone, confidence)
    select ${delegation.editionId}, 'A day of a long forum', 'plenary', '2099-05-01T10:00Z'::timestamptz + n * interval '1 day',
      '2099-05-01T11:00Z'::timestamptz + n * interval '1 day', 'UTC', 'U' from generate_series(0, 9) n returning id`;
  try {
    for (const javaScriptEnabled of [true, false]) {
      const page = await as(people.coordinator, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
      await page.goto(`/delegations/${delegation.id}/board?day=2099-05-08`);
      const open = page.getByRole("navigation", { name: "Days" }).locator("[aria-current]");
      await expect(open).toContainText("May 8, 2099");
      await expect(open).toBeInViewport({ ratio: 0.99 });
    }
  } finally {
    await sql`delete from forum_sessions where id = any(${added.map(({ id }) => id)})`;
  }
});
