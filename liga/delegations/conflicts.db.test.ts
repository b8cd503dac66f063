import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "./try-ground";

let g: Ground;
beforeAll(async () => {
  g = await makeGround();
});
afterAll(() => g.drop());

type Conflict = { kind: string; subject: string; level: string; reason: string | null; detail: never };

const conflicts = async (delegation: string, who = g.coordinator) =>
  (await g.as(who, (tx) =>
    tx.execute<Conflict>(sql`select * from delegation_conflicts(${delegation}) order by kind, subject`),
  )) as Conflict[];

/** The conflicts but the one every half-made delegation has. */
const kinds = async (delegation: string) =>
  (await conflicts(delegation)).filter(({ kind }) => kind !== "rapporteur_missing").map(({ kind }) => kind);

async function planned(hours: [string, string][], venues: (string | null)[] = []) {
  const delegation = await g.delegation();
  const who = await g.person();
  const seat = await g.seat(delegation, who);
  const sessions = [];
  for (const [i, [from, to]] of hours.entries())
    sessions.push(await g.session(from, to, { venue: venues[i] ?? "Headquarters" }));
  return { delegation, who, seat, sessions: sessions as [string, ...string[]] };
}

test("two sessions at the same time are one overlap; touching ends are none", async () => {
  const { delegation, who, sessions } = await planned([
    ["10:00", "13:00"],
    ["12:30", "14:00"],
    ["14:00", "15:00"],
  ]);
  await g.level(delegation, "overlap", "warn");
  for (const session of sessions) await g.assign(delegation, who, session);
  expect(await kinds(delegation)).toEqual(["overlap"]);
});

test("an overlap reaches across delegations, is told in each, and once for a session planned in both", async () => {
  const { delegation, who, sessions } = await planned([
    ["10:00", "11:00"],
    ["10:30", "11:30"],
  ]);
  const other = await g.delegation();
  await g.seat(other, who);
  for (const d of [delegation, other]) await g.level(d, "overlap", "warn");
  await g.assign(delegation, who, sessions[0]);
  await g.assign(other, who, sessions[1] as string);
  expect(await kinds(delegation)).toEqual(["overlap"]);
  expect(await kinds(other)).toEqual(["overlap"]);
  await g.assign(delegation, who, sessions[1] as string);
  expect(await kinds(delegation)).toEqual(["overlap"]);
});

test("travel: too few minutes between two venues, not within one nor where a venue is not known", async () => {
  const near = await planned(
    [
      ["10:00", "11:00"],
      ["11:20", "12:00"],
    ],
    ["Headquarters", "Church Center"],
  );
  for (const session of near.sessions) await g.assign(near.delegation, near.who, session);
  const [found] = (await conflicts(near.delegation)).filter(({ kind }) => kind === "travel");
  expect(found).toMatchObject({ level: "warn", detail: { minutes: 20, needed: 30 } });
  const far = await planned(
    [
      ["10:00", "11:00"],
      ["11:30", "12:00"],
    ],
    ["Headquarters", "Church Center"],
  );
  for (const session of far.sessions) await g.assign(far.delegation, far.who, session);
  expect(await kinds(far.delegation)).toEqual([]);
});

test("a forum session during her own training, unless the training is cancelled", async () => {
  const { delegation, who, sessions } = await planned([["20:00", "21:00"]]);
  await g.enrol(who);
  const training = await g.training(await g.module(), "20:30");
  await g.assign(delegation, who, sessions[0]);
  expect(await kinds(delegation)).toEqual(["training_overlap"]);
  await g.own`update training_sessions set cancelled_at = now() where id = ${training}`;
  expect(await kinds(delegation)).toEqual([]);
});

test("more people than places; a woman in two delegations takes one place, one who declined takes none", async () => {
  const delegation = await g.delegation();
  const other = await g.delegation();
  const session = await g.session("09:00", "10:00", { capacity: 2 });
  const [a, b, c] = [await g.person(), await g.person(), await g.person()];
  for (const who of [a, b, c]) await g.seat(delegation, who);
  await g.seat(other, a);
  await g.level(delegation, "capacity", "warn");
  await g.assign(delegation, a, session);
  await g.assign(other, a, session);
  await g.assign(delegation, b, session);
  expect(await kinds(delegation)).toEqual([]);
  await g.assign(delegation, c, session);
  expect(await kinds(delegation)).toEqual(["capacity"]);
  await g.own`update seats set state = 'declined' where person_id = ${b}`;
  expect(await kinds(delegation)).toEqual([]);
});

test("more seats than the delegation, or the forum, allows", async () => {
  const delegation = await g.delegation(2);
  await g.seat(delegation, null);
  await g.seat(delegation, null);
  await expect(g.seat(delegation, null)).rejects.toMatchObject({ code: "LG001", message: "seat_limit" });
  await g.own`update delegations set seat_limit = 1 where id = ${delegation}`;
  expect(await kinds(delegation)).toEqual(["seat_limit"]);
  await g.own`update delegations set seat_limit = 9 where id = ${delegation}`;
  expect(await kinds(delegation)).toEqual([]);
});

