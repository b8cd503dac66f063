import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import type { Viewer } from "../../viewer";
import { endPair } from "../end-pair";
import { makePair } from "../make-pair";
import { SaveMentorProfile } from "../profiles/input";
import { ownMentorProfile, wishesPage } from "../profiles/queries";
import { saveMenteeProfile, saveMentorProfile, saveWishes, vetMentor } from "../profiles/verbs";
import { acceptProposal, discardProposal } from "./accept-proposal";
import { matchingDesk } from "./queries";
import { usualWeights } from "./score";
import { draftProposal, rematchLeader, sayTogether } from "./verbs";

let cohort: string;
let coordinator: Viewer;
withGround();

const someone = async (name: string, languages = ["es"]) => {
  const id = await g.person(name);
  await g.own`update people set languages = ${languages} where id = ${id}`;
  return id;
};
/** A cohort of its own for every test, with its coordinator. */
async function newCohort() {
  const who = await g.person("Coordinator");
  const [row] = await g.own`insert into cohorts (programme_id, name, starts_on, ends_on, curriculum_id)
    select programme_id, 'Cohort ' || gen_random_uuid(), starts_on, ends_on, curriculum_id from cohorts where id = ${g.cohort} returning id`;
  cohort = row?.id as string;
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${who}, 'coordinator', ${cohort})`;
  coordinator = as(who, [{ role: "coordinator", cohortId: cohort }]);
}
async function leader(name: string, languages = ["es"]) {
  const id = await someone(name, languages);
  const [row] =
    await g.own`insert into enrolments (cohort_id, person_id, status) values (${cohort}, ${id}, 'active') returning id`;
  return { id, enrolmentId: row?.id as string, viewer: as(id) };
}
async function mentor(name: string, capacity = 1, more: { groupOf?: number; vetted?: boolean } = {}) {
  const id = await someone(name);
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, 'mentor', ${cohort})`;
  const vetted = more.vetted ?? true;
  await g.own`insert into mentor_profiles (person_id, zone, capacity, group_of, vetted_on, vetted_by, code_signed_on)
    values (${id}, 'UTC', ${capacity}, ${more.groupOf ?? null}, ${vetted ? "2026-01-01" : null}, ${vetted ? coordinator.id : null}, '2026-01-01')`;
  await g.own`insert into mentor_hours select ${id}, day, 600, 1200 from generate_series(1, 7) day`;
  return { id, viewer: as(id, [{ role: "mentor", cohortId: cohort }]) };
}
const draft = (goal: "best_total" | "least_left_behind" | "stable" = "best_total") =>
  draftProposal(coordinator, { cohortId: cohort, goal, weights: usualWeights });
async function desk() {
  const found = await matchingDesk(coordinator, cohort);
  if (!found) throw new Error("not in sight");
  return found;
}
const latest = async () => {
  const [head] = (await desk()).proposals;
  if (!head) throw new Error("no proposal");
  return head;
};
const pairs = () =>
  g.own`select mentor_id, mentee_id, ended_on is not null as over from mentorships where cohort_id = ${cohort} order by starts_on, id`;
const accept = async () => {
  const { id, version } = await latest();
  return acceptProposal(coordinator, { proposal: id, version });
};

test("a proposal is made, accepted once, and who had no place waits and comes first the next time", async () => {
  await newCohort();
  const [ana, bea, cruz] = [await leader("Ana"), await leader("Bea"), await leader("Cruz")];
  const [one, two] = [await mentor("One"), await mentor("Two")];
  await draft();
  const head = await latest();
  expect(head).toMatchObject({ state: "solved", optimal: true, outcome: { pairs: 2, waiting: 1 } });
  const waits = head.pairs.filter(({ mentorId }) => mentorId === null);
  expect(waits.map(({ reasons }) => reasons)).toEqual([[{ code: "no_places" }]]);
  expect(await refusal(acceptProposal(one.viewer, { proposal: head.id, version: 1 }))).toBe("not_found");
  expect(await pairs()).toHaveLength(0);
  await accept();
  expect((await pairs()).map((row) => row.mentor_id).sort()).toEqual([one.id, two.id].sort());
  expect(await refusal(acceptProposal(coordinator, { proposal: head.id, version: 2 }))).toBe(
    "matching_accepted",
  );
  expect(await refusal(discardProposal(coordinator, { proposal: head.id, version: 2 }))).toBe(
    "matching_accepted",
  );
  const waiting = await g.own`select person_id from mentoring_waiting where cohort_id = ${cohort}`;
  expect(waiting.map((row) => row.person_id)).toEqual(waits.map(({ menteeId }) => menteeId));
  // A newcomer and one place more: whoever waited has it.
  await leader("Aaa");
  await mentor("Three");
  await draft();
  await accept();
  const paired = (await pairs()).map((row) => row.mentee_id).sort();
  expect(paired).toEqual([ana.id, bea.id, cruz.id].sort());
  expect(
    await g.own`select 1 from mentoring_waiting where cohort_id = ${cohort} and person_id <> all(${paired})`,
  ).toHaveLength(1);
});

