import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import { makePair } from "../make-pair";
import { pairPage } from "../pair-work";
import { wishesPage } from "../profiles/queries";
import { saveMenteeProfile, saveWishes } from "../profiles/verbs";
import { mentorDesk, mentoringPage } from "../queries";
import { acceptProposal } from "./accept-proposal";
import { mentorLeaves } from "./mentor-leaves";
import { outlookOf } from "./outlook";
import { usualWeights } from "./score";
import { tryCohort } from "./try-cohort";
import { draftProposal, proposeAnew, rematchLeader, sayTogether } from "./verbs";

withGround();
const now = new Date();
type Cohort = Awaited<ReturnType<typeof tryCohort>>;

const draft = ({ coordinator, cohortId }: Cohort, proposal?: string) =>
  draftProposal(coordinator, { proposal, cohortId, goal: "best_total", weights: usualWeights });
async function accept(cohort: Cohort) {
  const [head] = (await cohort.desk()).proposals;
  return acceptProposal(cohort.coordinator, {
    proposal: head?.id as string,
    version: head?.version as number,
  });
}
const all = { version: 0, wants: true, themes: [], objectives: [], lived: [], region: null };

test("a second click makes no second proposal, and the same question is asked again with today's answers", async () => {
  const cohort = await tryCohort();
  const ana = await cohort.leader("Ana");
  await cohort.mentor("One");
  const id = randomUUID();
  await Promise.all([draft(cohort, id), draft(cohort, id)]);
  await draft(cohort, id);
  expect((await cohort.desk()).proposals.map((one) => one.id)).toEqual([id]);
  const two = await cohort.mentor("Two");
  await sayTogether(cohort.coordinator, {
    cohortId: cohort.cohortId,
    menteeId: ana.id,
    mentorId: two.id,
    word: "pin",
  });
  await proposeAnew(cohort.coordinator, { earlier: id });
  const [again, first] = (await cohort.desk()).proposals;
  expect(again?.pairs).toMatchObject([{ menteeId: ana.id, mentorId: two.id }]);
  expect(first?.id).toBe(id);
  expect(await refusal(proposeAnew(ana.viewer, { earlier: id }))).toBe("not_found");
  expect(await refusal(proposeAnew(cohort.coordinator, { earlier: randomUUID() }))).toBe("not_found");
});

test("both of a pair read why it is one, nobody else, and whoever waits reads her place", async () => {
  const cohort = await tryCohort();
  const [ana, bea] = [await cohort.leader("Ana"), await cohort.leader("Bea")];
  const [one] = [await cohort.mentor("One")];
  await draft(cohort);
  await accept(cohort);
  const [pair] = await g.own`select id, mentee_id from mentorships where cohort_id = ${cohort.cohortId}`;
  const [paired, waits] = pair?.mentee_id === ana.id ? [ana, bea] : [bea, ana];
  for (const viewer of [paired.viewer, one.viewer])
    expect((await pairPage(viewer, pair?.id, now))?.reasons).toMatchObject([
      { code: "languages", languages: ["es"] },
      { code: "hours" },
    ]);
  expect(await pairPage(waits.viewer, pair?.id, now)).toBe(null);
  const read = (who: string) => g.as(who, (tx) => tx.execute("select 1 from pair_reasons()"));
  expect(await read(waits.id)).toHaveLength(0);
  expect(await read(cohort.coordinator.id)).toHaveLength(0);
  expect((await mentoringPage(waits.viewer, now)).waiting).toMatchObject([{ place: 1 }]);
  const third = await cohort.leader("Cruz");
  await draft(cohort);
  await accept(cohort);
  expect((await mentoringPage(third.viewer, now)).waiting).toMatchObject([{ place: 2 }]);
  expect((await mentoringPage(paired.viewer, now)).waiting).toEqual([]);
  // Whoever would like none any more waits no longer, and the next one moves up.
  await saveMenteeProfile(waits.viewer, { ...all, wants: false });
  expect((await mentoringPage(waits.viewer, now)).waiting).toEqual([]);
  expect((await mentoringPage(third.viewer, now)).waiting).toMatchObject([{ place: 1 }]);
});