test("a remote place takes no seat of those that are limited, until it is one of somebody who travels", async () => {
  const delegation = await g.delegation(1);
  const house = await g.organisation();
  await g.own`insert into seat_rules (edition_id, kind, "limit", confidence, source)
              values (${g.edition}, 'max_per_organisation', 1, 'V', 'test')`;
  await g.level(delegation, "organisation_limit", "block");
  await g.seat(delegation, await g.person(), { organisation: house });
  const remote = await g.seat(delegation, await g.person(), { organisation: house, role: "remote" });
  expect(await kinds(delegation)).not.toContain("seat_limit");
  expect(await kinds(delegation)).not.toContain("organisation_limit");
  const travels = () => g.own`update seats set role = 'delegate' where id = ${remote}`;
  await expect(travels()).rejects.toMatchObject({ code: "LG001", message: "seat_limit" });
  await g.own`update delegations set seat_limit = 2 where id = ${delegation}`;
  await expect(travels()).rejects.toMatchObject({ code: "LG001", message: "organisation_limit" });
  await g.own`update seats set organisation_id = null where id = ${remote}`;
  await travels();
  await g.own`delete from seat_rules where edition_id = ${g.edition}`;
});

test("too many seats for one organisation, where the forum limits them", async () => {
  const delegation = await g.delegation();
  const house = await g.organisation();
  await g.own`insert into seat_rules (edition_id, kind, "limit", confidence, source)
              values (${g.edition}, 'max_per_organisation', 1, 'V', 'test')`;
  await g.seat(delegation, await g.person(), { organisation: house });
  await g.seat(delegation, await g.person(), { organisation: house });
  expect(await conflicts(delegation)).toContainEqual(
    expect.objectContaining({ kind: "organisation_limit", level: "warn", subject: house }),
  );
  await g.level(delegation, "organisation_limit", "block");
  await expect(g.seat(delegation, await g.person(), { organisation: house })).rejects.toMatchObject({
    message: "organisation_limit",
  });
});

test("required training counts when she attended it, late too, absent not", async () => {
  const delegation = await g.delegation();
  const who = await g.person();
  const module = await g.module();
  await g.seat(delegation, who);
  await g.own`insert into delegation_modules (delegation_id, module_id) values (${delegation}, ${module})`;
  expect(await kinds(delegation)).toEqual(["training_incomplete"]);
  const [enrolment, session] = [await g.enrol(who), await g.training(module, "08:00")];
  const mark = (word: string) =>
    g.own`insert into attendance (session_id, enrolment_id, mark, method, marked_by)
          values (${session}, ${enrolment}, ${word}, 'register', ${g.coordinator})
          on conflict (session_id, enrolment_id) do update set mark = excluded.mark`;
  await mark("absent");
  expect(await kinds(delegation)).toEqual(["training_incomplete"]);
  await mark("late");
  expect(await kinds(delegation)).toEqual([]);
  // Her curriculum says otherwise.
  await g.own`update curricula set attended_marks = '{present,connection_failed}', apart_marks = '{excused}'`;
  expect(await kinds(delegation)).toEqual(["training_incomplete"]);
  await mark("connection_failed");
  expect(await kinds(delegation)).toEqual([]);
  await g.own`update curricula set attended_marks = default, apart_marks = default`;
});

test("the gender rapporteur's seat wants a woman in it", async () => {
  const delegation = await g.delegation();
  const missing = async () =>
    (await conflicts(delegation)).some(
      ({ kind, level }) => kind === "rapporteur_missing" && level === "block",
    );
  expect(await missing()).toBe(true);
  const seat = await g.seat(delegation, null, { role: "gender_rapporteur" });
  expect(await missing()).toBe(true);
  await g.own`update seats set person_id = ${await g.person()}, state = 'offered' where id = ${seat}`;
  expect(await missing()).toBe(false);
  await g.own`update seats set state = 'declined' where id = ${seat}`;
  expect(await missing()).toBe(true);
});

test("a level for one conflict goes before its kind's, and that before the default", async () => {
  const { delegation, who, sessions } = await planned([
    ["10:00", "11:00"],
    ["10:30", "11:30"],
  ]);
  await g.level(delegation, "overlap", "warn", "", "Short sessions");
  for (const session of sessions) await g.assign(delegation, who, session);
  const overlap = async () => (await conflicts(delegation)).find(({ kind }) => kind === "overlap");
  const found = await overlap();
  expect(found).toMatchObject({ level: "warn", reason: "Short sessions" });
  await g.level(delegation, "overlap", "ignore", found?.subject, "She leaves at half past");
  expect(await overlap()).toMatchObject({ level: "ignore", reason: "She leaves at half past" });
  await expect(g.level(delegation, "travel", "ignore", "", " ")).rejects.toMatchObject({ code: "23514" });
});

test("nobody but her coordinators sees a delegation's conflicts", async () => {
  const { delegation, who } = await planned([]);
  expect(await conflicts(delegation)).not.toEqual([]);
  expect(await conflicts(delegation, who)).toEqual([]);
  expect(await conflicts(delegation, await g.person())).toEqual([]);
});

test("an alternate steps in: assignments follow her, and what she meets there is told", async () => {
  const { delegation, seat, who, sessions } = await planned([["10:00", "11:00"]]);
  const alternate = await g.person();
  await g.assign(delegation, who, sessions[0]);
  await g.own`update seats set person_id = ${alternate}, state = 'offered' where id = ${seat}`;
  const rows = await g.own`select person_id from assignments where delegation_id = ${delegation}`;
  expect(rows.map((row) => row.person_id)).toEqual([alternate]);
});
