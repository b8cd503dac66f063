import { beforeAll, expect, test } from "vitest";
import { as, refusal } from "../../try-verbs";
import type { Viewer } from "../../viewer";
import { g, withGround } from "../try-ground";
import { acceptAgenda } from "./accept";
import { usualSettings } from "./input";
import { cancelAgenda, discardAgenda, proposeAgenda, setWanted } from "./propose";
import { workOffAgendas } from "./work-off";

let coordinator: Viewer;
withGround();
beforeAll(() => {
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
});

const want = {
  weight: "must" as const,
  people: 1,
  languages: [],
  objectives: [],
  roles: [],
  asks: [],
  statement: false,
};

/** A delegation of two and sessions side by side; other delegations' sessions of the edition are left alone. */
async function ground() {
  const delegation = await g.delegation();
  const [ana, bea] = [await g.person("Ana"), await g.person("Bea")];
  for (const who of [ana, bea]) await g.seat(delegation, who);
  const propose = (more = {}) =>
    proposeAgenda(coordinator, { delegation, ...usualSettings, usual: "none", ...more });
  const wanted = (session: string, pins: Record<string, "in" | "out" | ""> = {}, version = 0, more = {}) =>
    setWanted(coordinator, { delegation, session, version, pins, ...want, ...more });
  const rows = async () =>
    (
      await g.own`select person_id, session_id, kind, accepted_at from agenda_plan_rows where delegation_id = ${delegation} order by kind, session_id`
    ).map((row) => ({ who: row.person_id === ana ? "ana" : "bea", session: row.session_id, kind: row.kind }));
  const plan = async () => (await g.own`select * from agenda_plans where delegation_id = ${delegation}`)[0];
  const board = async () =>
    (
      await g.own`select person_id || ':' || session_id as at from assignments where delegation_id = ${delegation} order by 1`
    ).map(({ at }) => at as string);
  return { delegation, ana, bea, propose, wanted, rows, plan, board };
}

test("who takes part from afar covers no session, unless she is pinned there", async () => {
  const { delegation, ana, bea, propose, wanted, rows, plan } = await ground();
  await g.own`update seats set role = 'remote' where delegation_id = ${delegation} and person_id = ${bea}`;
  const [one, other] = [await g.session("10:00", "11:00"), await g.session("10:30", "11:30")];
  await wanted(one);
  await wanted(other);
  await propose({ usual: "none" });
  await workOffAgendas();
  expect(await plan()).toMatchObject({ outcome: { must: { met: 1, of: 2 } } });
  expect((await rows()).map(({ who }) => who)).toEqual(["ana"]);
  await wanted(other, { [ana]: "out", [bea]: "in" }, 1);
  await propose({ usual: "none" });
  await workOffAgendas();
  expect((await rows()).map(({ who }) => who).sort()).toEqual(["ana", "bea"]);
});

test("a proposal is worked out and put on the board as chosen, and by nobody else", async () => {
  const { ana, bea, propose, wanted, rows, plan, board } = await ground();
  const [one, other] = [await g.session("10:00", "11:00"), await g.session("10:30", "11:30")];
  await wanted(one, { [bea]: "in" });
  await wanted(other);
  const { id } = await propose();
  expect(await workOffAgendas()).toBe(1);
  expect(await plan()).toMatchObject({
    state: "solved",
    optimal: true,
    outcome: { must: { met: 2, of: 2 } },
  });
  expect((await rows()).map(({ who, kind }) => `${kind} ${who}`).sort()).toEqual(["add ana", "add bea"]);
  // Nothing is applied by itself.
  expect(await board()).toEqual([]);
  const both = [`${bea}:${one}`, `${ana}:${other}`];
  for (const stranger of [
    as(ana),
    as(await g.person(), [{ role: "coordinator", cohortId: await g.person() }]),
  ]) {
    expect(await refusal(acceptAgenda(stranger, { plan: id, rows: both }))).toBe("not_found");
    expect(await refusal(discardAgenda(stranger, { plan: id }))).toBe("not_found");
  }
  // Row by row, and a second press of the same does nothing.
  expect(await acceptAgenda(coordinator, { plan: id, rows: [both[0] as string] })).toMatchObject({
    added: 1,
  });
  expect(await acceptAgenda(coordinator, { plan: id, rows: [both[0] as string] })).toMatchObject({
    added: 0,
  });
  expect(await acceptAgenda(coordinator, { plan: id, rows: both })).toMatchObject({ added: 1 });
  expect(await board()).toEqual([...both].sort());
});

test("a board that changed since is not written over, and what changed is counted", async () => {
  const { delegation, ana, bea, propose, wanted, board } = await ground();
  const [one, other] = [await g.session("13:00", "14:00"), await g.session("15:00", "16:00")];
  await wanted(one);
  const { id } = await propose();
  await workOffAgendas();
  await g.assign(delegation, bea, other);
  const rows = [`${ana}:${one}`, `${bea}:${one}`];
  expect(await refusal(acceptAgenda(coordinator, { plan: id, rows }))).toBe("agenda_stale");
  expect(await board()).toEqual([`${bea}:${other}`]);
  await g.own`delete from assignments where delegation_id = ${delegation}`;
  await g.own`update forum_sessions set starts_at = starts_at + interval '5 minutes' where id = ${one}`;
  expect(await refusal(acceptAgenda(coordinator, { plan: id, rows }))).toBe("agenda_stale");
  await propose();
  await workOffAgendas();
  expect(await refusal(acceptAgenda(coordinator, { plan: id, rows }))).toBe("not_found");
});