test("what is in the way of each who waits is told before anything is proposed", async () => {
  const cohort = await tryCohort();
  const [ana, noor, bea] = [
    await cohort.leader("Ana"),
    await cohort.leader("Noor", ["ar"]),
    await cohort.leader("Bea"),
  ];
  const ways = async () => {
    const { waiting, places } = outlookOf(await cohort.desk(), now);
    return { places, ways: Object.fromEntries(waiting.map(({ id, inTheWay }) => [id, inTheWay])) };
  };
  expect(await ways()).toEqual({
    places: 0,
    ways: { [ana.id]: "no_mentors", [noor.id]: "no_mentors", [bea.id]: "no_mentors" },
  });
  const one = await cohort.mentor("One", 3);
  await g.own`insert into available_hours select ${bea.id}, day, null, null from generate_series(1, 7) day`;
  await saveWishes(ana.viewer, { word: { [one.id]: "no_go" } });
  // Her no stands in nobody's way here: what is told is what everybody may know.
  expect(await ways()).toEqual({
    places: 3,
    ways: { [ana.id]: null, [noor.id]: "no_language", [bea.id]: "no_hours_said" },
  });
  const silent = await cohort.person("Silent");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${silent}, 'mentor', ${cohort.cohortId})`;
  expect((await cohort.desk()).silent).toEqual([{ id: silent, name: "Silent" }]);
  expect((await mentorDesk(one.viewer, now)).gaps).toEqual([]);
  const hers = as(silent, [{ role: "mentor", cohortId: cohort.cohortId }]);
  expect((await mentorDesk(hers, now)).gaps).toEqual(["no_profile"]);
});

test("a mentor leaves: her pairs end, hers wait first and are proposed anew, and nobody else changes; twice is once", async () => {
  const cohort = await tryCohort();
  const [ana, bea, cruz] = [
    await cohort.leader("Ana"),
    await cohort.leader("Bea"),
    await cohort.leader("Cruz"),
  ];
  const [one, two] = [await cohort.mentor("One", 2), await cohort.mentor("Two", 1)];
  const pair = (enrolmentId: string, mentorId: string) =>
    makePair(cohort.coordinator, { enrolmentId, mentorId });
  await pair(ana.enrolmentId, one.id);
  await pair(bea.enrolmentId, one.id);
  await pair(cruz.enrolmentId, two.id);
  await cohort.mentor("Three", 1);
  const input = { proposal: randomUUID(), cohortId: cohort.cohortId, mentorId: one.id };
  expect(await refusal(mentorLeaves(two.viewer, input))).toBe("not_found");
  expect((await cohort.pairs()).filter(({ over }) => over)).toHaveLength(0);
  await mentorLeaves(cohort.coordinator, input);
  await mentorLeaves(cohort.coordinator, input);
  expect((await cohort.pairs()).filter(({ over }) => over).map((row) => row.mentor_id)).toEqual([
    one.id,
    one.id,
  ]);
  const desk = await cohort.desk();
  expect(desk.mentors.map(({ id }) => id)).not.toContain(one.id);
  expect(desk.proposals).toHaveLength(1);
  expect(desk.proposals[0]).toMatchObject({ outcome: { pairs: 1, waiting: 1 } });
  const waiting = await g.own`select person_id from mentoring_waiting where cohort_id = ${cohort.cohortId}`;
  expect(waiting.map((row) => row.person_id).sort()).toEqual([ana.id, bea.id].sort());
  expect(desk.mentees.find(({ id }) => id === cruz.id)?.pair?.mentorId).toBe(two.id);
  // Her log names how many, and nothing of why.
  const log =
    await g.own`select detail from audit_log where verb = 'mentor-leaves' and subject_id = ${one.id}`;
  expect(log.map(({ detail }) => detail)).toEqual([{ cohortId: cohort.cohortId, pairs: 2 }]);
});

test("a mentor for all cohorts stays one, and is proposed again only after somebody has spoken with her", async () => {
  const cohort = await tryCohort();
  const ana = await cohort.leader("Ana");
  const one = await cohort.mentor("Everywhere", 3, true);
  await makePair(cohort.coordinator, { enrolmentId: ana.enrolmentId, mentorId: one.id });
  await mentorLeaves(cohort.coordinator, { cohortId: cohort.cohortId, mentorId: one.id });
  const mentor = (await cohort.desk()).mentors.find(({ id }) => id === one.id);
  expect(mentor).toMatchObject({ vetted: false, vettedOn: null });
  expect((await cohort.desk()).proposals[0]?.pairs).toMatchObject([{ mentorId: null }]);
});

/** Everything but ids, instants and how long it took, with each person by her name. */
async function readBy(cohort: Cohort, names: Record<string, string>) {
  const desk = await cohort.desk();
  const text = JSON.stringify(
    { ...desk, names: [...desk.names.values()].sort(), cohort: "" },
    (key, value) =>
      ["enrolmentId", "createdAt", "milliseconds", "waitsSince"].includes(key) ? undefined : value,
  );
  const known = { ...names, [cohort.cohortId]: "cohort" };
  const named = Object.entries(known).reduce((said, [id, name]) => said.replaceAll(id, name), text);
  return JSON.parse(named.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"));
}

test("what a no leaves on the coordinator's desk is what a wish for another leaves, and on either mentor's pages too", async () => {
  const read = await Promise.all(
    (["no_go", "wish"] as const).map(async (said) => {
      const cohort = await tryCohort();
      const [ana, bea] = [await cohort.leader("Ana"), await cohort.leader("Bea")];
      const [one, two] = [await cohort.mentor("One"), await cohort.mentor("Two")];
      await saveWishes(ana.viewer, { word: said === "no_go" ? { [one.id]: "no_go" } : { [two.id]: "much" } });
      await draft(cohort);
      const names = {
        ...{ [ana.id]: "Ana", [bea.id]: "Bea", [one.id]: "One", [two.id]: "Two" },
        [cohort.coordinator.id]: "Coordinator",
      };
      const desk = await readBy(cohort, names);
      // Of the other side too: whom she may wish for, and what stands on her own page.
      const page = async (viewer: typeof one.viewer) => {
        const { mentees } = await wishesPage(viewer);
        const { pairs, gaps } = await mentorDesk(viewer, now);
        return { cards: mentees.map(({ id, ...card }) => card), pairs, gaps };
      };
      await accept(cohort);
      return {
        desk,
        one: await page(one.viewer),
        two: await page(two.viewer),
        pairs: (await cohort.pairs()).length,
      };
    }),
  );
  const plain = (one: (typeof read)[number] | undefined) =>
    JSON.parse(JSON.stringify(one).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"));
  expect(plain(read[0])).toEqual(plain(read[1]));
});

test("whoever waits because of a no waits in the same words as beside a mentor of her own organisation", async () => {
  const read = await Promise.all(
    (["no", "organisation"] as const).map(async (why) => {
      const cohort = await tryCohort();
      const [ana, one] = [await cohort.leader("Ana"), await cohort.mentor("One")];
      if (why === "no") await saveWishes(one.viewer, { word: { [ana.id]: "no_go" } });
      else {
        const [row] =
          await g.own`insert into organisations (name) values (${`Sisters ${cohort.cohortId}`}) returning id`;
        await g.own`update people set organisation_id = ${row?.id} where id in (${ana.id}, ${one.id})`;
      }
      await draft(cohort);
      const first = (await cohort.desk()).proposals[0];
      await rematchLeader(cohort.coordinator, { cohortId: cohort.cohortId, menteeId: ana.id });
      const second = (await cohort.desk()).proposals[0];
      const byHand = await refusal(
        makePair(cohort.coordinator, { enrolmentId: ana.enrolmentId, mentorId: one.id }),
      );
      return {
        told: [first, second].map((one) => [
          one?.pairs.map(({ reasons }) => reasons),
          one?.outcome,
          one?.optimal,
        ]),
        byHand: why === "no" ? byHand : "not_to_be_paired",
      };
    }),
  );
  expect(read[0]).toEqual(read[1]);
  expect(read[0]?.told[0]?.[0]).toEqual([[{ code: "not_proposed" }]]);
});
