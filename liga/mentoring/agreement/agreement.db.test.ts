import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import { endPair } from "../end-pair";
import { pairPage } from "../pair-work";
import { tryPair } from "../try-pair";
import { changeGoal, closeGoal, noteGoal, saveAgreement, sayYes, setGoal } from "./verbs";

withGround();

const words = (mentorshipId: string, version: number, everyWeeks = 2) => ({
  mentorshipId,
  version,
  everyWeeks,
  language: "es",
  confidentiality: "Between us",
});
const goal = (mentorshipId: string, goalId: string) => ({
  mentorshipId,
  goalId,
  what: "To speak",
  measure: "Once",
  means: null,
  why: null,
  dueOn: "2027-03-01",
});
const work = async (viewer: ReturnType<typeof as>, id: string) =>
  (await pairPage(viewer, id, new Date()))?.work;

test("both say yes to the same words; other words ask both again, the same ones nobody", async () => {
  const { id, mentor, mentee } = await tryPair();
  await saveAgreement(mentor, words(id, 0));
  await sayYes(mentor, { mentorshipId: id, version: 1 });
  await sayYes(mentee, { mentorshipId: id, version: 1 });
  await sayYes(mentee, { mentorshipId: id, version: 1 });
  expect((await work(mentee, id))?.agreement).toMatchObject({ everyWeeks: 2, mine: true, hers: true });
  await saveAgreement(mentee, words(id, 0));
  expect((await work(mentee, id))?.agreement).toMatchObject({ mine: true, hers: true, version: 1 });
  await saveAgreement(mentee, words(id, 1, 3));
  expect((await work(mentee, id))?.agreement).toMatchObject({ everyWeeks: 3, mine: false, hers: false });
  // Whoever read the older words is shown the newer ones first.
  expect(await refusal(sayYes(mentor, { mentorshipId: id, version: 1 }))).toBe("stale");
  expect(await refusal(saveAgreement(mentor, words(id, 1, 4)))).toBe("stale");
});

test("two who write the first words at once: one agreement, and the other is told", async () => {
  const { id, mentor, mentee } = await tryPair();
  const said = await Promise.all([
    refusal(saveAgreement(mentor, words(id, 0, 2))),
    refusal(saveAgreement(mentee, words(id, 0, 4))),
  ]);
  expect([...said].sort()).toEqual(["done", "stale"]);
});

test("nobody says yes for the other, past the verbs either", async () => {
  const { id, mentor, mentee } = await tryPair();
  await saveAgreement(mentor, words(id, 0));
  const yes = (who: string, column: string) =>
    g.as(who, (tx) =>
      tx.execute(
        sql`update mentoring_agreements set ${sql.identifier(column)} = now() where mentorship_id = ${id} returning 1`,
      ),
    );
  await expect(yes(mentor.id, "mentee_agreed_at")).rejects.toThrow();
  await expect(yes(mentee.id, "mentor_agreed_at")).rejects.toThrow();
  expect(await yes(g.coordinator, "mentor_agreed_at")).toHaveLength(0);
  expect(await yes(mentor.id, "mentor_agreed_at")).toHaveLength(1);
});

test("goals: set once however often it is sent, noted by both, reached and taken up again", async () => {
  const { id, mentor, mentee } = await tryPair();
  const [goalId, noteId] = [randomUUID(), randomUUID()];
  await Promise.all(Array.from({ length: 8 }, () => setGoal(mentee, goal(id, goalId))));
  await noteGoal(mentor, { goalId, noteId, text: "Well" });
  await noteGoal(mentor, { goalId, noteId, text: "Well" });
  await closeGoal(mentor, { goalId, version: 1, state: "reached" });
  await closeGoal(mentee, { goalId, version: 1, state: "reached" });
  expect(await refusal(closeGoal(mentee, { goalId, version: 1, state: "let_go" }))).toBe("stale");
  const [made, ...others] = (await work(mentee, id))?.goals ?? [];
  expect(others).toEqual([]);
  expect(made).toMatchObject({ state: "reached", version: 2, notes: [{ text: "Well", mine: false }] });
  await closeGoal(mentee, { goalId, version: 2, state: "open" });
  const { mentorshipId: _, ...change } = goal(id, goalId);
  await changeGoal(mentee, { ...change, version: 3, what: "To speak twice" });
  expect((await work(mentor, id))?.goals).toMatchObject([{ what: "To speak twice", state: "open" }]);
});

test("for nobody else; and once the pair has ended it is read by both and written by none", async () => {
  const { id, mentor, mentee } = await tryPair();
  const goalId = randomUUID();
  await saveAgreement(mentor, words(id, 0));
  await setGoal(mentor, goal(id, goalId));
  const coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  for (const stranger of [as(await g.person()), coordinator]) {
    expect(await refusal(saveAgreement(stranger, words(id, 1, 3)))).toBe("not_found");
    expect(await refusal(setGoal(stranger, goal(id, randomUUID())))).toBe("not_found");
    expect(await refusal(noteGoal(stranger, { goalId, noteId: randomUUID(), text: "Hm" }))).toBe("not_found");
    expect(await pairPage(stranger, id, new Date())).toBeNull();
  }
  await endPair(coordinator, { mentorshipId: id, version: 1 });
  expect(await refusal(saveAgreement(mentor, words(id, 1, 3)))).toBe("not_found");
  expect(await refusal(noteGoal(mentee, { goalId, noteId: randomUUID(), text: "Hm" }))).toBe("not_found");
  expect(await refusal(closeGoal(mentee, { goalId, version: 1, state: "reached" }))).toBe("not_found");
  for (const who of [mentor, mentee])
    expect(await work(who, id)).toMatchObject({
      agreement: { everyWeeks: 2 },
      goals: [{ what: "To speak" }],
    });
});

test("the audit log keeps that something was written, never what", async () => {
  const { id, mentor } = await tryPair();
  await saveAgreement(mentor, { ...words(id, 0), confidentiality: "A secret of ours" });
  await setGoal(mentor, { ...goal(id, randomUUID()), what: "A secret aim" });
  const log = await g.own`select verb, detail::text from audit_log where actor_id = ${mentor.id} order by at`;
  expect(log.map(({ verb }) => verb)).toEqual(["write-agreement", "set-goal"]);
  expect(JSON.stringify(log)).not.toContain("secret");
});