test("a no-go is read by who said it alone, keeps the two apart by every way, and looks like an hour too few", async () => {
  await newCohort();
  const ana = await leader("Ana");
  const [one, two] = [await mentor("One"), await mentor("Two", 5)];
  await saveWishes(ana.viewer, { word: { [one.id]: "no_go", [two.id]: "much" } });
  const seen = async (who: string) =>
    (await g.as(who, (tx) => tx.execute("select 1 from mentoring_wishes"))).length;
  expect(await seen(ana.id)).toBe(2);
  for (const other of [one.id, coordinator.id, two.id]) expect(await seen(other)).toBe(0);
  await g.own`insert into role_grants (person_id, role) values (${await g.person("Admin")}, 'administrator')`;
  const [admin] = await g.own`select person_id as id from role_grants where role = 'administrator'`;
  expect(await seen(admin?.id as string)).toBe(0);
  expect((await g.as(one.id, (tx) => tx.execute(`select * from matching_wishes('${cohort}')`))).length).toBe(
    0,
  );
  const log = await g.own`select detail from audit_log where actor_id = ${ana.id}`;
  expect(JSON.stringify(log)).not.toContain(one.id);
  await draft();
  expect((await latest()).pairs.map(({ mentorId }) => mentorId)).toEqual([two.id]);
  // By hand neither; and two without a language are answered the same.
  const byHand = (mentorId: string, enrolmentId = ana.enrolmentId) =>
    refusal(makePair(coordinator, { enrolmentId, mentorId }));
  expect(await byHand(one.id)).toBe("not_to_be_paired");
  expect(await byHand(one.id, (await leader("Noor", ["ar"])).enrolmentId)).toBe("not_to_be_paired");
  await sayTogether(coordinator, { cohortId: cohort, menteeId: ana.id, mentorId: one.id, word: "pin" });
  await draft();
  const pinned = (await latest()).outcome.contradictions;
  await saveWishes(ana.viewer, { word: { [one.id]: "none" } });
  await g.own`update mentor_hours set until_minute = 610 where person_id = ${one.id}`;
  await draft();
  expect((await latest()).outcome.contradictions).toEqual(pinned);
  expect(pinned).toEqual([{ code: "pinned_cannot_be", menteeId: ana.id, mentorId: one.id }]);
  expect(await refusal(accept())).toBe("matching_contradictory");
  expect(await byHand(one.id)).toBe("done");
});

test("a no-go that came after a proposal makes it stale, without a word why; nothing is half done", async () => {
  await newCohort();
  const [ana, bea] = [await leader("Ana"), await leader("Bea")];
  const one = await mentor("One", 2);
  await draft();
  await saveWishes(one.viewer, { word: { [bea.id]: "no_go" } });
  expect(await refusal(accept())).toBe("matching_stale");
  expect(await pairs()).toHaveLength(0);
  await saveWishes(one.viewer, { word: { [bea.id]: "none" } });
  await accept();
  expect((await pairs()).map((row) => row.mentee_id).sort()).toEqual([ana.id, bea.id].sort());
});

test("a mentor who leaves: history stays, her mentee is matched anew and nobody else changes", async () => {
  await newCohort();
  const [ana, bea] = [await leader("Ana"), await leader("Bea")];
  const [one, two] = [await mentor("One"), await mentor("Two")];
  await draft();
  await accept();
  const third = await mentor("Three");
  const [row] =
    await g.own`select id, version, mentor_id, mentee_id from mentorships where mentee_id = ${ana.id}`;
  await g.own`update mentor_profiles set open = false where person_id = ${row?.mentor_id as string}`;
  await endPair(coordinator, { mentorshipId: row?.id as string, version: row?.version as number });
  await rematchLeader(coordinator, { cohortId: cohort, menteeId: ana.id });
  const head = await latest();
  expect(head.pairs).toMatchObject([{ menteeId: ana.id, mentorId: third.id, fromMentorId: null }]);
  await accept();
  const all = await pairs();
  expect(all).toHaveLength(3);
  expect(all.filter(({ over }) => over).map((pair) => pair.mentor_id)).toEqual([row?.mentor_id]);
  // No place for anybody: said so, and she can go on the list.
  const free = [one, two].find(({ id }) => id !== row?.mentor_id);
  await g.own`update mentor_profiles set capacity = 1 where person_id = ${free?.id ?? null}`;
  await leader("Carmen").then(({ id }) => rematchLeader(coordinator, { cohortId: cohort, menteeId: id }));
  expect((await latest()).pairs).toMatchObject([{ mentorId: null, reasons: [{ code: "no_places" }] }]);
  expect(await refusal(rematchLeader(coordinator, { cohortId: cohort, menteeId: g.coordinator }))).toBe(
    "invalid menteeId unknown_choice",
  );
  expect(bea.id).not.toBe(ana.id);
});

