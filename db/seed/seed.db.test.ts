import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../connect";
import { demoPeople } from "../demo-people";
import { createTestDatabase, type TestDatabase } from "../testing";
import { SeedError, seedDemo } from ".";
import { asiaCoordinator, latinCoordinator, manilaLeader, spanishLeader } from "./demo-ids";
import { generateProgramme } from "./programme";
import { regions } from "./programme/places";
import { seedReference } from "./reference";

const today = new Date("2026-11-24T08:00:00Z");
let base: TestDatabase;
let app: ReturnType<typeof connect>;
beforeAll(async () => {
  base = await createTestDatabase();
  await seedDemo(base.ownerUrl, { today });
  app = connect(base.appUrl);
});
afterAll(async () => {
  await app.end();
  await base.drop();
});

const number = async (query: string) => Number((await base.owner.unsafe(`select (${query}) as n`))[0]?.n);

test("the demo is what was promised: two cohorts, 48 leaders of 20 countries, 12 mentors, 6 organisations", async () => {
  expect(await number("select count(*) from cohorts")).toBe(2);
  expect(await number("select count(*) from enrolments")).toBe(48);
  const countries =
    "select count(distinct country_code) from people where id in (select person_id from enrolments)";
  expect(await number(countries)).toBe(20);
  expect(await number("select count(distinct person_id) from role_grants where role = 'mentor'")).toBe(12);
  expect(await number("select count(*) from organisations")).toBe(6);
  expect(await number("select count(*) from people where email is null")).toBe(6);
  expect(await number("select count(*) from people where email !~ '@example[.](org|net)$'")).toBe(0);
  expect(await number("select count(*) from modules")).toBe(17);
});

test("the forums are the real ones, each with its source, and a move keeps the old dates", async () => {
  expect(await number("select count(*) from editions")).toBe(59);
  expect(await number("select count(*) from gcm_objectives")).toBe(23);
  expect(await number("select count(*) from editions where btrim(source) = ''")).toBe(0);
  expect(
    await number("select count(*) from editions where starts_on > '2026-11-24' and status <> 'tentative'"),
  ).toBe(0);
  const moved = await base.owner`
    select f.slug, c.starts_on::text, c.city from edition_changes c
    join editions e on e.id = c.edition_id join forums f on f.id = e.forum_id order by 1`;
  expect([...moved]).toEqual([
    { slug: "gfmd", starts_on: "2025-06-11", city: "Barranquilla" },
    { slug: "imrf", starts_on: "2022-05-10", city: "New York" },
  ]);
});

test("side events of the IMRF 2022 are never held while the plenary or the round tables sit", async () => {
  const clash = `select count(*) from forum_sessions s where s.type = 'side_event'
    and ((s.starts_at at time zone s.zone)::time, (s.ends_at at time zone s.zone)::time)`;
  expect(await number("select count(*) from forum_sessions where type = 'side_event'")).toBe(6);
  expect(await number(`${clash} overlaps ('10:00'::time, '13:00'::time)`)).toBe(0);
  expect(await number(`${clash} overlaps ('15:00'::time, '18:00'::time)`)).toBe(0);
});

test("every prerequisite comes earlier in its curriculum", async () => {
  const later =
    "select count(*) from module_prerequisites w join modules m on m.id = w.module_id join modules p on p.id = w.prerequisite_id where p.position >= m.position";
  expect(await number("select count(*) from module_prerequisites")).toBeGreaterThan(5);
  expect(await number(later)).toBe(0);
});