test("pins that contradict name the fewest rules; what is lacking names what is in its way", async () => {
  const { ana, bea, propose, wanted, plan } = await ground();
  const [one, other] = [await g.session("17:00", "18:00"), await g.session("17:30", "18:30")];
  await wanted(one, { [ana]: "in" });
  await wanted(other, { [ana]: "in" });
  await propose();
  await workOffAgendas();
  expect((await plan())?.state).toBe("infeasible");
  expect((await plan())?.outcome.rules).toHaveLength(1);
  await wanted(one, { [ana]: "in", [bea]: "out" }, 1, { people: 2 });
  await wanted(other, {}, 1, { people: 0 });
  await propose();
  await workOffAgendas();
  expect((await plan())?.outcome.gaps).toMatchObject([
    { missing: 1, nobody: false, rules: [{ kind: "shut", person: bea, session: one }] },
  ]);
});

test("who is named to speak is in her session, whatever else is wanted; who could take her place should be", async () => {
  const { delegation, ana, bea, propose, wanted, rows, plan, board } = await ground();
  const [one, other] = [await g.session("08:00", "09:00"), await g.session("08:30", "09:30")];
  const statement = (title: string, session: string, speaker: string, substitute: string | null = null) =>
    g.own`insert into statements (delegation_id, session_id, title, setting, speaker_id, substitute_id)
      values (${delegation}, ${session}, ${title}, 'three_minutes', ${speaker}, ${substitute})`;
  await statement("On remittances", one, ana, bea);
  await propose();
  await workOffAgendas();
  const seats = async () =>
    (await rows()).map(({ who, session, kind }) => [kind, who, session === one]).sort();
  expect(await seats(), "nobody said what the session is").toEqual([
    ["add", "ana", true],
    ["add", "bea", true],
  ]);
  // What must be covered comes before the substitute.
  await wanted(other);
  await propose();
  await workOffAgendas();
  expect(await seats()).toEqual([
    ["add", "ana", true],
    ["add", "bea", false],
  ]);
  type Gaps = { need: { kind: string }; nobody: boolean }[];
  const gaps = async () =>
    ((await plan()) as { outcome: { gaps: Gaps } }).outcome.gaps
      .map(({ need, nobody }) => [need.kind, nobody])
      .sort();
  expect(await gaps()).toEqual([["substitute", false]]);
  const left = await g.person("Left");
  const seat = await g.seat(delegation, left);
  await statement("Of one who does not go", one, left);
  await g.own`update seats set state = 'declined' where id = ${seat}`;
  await g.own`update statements set outcome = 'delivered', outcome_at = now(), outcome_by = ${ana} where delegation_id = ${delegation} and speaker_id = ${ana}`;
  await propose();
  await workOffAgendas();
  expect(
    (await seats()).filter(([, , there]) => there),
    "what was said needs nobody",
  ).toEqual([]);
  expect(await gaps()).toEqual([["speaker", true]]);
  expect(await board()).toEqual([]);
});

test("taken by another delegation, she is not proposed for the same hours", async () => {
  const { ana, propose, wanted, rows } = await ground();
  const [one, other] = [await g.session("20:00", "21:00"), await g.session("20:30", "21:30")];
  const elsewhere = await g.delegation();
  await g.seat(elsewhere, ana);
  await g.assign(elsewhere, ana, other);
  await wanted(one);
  await propose();
  await workOffAgendas();
  expect(await rows()).toEqual([{ who: "bea", session: one, kind: "add" }]);
});

test("given up it stays so; a killed process leaves it to the next, three times", async () => {
  const { propose, wanted, plan } = await ground();
  await wanted(await g.session("06:00", "07:00"));
  const { id } = await propose();
  expect(await refusal(cancelAgenda(as(await g.person()), { plan: id }))).toBe("not_found");
  await cancelAgenda(coordinator, { plan: id });
  expect(await workOffAgendas()).toBe(0);
  expect((await plan())?.state).toBe("cancelled");
  const next = await propose();
  const silent = (attempts: number) =>
    g.own`update agenda_plans set state = 'running', attempts = ${attempts}, beat_at = now() - interval '1 minute' where id = ${next.id}`;
  await silent(1);
  expect(await workOffAgendas()).toBe(1);
  expect((await plan())?.state).toBe("solved");
  await silent(3);
  expect(await workOffAgendas()).toBe(0);
  expect((await plan())?.state).toBe("failed");
});

test("a session saved by two is refused to the second; one of another forum is unknown", async () => {
  const { delegation, wanted } = await ground();
  const session = await g.session("04:00", "05:00");
  await wanted(session);
  expect(await refusal(wanted(session))).toBe("stale");
  await wanted(session, {}, 1);
  expect(await refusal(wanted(session, {}, 1))).toBe("stale");
  const input = { delegation, session: await g.person(), version: 0, pins: {}, ...want };
  expect(await refusal(setWanted(coordinator, input))).toBe("not_found");
  expect(await refusal(setWanted(as(await g.person()), { ...input, session }))).toBe("not_found");
});