test("a group counts once, contradictory pins are named, and a mentor not vetted is not proposed", async () => {
  await newCohort();
  const [ana, bea] = [await leader("Ana"), await leader("Bea")];
  const group = await mentor("Group", 1, { groupOf: 4 });
  const unknown = await mentor("Unknown", 9, { vetted: false });
  await draft("stable");
  expect((await latest()).pairs.map(({ mentorId }) => mentorId)).toEqual([group.id, group.id]);
  const one = await mentor("One");
  const pin = (menteeId: string, mentorId: string) =>
    sayTogether(coordinator, { cohortId: cohort, menteeId, mentorId, word: "pin" });
  await pin(ana.id, one.id);
  await pin(bea.id, one.id);
  await draft();
  expect(await latest()).toMatchObject({
    state: "contradictory",
    outcome: { contradictions: [{ code: "pinned_over_places", mentorId: one.id, places: 1, pinned: 2 }] },
  });
  await pin(ana.id, group.id);
  await draft();
  expect((await latest()).outcome.contradictions).toContainEqual({ code: "pinned_twice", menteeId: ana.id });
  expect(
    await refusal(
      sayTogether(one.viewer, { cohortId: cohort, menteeId: ana.id, mentorId: one.id, word: "pin" }),
    ),
  ).toBe("not_found");
  expect(await refusal(vetMentor(unknown.viewer, { mentorId: unknown.id, version: 1, vetted: true }))).toBe(
    "not_found",
  );
  await vetMentor(coordinator, { mentorId: unknown.id, version: 1, vetted: true });
  expect((await desk()).mentors.find(({ id }) => id === unknown.id)).toMatchObject({
    vetted: true,
    version: 2,
  });
});

const offer = (more = {}) =>
  SaveMentorProfile.parse({
    version: 0,
    zone: "Manila",
    capacity: "2",
    groupOf: "",
    boundaries: "No loans",
    open: "on",
    code: "on",
    language: { 1: "es", 2: "" },
    level: { 1: "fluent", 2: "some" },
    from: { 1: "09:00" },
    until: { 1: "11:00" },
    from2: { 1: "20:00" },
    until2: { 1: "00:00" },
    ...more,
  });

test("a mentor writes her own profile, never that she was vetted; a leader sees a card without hours or places", async () => {
  await newCohort();
  const ana = await leader("Ana");
  const id = await someone("One");
  expect(await refusal(saveMentorProfile(as(id), offer()))).toBe("not_found");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${id}, 'mentor', ${cohort})`;
  const viewer = as(id, [{ role: "mentor", cohortId: cohort }]);
  await saveMentorProfile(viewer, offer());
  const { profile } = await ownMentorProfile(viewer);
  expect(profile).toMatchObject({ zone: "Asia/Manila", capacity: 2, version: 1, vettedOn: null });
  expect(profile?.codeSignedOn).not.toBe(null);
  expect(profile?.hours.map(({ from, until }) => [from, until])).toEqual([
    [540, 660],
    [1200, 1440],
  ]);
  expect(await refusal(saveMentorProfile(viewer, offer({ version: 7 })))).toBe("stale");
  const touch = (who: string, set: string) =>
    refusal(g.as(who, (tx) => tx.execute(`update mentor_profiles set ${set} where person_id = '${id}'`)));
  expect(await touch(id, `vetted_on = current_date, vetted_by = '${id}'`)).not.toBe("done");
  expect(await touch(coordinator.id, "boundaries = 'none'")).not.toBe("done");
  expect((await wishesPage(ana.viewer)).mentors).toEqual([]);
  await vetMentor(coordinator, { mentorId: id, version: 1, vetted: true });
  const [card] = (await wishesPage(ana.viewer)).mentors;
  expect(card).toMatchObject({ id, name: "One", boundaries: "No loans", word: "none" });
  expect(Object.keys(card ?? {}).sort()).toEqual(
    [
      "id",
      "name",
      "organisation",
      "languages",
      "themes",
      "objectives",
      "lived",
      "region",
      "boundaries",
      "together",
      "word",
    ].sort(),
  );
  expect(await g.as(ana.id, (tx) => tx.execute("select 1 from mentor_profiles"))).toHaveLength(0);
  // A wish about a stranger is none.
  const stranger = await someone("Stranger");
  expect(await refusal(saveWishes(ana.viewer, { word: { [stranger]: "wish" } }))).not.toBe("done");
  await saveMenteeProfile(ana.viewer, {
    version: 0,
    wants: false,
    themes: ["rights"],
    objectives: [],
    lived: [],
    region: null,
  });
  await draft();
  expect((await latest()).pairs).toEqual([]);
});

test("an availability that is empty and a language of nobody are said as they are", async () => {
  await newCohort();
  const [ana, noor] = [await leader("Ana"), await leader("Noor", ["ar"])];
  await mentor("One", 5);
  await g.own`insert into available_hours select ${ana.id}, day, null, null from generate_series(1, 7) day`;
  await draft("least_left_behind");
  const why = new Map((await latest()).pairs.map(({ menteeId, reasons }) => [menteeId, reasons[0]?.code]));
  expect([why.get(ana.id), why.get(noor.id)]).toEqual(["no_hours_said", "no_language"]);
  expect(SaveMentorProfile.safeParse({ ...offer(), from: { 1: "09:00" }, until: {} }).success).toBe(false);
});