test("on any day of the year no session falls into an hour that does not exist", () => {
  const clocks = new Map(
    regions.map(({ zone, hour }) => [
      zone,
      { hour, in: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", timeZone: zone }) },
    ]),
  );
  for (let day = 0; day < 366; day += 9) {
    // A wall clock that its zone skips makes the generator throw.
    for (const rows of generateProgramme({ today: new Date(today.getTime() + day * 86_400_000) })) {
      for (const { startsAt, zone } of rows.trainingSessions) {
        const clock = clocks.get(zone);
        expect(Number(clock?.in.format(startsAt))).toBe(clock?.hour);
      }
    }
  }
});

test("the app role knows the demo people, coordinators first", async () => {
  const people = await demoPeople(app.db);
  expect(people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    "Noor Rahmani, coordinator",
    "Maite Olazábal Prado, coordinator",
    "Luz Amihan Bituin, participant",
    "Carmen Xelhua Ríos, participant",
    "Teresa Halloran, mentor",
    "Yasmin Darwish, facilitator",
    "Ingrid Solberg, administrator",
  ]);
});

test("each demo leader still owes one module that others have, and eight and more owe none of those held", async () => {
  const owed = await base.owner<{ id: string; owed: number }[]>`
    select e.person_id as id, (
      select count(*)::int from modules m where m.kind = 'required'
      and exists (select 1 from training_sessions s join attendance a on a.session_id = s.id where s.module_id = m.id and s.cohort_id = e.cohort_id)
      and not exists (select 1 from training_sessions s join attendance a on a.session_id = s.id
        where s.module_id = m.id and a.enrolment_id = e.id and counts_as_attended(a.mark))) as owed
    from enrolments e where e.status = 'active'`;
  const of = (id: string) => owed.find((row) => row.id === id)?.owed;
  expect([of(manilaLeader), of(spanishLeader)]).toEqual([1, 1]);
  for (const [coordinator, leader] of [
    [asiaCoordinator, manilaLeader],
    [latinCoordinator, spanishLeader],
  ]) {
    const cohort = `(select cohort_id from role_grants where person_id = '${coordinator}')`;
    const mates = await base.owner.unsafe(
      `select person_id from enrolments where cohort_id = ${cohort} and person_id <> '${leader}'`,
    );
    const ready = owed.filter((row) => row.owed === 0 && mates.some((mate) => mate.person_id === row.id));
    expect(ready.length).toBeGreaterThanOrEqual(8);
  }
});

test("a coordinator meets the conflicts of her own delegation only", async () => {
  const conflicts = async (viewer: string, name: string) => {
    const [delegation] = await base.owner`select id from delegations where name = ${name}`;
    return app.client.begin(async (tx) => {
      await tx`select set_config('app.person_id', ${viewer}, true)`;
      const found = await tx`select kind from delegation_conflicts(${delegation?.id}) order by kind`;
      return found.map((row) => row.kind);
    });
  };
  expect(await conflicts(latinCoordinator, "CSW 71")).toEqual(["rapporteur_missing", "training_incomplete"]);
  expect(await conflicts(asiaCoordinator, "COP 31")).toEqual([]);
  expect(await conflicts(asiaCoordinator, "CSW 71")).toEqual([]);
});

test("reference rows come once, and what somebody removed does not return", async () => {
  const { db, end } = connect(base.ownerUrl, { max: 1 });
  const sessions = "select count(*) from forum_sessions";
  const before = await number(sessions);
  await base.owner`delete from forum_sessions where title = 'Policy debate'`;
  await seedReference(db);
  expect(await number(sessions)).toBe(before - 1);
  expect(await number("select count(*) from editions")).toBe(59);
  await end();
});

test("the demo goes in once, and never into a database with other people", async () => {
  await expect(seedDemo(base.ownerUrl, { today })).rejects.toThrow(SeedError);
  const other = await createTestDatabase();
  await other.owner`insert into people (legal_name) values ('Somebody already here')`;
  await expect(seedDemo(other.ownerUrl, { scale: 5, today })).rejects.toThrow(SeedError);
  expect((await other.owner`select count(*)::int as n from people`)[0]?.n).toBe(1);
  await other.drop();
});

test("a larger scale adds what is missing and leaves the demo as it was", async () => {
  await seedDemo(base.ownerUrl, { scale: 3, today });
  expect(await number("select count(*) from enrolments")).toBe(144);
  expect((await demoPeople(app.db)).length).toBe(7);
});
