import { beforeAll, expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { levelsForPlans } from "../../travel/planning";
import { as, refusal } from "../../try-verbs";
import type { Viewer } from "../../viewer";
import { g, withGround } from "../try-ground";
import { planGround } from "./candidates";
import { forgetPlans, plansWorkedOut, runPlan } from "./run";
import { DraftPlan } from "./settings";
import { applyPlan, askWhy, cancelPlan, discardPlan, draftPlan, markPerson, replan } from "./verbs";

let coordinator: Viewer;
let stranger: Viewer;
type Row = { state: string; version: number; explained_at: Date | null; outcome: Record<string, unknown> };
withGround();
beforeAll(async () => {
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  stranger = as(await g.person());
});

/** A delegation of two open seats and a cohort of its own making: four leaders of three organisations. */
async function scene() {
  const delegation = await g.delegation();
  await g.own`delete from enrolments`;
  const houses = [await g.organisation(), await g.organisation(), await g.organisation()];
  const people: string[] = [];
  for (const [i, languages] of [["en"], ["en", "es"], ["ar"], ["fr"]].entries()) {
    const who = await g.person();
    await g.own`update people set languages = ${languages}, organisation_id = ${houses[i % 3] ?? null} where id = ${who}`;
    await g.enrol(who);
    people.push(who);
  }
  await g.seat(delegation, null);
  await g.seat(delegation, null, { role: "gender_rapporteur" });
  return { delegation, people: people as [string, string, string, string] };
}
const wish = (delegation: string, more = {}) =>
  DraftPlan.parse({
    delegation,
    name: "First",
    languages: ["ar"],
    rapporteur: "on",
    wishes: {
      regions: "much",
      objectives: "none",
      themes: "none",
      first: "little",
      share: "none",
      call: "none",
      ready: "little",
      fit: "none",
      cost: "none",
    },
    ...more,
  });
const planOf = async (id: string) => (await g.own`select * from delegation_plans where id = ${id}`)[0] as Row;
/** Until whoever works it out is done with it, reasons too. */
async function settled(id: string) {
  await plansWorkedOut();
  return planOf(id);
}
const chosen = async (id: string) =>
  (await g.own`select person_id, role from plan_people where plan_id = ${id} and role is not null`).map(
    ({ person_id }) => person_id as string,
  );
const mark = (delegation: string, person: string, more = {}) =>
  markPerson(coordinator, {
    delegation,
    person,
    version: 0,
    seat: "free",
    themes: [],
    readiness: null,
    cost: null,
    ...more,
  });

test("a plan is worked out, proven, explained, and applied seat by seat as offers", async () => {
  const { delegation, people } = await scene();
  const { plan } = await draftPlan(coordinator, wish(delegation));
  const row = await settled(plan);
  expect(row).toMatchObject({ state: "solved", optimal: true, beat_at: null });
  const going = await chosen(plan);
  expect(going).toHaveLength(2);
  expect(going).toContain(people[2]);
  const reasons =
    await g.own`select person_id, reason ->> 'why' as why from plan_people where plan_id = ${plan}`;
  expect(reasons.find((one) => one.person_id === people[2])?.why).toBe("needed");
  expect(reasons.every(({ why }) => why !== null)).toBe(true);

  const input = { plan, version: row.version as number, people: going, anyway: false };
  expect(await refusal(applyPlan(stranger, input))).toBe("not_found");
  expect(await refusal(applyPlan(coordinator, { ...input, version: 99 }))).toBe("stale");
  await applyPlan(coordinator, input);
  const seats = await g.own`select person_id, state from seats where delegation_id = ${delegation}`;
  expect(seats.map(({ state }) => state)).toEqual(["offered", "offered"]);
  expect(seats.map(({ person_id }) => person_id).sort()).toEqual([...going].sort());
});

test("only its coordinators draft, cancel, discard and mark", async () => {
  const { delegation, people } = await scene();
  expect(await refusal(draftPlan(stranger, wish(delegation)))).toBe("not_found");
  const said = {
    delegation,
    person: people[0],
    version: 0,
    seat: "out" as const,
    themes: [],
    readiness: null,
    cost: null,
  };
  expect(await refusal(markPerson(stranger, said))).toBe("not_found");
  const { plan } = await draftPlan(coordinator, wish(delegation));
  const { version } = await settled(plan);
  for (const verb of [cancelPlan, discardPlan, replan])
    expect(await refusal(verb(stranger, { plan, version }))).toBe("not_found");
  await discardPlan(coordinator, { plan, version });
  expect(await planOf(plan)).toBeUndefined();
});

test("with no plan the smallest set of rules is named; a mark saved twice is stale", async () => {
  const { delegation, people } = await scene();
  await mark(delegation, people[2], { seat: "out" });
  expect(await refusal(mark(delegation, people[2], { seat: "any" }))).toBe("stale");
  const { plan } = await draftPlan(coordinator, wish(delegation));
  const row = await settled(plan);
  expect(row.state).toBe("infeasible");
  const { relaxed } = row.outcome as { relaxed: { kind: string; subject: string }[] };
  expect(relaxed).toHaveLength(1);
  expect(["language:ar", `out:${people[2]}`]).toContain(`${relaxed[0]?.kind}:${relaxed[0]?.subject}`);
});

test("a plan that the delegation has outrun is refused with the reason, and what was accepted stays", async () => {
  const { delegation, people } = await scene();
  const { plan } = await draftPlan(coordinator, wish(delegation));
  const { version } = await settled(plan);
  const going = await chosen(plan);
  await mark(delegation, going[0] ?? "", { seat: "out" });
  expect(await refusal(applyPlan(coordinator, { plan, version, people: going, anyway: false }))).toBe(
    "plan_broken_out",
  );
  expect(await refusal(askWhy(coordinator, { plan, person: people[0] }))).toBe("plan_stale");
  await g.own`delete from plan_marks`;
  const other = people.find((one) => !going.includes(one)) ?? "";
  await g.own`update seats set person_id = ${other}, state = 'accepted' where delegation_id = ${delegation} and role = 'delegate'`;
  expect(await refusal(applyPlan(coordinator, { plan, version, people: going, anyway: false }))).toBe(
    "plan_changed_seats",
  );
  const [seat] =
    await g.own`select person_id, state from seats where delegation_id = ${delegation} and role = 'delegate'`;
  expect(seat).toEqual({ person_id: other, state: "accepted" });
});

test("a rule is left for later only when she says so; the forum's passes and what a woman told of her way count", async () => {
  const { delegation, people } = await scene();
  const { plan } = await draftPlan(coordinator, wish(delegation));
  const { version } = await settled(plan);
  const rapporteur = (
    await g.own`select person_id as id from plan_people where plan_id = ${plan} and role = 'delegate'`
  ).map(({ id }) => id as string);
  const some = { plan, version, people: rapporteur };
  expect(await refusal(applyPlan(coordinator, { ...some, anyway: false }))).toBe("plan_leaves_rapporteur");
  await g.own`insert into forum_seat_rules (forum_id, kind, "limit", confidence, source)
    select e.forum_id, r.kind, r.most, 'U', 'test' from delegations d join editions e on e.id = d.edition_id,
      (values ('annual_passes', 1), ('temporary_passes', 1), ('max_delegates', 3)) r (kind, most) where d.id = ${delegation}`;
  const ground = () => asViewer(coordinator, (tx) => planGround(tx, delegation));
  expect(await ground()).toMatchObject({ perOrganisation: 2, limit: 3 });
  const told = async () => (await ground())?.people.find(({ id }) => id === people[3])?.told;
  expect(await told()).toBe("unknown");
  await g.own`update seats set person_id = ${people[3]}, state = 'accepted' where delegation_id = ${delegation} and role = 'delegate'`;
  await g.own`insert into travel_records (delegation_id, person_id, document) values (${delegation}, ${people[3]}, 'none')`;
  expect(await told()).toBe("red");
  expect(await asViewer(stranger, (tx) => levelsForPlans(tx, delegation))).toEqual(new Map());
  const reads = await g.own`select 1 from audit_log where verb like 'read-%' and subject_id = ${delegation}`;
  expect(reads).toHaveLength(0);
  await g.own`delete from forum_seat_rules`;
});

test("a language or a woman who must go may wait when she says so; what a rule forbids is never offered", async () => {
  const { delegation, people } = await scene();
  const open = { rapporteur: undefined, languages: ["ar"] };
  await mark(delegation, people[3], { seat: "any" });
  const { plan } = await draftPlan(coordinator, wish(delegation, open));
  const { version } = await settled(plan);
  expect((await chosen(plan)).sort()).toEqual([people[2], people[3]].sort());
  const offer = (who: string, anyway: boolean) =>
    refusal(applyPlan(coordinator, { plan, version, people: [who], anyway }));
  expect(await offer(people[2], false), "she who must go is left out").toBe("plan_leaves_pin");
  expect(await offer(people[3], false), "nobody speaks Arabic").toBe("plan_leaves_language");
  const states = async () =>
    (await g.own`select state from seats where delegation_id = ${delegation} order by state`).map(
      ({ state }) => state,
    );
  expect(await states(), "a refusal offers nothing").toEqual(["open", "open"]);
  await g.own`update plan_marks set pin = 'out' where delegation_id = ${delegation} and person_id = ${people[3]}`;
  expect(await offer(people[3], true)).toBe("plan_broken_out");
  expect(await states()).toEqual(["open", "open"]);
  await g.own`update plan_marks set pin = 'in' where delegation_id = ${delegation} and person_id = ${people[3]}`;
  expect(await offer(people[3], true)).toBe("done");
  expect(await states()).toEqual(["offered", "open"]);
  expect(
    await g.own`select verb from audit_log where subject_id = ${delegation} and verb = 'apply-plan'`,
  ).toHaveLength(1);
});

test("made anew after a refusal, the other one stays and the change is named", async () => {
  const { delegation } = await scene();
  const { plan } = await draftPlan(coordinator, wish(delegation, { languages: [] }));
  const first = await settled(plan);
  const going = await chosen(plan);
  await applyPlan(coordinator, { plan, version: first.version, people: going, anyway: false });
  await g.own`update seats set state = 'declined' where delegation_id = ${delegation} and person_id = ${going[0] ?? ""}`;
  const again = await replan(coordinator, { plan, version: (await planOf(plan)).version });
  const row = await settled(again.plan);
  const next = await chosen(again.plan);
  expect(next).toHaveLength(1);
  expect(going).not.toContain(next[0]);
  const { changes, kept } = row.outcome as { changes: { out: string; in: string }[]; kept: number };
  expect(kept).toBe(1);
  expect(changes).toMatchObject([{ out: going[0], in: next[0] }]);
  await applyPlan(coordinator, { plan: again.plan, version: row.version, people: next, anyway: false });
  const [seat] =
    await g.own`select state from seats where delegation_id = ${delegation} and person_id = ${next[0] ?? ""}`;
  expect(seat?.state).toBe("offered");
  // The plan made anew knows the whole delegation, not only the seat it filled.
  const third = await replan(coordinator, { plan: again.plan, version: (await planOf(again.plan)).version });
  expect(await settled(third.plan)).toMatchObject({
    name: "First · 3",
    outcome: { kept: 2, changes: [] },
  });
});

test("cancelled while it waits it is never begun; what a killed process left is taken up, three times at most", async () => {
  const { delegation } = await scene();
  const put = async (state: string, beat: string | null, attempts: number) =>
    (
      await g.own`insert into delegation_plans (delegation_id, name, made_by, settings, state, beat_at, attempts)
        values (${delegation}, 'Left', ${g.coordinator}, ${g.own.json({ rules: { languages: [], rapporteur: false, training: false, readiness: false, call: false }, wishes: {}, objectives: [], themes: [] })}, ${state}, ${beat}, ${attempts}) returning id`
    )[0]?.id as string;
  const long = new Date(Date.now() - 60_000).toISOString();
  const waiting = await put("waiting", null, 0);
  await cancelPlan(coordinator, { plan: waiting, version: 1 });
  expect(await runPlan(waiting)).toBe(false);
  const alive = await put("running", new Date().toISOString(), 1);
  expect(await runPlan(alive)).toBe(false);
  const left = await put("running", long, 1);
  expect(await runPlan(left)).toBe(true);
  expect((await planOf(left)).state).toBe("solved");
  const thrice = await put("running", long, 3);
  expect(await runPlan(thrice)).toBe(false);
  expect((await planOf(thrice)).state).toBe("failed");
});

test("plans are forgotten ninety days after the forum, not before", async () => {
  const { delegation, people } = await scene();
  await mark(delegation, people[0], { seat: "any" });
  const count = async () =>
    Number(
      (
        await g.own`select (select count(*) from delegation_plans) + (select count(*) from plan_marks) as n`
      )[0]?.n,
    );
  const before = await count();
  await g.own`update editions set starts_on = current_date - 92, ends_on = current_date - 90`;
  await forgetPlans();
  expect(await count()).toBe(before);
  await g.own`update editions set ends_on = current_date - 91`;
  await forgetPlans();
  expect(await count()).toBe(0);
});
