import { beforeAll, expect, test } from "vitest";
import { g, withGround } from "../delegations/try-ground";
import { as } from "../try-verbs";
import { LayDeadlines, SplitEdition } from "./input";
import { layDeadlines } from "./lay-deadlines";
import { splitEdition } from "./split-edition";

const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
const outsider = as("00000000-0000-4000-8000-000000000009", []);
withGround();
beforeAll(async () => {
  await g.own`update editions set starts_on = '2026-05-05', ends_on = '2026-05-08' where id = ${g.edition}`;
});

const deadline = async (title: string, fixed: boolean) =>
  g.own`insert into edition_deadlines (edition_id, kind, title, due_on, fixed, confidence, source)
    select id, 'registration', ${title}, starts_on - 40, ${fixed}, 'V', 'Call' from editions where id = ${g.edition}`;
const days = () =>
  g.own`select d.title, e.starts_on - d.due_on as before from edition_deadlines d join editions e on e.id = d.edition_id
    where e.id = ${g.edition} and d.title in ('Goes', 'Stays') order by d.title`;

test("an edition moves by a week: a deadline goes with it and says what it was, a fixed one stays", async () => {
  await deadline("Goes", false);
  await deadline("Stays", true);
  expect(await days()).toEqual([
    { title: "Goes", before: 40 },
    { title: "Stays", before: 40 },
  ]);
  await g.own`update editions set starts_on = starts_on + 7, ends_on = ends_on + 7, source = 'Letter' where id = ${g.edition}`;
  expect(await days()).toEqual([
    { title: "Goes", before: 40 },
    { title: "Stays", before: 47 },
  ]);
  expect(await g.own`select due_on - was_due_on as days, source from deadline_moves`).toEqual([
    { days: 7, source: "Letter" },
  ]);
  const [change] =
    await g.own`select noted_at from edition_changes where edition_id = ${g.edition} and starts_on = '2026-05-05'`;
  expect(change?.noted_at).toBeInstanceOf(Date);
});

test("an edition that says nothing has its forum's seat rule; its own comes first; passes are a limit too", async () => {
  const limit = async () => (await g.own`select organisation_limit_of(${g.edition}) as most`)[0]?.most;
  const forum = (kind: string, most: number) =>
    g.own`insert into forum_seat_rules (forum_id, kind, "limit", confidence, source)
      select forum_id, ${kind}, ${most}, 'V', 'Branch' from editions where id = ${g.edition}`;
  await g.own`delete from seat_rules where edition_id = ${g.edition}`;
  expect(await limit()).toBeNull();
  await forum("annual_passes", 7);
  await forum("temporary_passes", 9);
  expect(await limit()).toBe(16);
  await forum("max_per_organisation", 3);
  expect(await limit()).toBe(3);
  await g.own`insert into seat_rules (edition_id, kind, "limit", confidence, source) values (${g.edition}, 'max_per_organisation', 1, 'V', 'Call')`;
  expect(await limit()).toBe(1);
});

test("a forum's limit stands in the way of an edition's delegation: as a conflict, and at the seat", async () => {
  await g.own`delete from seat_rules where edition_id = ${g.edition}`;
  await g.own`delete from forum_seat_rules`;
  const delegation = await g.delegation();
  const organisation = await g.organisation();
  const seat = async () => g.seat(delegation, await g.person(), { organisation });
  const found = async () =>
    (
      await g.own`select kind, detail from find_conflicts(${delegation}) where kind in ('organisation_limit', 'seat_limit') order by kind`
    ).map(({ kind, detail }) => [kind, detail.seats, detail.limit]);
  await seat();
  await seat();
  expect(await found()).toEqual([]);
  await g.own`insert into forum_seat_rules (forum_id, kind, "limit", confidence, source)
    select forum_id, k.kind, k.most, 'V', 'FAQ' from editions, (values ('max_per_organisation', 1), ('max_delegates', 1)) k (kind, most)
    where id = ${g.edition}`;
  expect(await found()).toEqual([
    ["organisation_limit", 2, 1],
    ["seat_limit", 2, 1],
  ]);
  await expect(seat()).rejects.toThrow(/seat_limit|organisation_limit/);
  await g.own`insert into seat_rules (edition_id, kind, "limit", confidence, source) values
    (${g.edition}, 'max_per_organisation', 3, 'V', 'Letter'), (${g.edition}, 'max_delegates', 3, 'V', 'Letter')`;
  await seat();
  expect(await found()).toEqual([]);
  await expect(seat()).rejects.toThrow(/seat_limit|organisation_limit/);
});

test("what a forum usually asks is laid onto an edition once, by a coordinator, and moves with its opening", async () => {
  const [habit] = await g.own<{ id: string }[]>`
    insert into deadline_habits (forum_id, kind, title, offset_days, basis, confidence, source)
    select forum_id, 'registration', 'Usually', 30, 'observed', 'V', 'Page' from editions where id = ${g.edition} returning id`;
  const asked = LayDeadlines.parse({ edition: g.edition, habits: [habit?.id] });
  await expect(layDeadlines(outsider, asked)).rejects.toMatchObject({ code: "not_found" });
  await layDeadlines(coordinator(), asked);
  await layDeadlines(coordinator(), asked);
  expect(
    await g.own`select e.starts_on - d.due_on as before, d.fixed from edition_deadlines d join editions e on e.id = d.edition_id where d.title = 'Usually'`,
  ).toEqual([{ before: 30, fixed: false }]);
});

test("an edition is split in two that come from it; ways in and seat rules hold for both, nothing is lost", async () => {
  await g.own`delete from seat_rules where edition_id = ${g.edition}`;
  await g.own`insert into seat_rules (edition_id, kind, "limit", confidence, source) values (${g.edition}, 'max_delegates', 5, 'V', 'Call')`;
  const [{ version = 0 } = {}] = await g.own<
    { version: number }[]
  >`select version from editions where id = ${g.edition}`;
  const part = (name: string, startsOn: string, endsOn: string) => ({
    name,
    startsOn,
    endsOn,
    city: "Geneva",
  });
  const asked = SplitEdition.parse({
    edition: g.edition,
    version,
    first: part("First part", "2026-05-12", "2026-05-13"),
    second: part("Second part", "2026-09-01", "2026-09-02"),
    confidence: "V",
    source: "Letter",
  });
  await expect(splitEdition(outsider, asked)).rejects.toMatchObject({ code: "not_found" });
  await expect(
    splitEdition(coordinator(), { ...asked, second: { ...asked.second, endsOn: "2026-08-01" } }),
  ).rejects.toMatchObject({ code: "invalid" });
  await splitEdition(coordinator(), asked);
  await expect(splitEdition(coordinator(), asked), "a second time").rejects.toMatchObject({ code: "stale" });
  expect(await g.own`select status from editions where id = ${g.edition}`).toEqual([{ status: "cancelled" }]);
  expect(
    await g.own`select e.name, e.status, r."limit" from editions e join seat_rules r on r.edition_id = e.id where e.split_from_id = ${g.edition} order by e.starts_on`,
  ).toEqual([
    { name: "First part", status: "moved", limit: 5 },
    { name: "Second part", status: "moved", limit: 5 },
  ]);
});
