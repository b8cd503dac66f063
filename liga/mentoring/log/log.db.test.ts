import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, withGround } from "../../delegations/try-ground";
import { as, refusal } from "../../try-verbs";
import { cancelMeeting } from "../cancel-meeting";
import { endPair } from "../end-pair";
import { meetingPage, pairPage } from "../pair-work";
import { tryMeeting, tryPair } from "../try-pair";
import {
  addStep,
  answerNoShow,
  keepPrivateNotes,
  keepSharedNotes,
  sayHeld,
  sayNoShow,
  setStepDone,
} from "./verbs";

withGround();

const coordinator = () => as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
const state = async (id: string) =>
  (
    await g.own`select version, sequence, held_at is not null as held, no_show_by, no_show_told_by, no_show_answer
      from mentoring_meetings where id = ${id}`
  )[0];

test("either says that they met, once for both; calendars do not hear of it", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  const said = await Promise.all([
    refusal(sayHeld(pair.mentor, { meetingId, version: 1 })),
    refusal(sayHeld(pair.mentee, { meetingId, version: 1 })),
  ]);
  expect(said).toEqual(["done", "done"]);
  expect(await state(meetingId)).toMatchObject({ held: true, version: 2, sequence: 0 });
  for (const stranger of [as(await g.person()), coordinator()])
    expect(await refusal(sayHeld(stranger, { meetingId, version: 2 }))).toBe("not_found");
  // What took place is not called off any more.
  await cancelMeeting(pair.mentor, { meetingId, version: 2 });
  expect(await state(meetingId)).toMatchObject({ held: true, version: 2 });
});

test("before it begins nothing is said of it, past the verbs either", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, 2);
  expect(await refusal(sayHeld(pair.mentor, { meetingId, version: 1 }))).toBe("meeting_ahead");
  expect(await refusal(sayNoShow(pair.mentor, { meetingId, version: 1, who: "other" }))).toBe(
    "meeting_ahead",
  );
  await expect(
    g.as(pair.mentor.id, (tx) =>
      tx.execute(sql`update mentoring_meetings set held_at = now() where id = ${meetingId}`),
    ),
  ).rejects.toThrow();
});

test("one could not be there: the other of the two answers, and it may turn out that they met", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  await sayNoShow(pair.mentor, { meetingId, version: 1, who: "other" });
  expect(await state(meetingId)).toMatchObject({
    no_show_by: pair.mentee.id,
    no_show_told_by: pair.mentor.id,
    sequence: 0,
  });
  const answer = { meetingId, version: 2, answer: "The power was out" };
  expect(await refusal(answerNoShow(pair.mentor, answer))).toBe("stale");
  await answerNoShow(pair.mentee, answer);
  await answerNoShow(pair.mentee, answer);
  const seen = await meetingPage(pair.mentor, pair.id, meetingId, new Date());
  expect(seen?.meeting.noShow).toEqual({ by: "other", toldBy: "me", answer: "The power was out" });
  // Nobody puts an answer into the other's mouth.
  await expect(
    g.as(pair.mentor.id, (tx) =>
      tx.execute(sql`update mentoring_meetings set no_show_answer = 'I forgot' where id = ${meetingId}`),
    ),
  ).rejects.toThrow();
  await sayHeld(pair.mentee, { meetingId, version: 3 });
  expect(await state(meetingId)).toMatchObject({ held: true, no_show_by: null, no_show_answer: null });
});

test("notes of both are read by both; whoever read an older text is shown the newer one", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  await keepSharedNotes(pair.mentor, { meetingId, version: 0, text: "Three sentences" });
  await keepSharedNotes(pair.mentor, { meetingId, version: 0, text: "Three sentences" });
  expect(await refusal(keepSharedNotes(pair.mentee, { meetingId, version: 0, text: "Two" }))).toBe("stale");
  await keepSharedNotes(pair.mentee, { meetingId, version: 1, text: "Three sentences, the example first" });
  expect((await meetingPage(pair.mentor, pair.id, meetingId, new Date()))?.shared).toEqual({
    text: "Three sentences, the example first",
    version: 2,
  });
});

test("what she keeps for herself nobody else reads: not the other, no coordinator, no administrator, and no log tells", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  await keepPrivateNotes(pair.mentor, { meetingId, version: 0, text: "Ask less" });
  await keepPrivateNotes(pair.mentor, { meetingId, version: 1, text: "Ask less, wait more" });
  const administrator = await g.person();
  await g.own`insert into role_grants (person_id, role) values (${administrator}, 'administrator')`;
  const read = (who: string) =>
    g.as(who, (tx) =>
      tx.execute(sql`select text from mentoring_private_notes where meeting_id = ${meetingId}`),
    );
  expect(await read(pair.mentor.id)).toEqual([{ text: "Ask less, wait more" }]);
  for (const who of [pair.mentee.id, g.coordinator, administrator, await g.person()])
    expect(await read(who)).toHaveLength(0);
  expect((await meetingPage(pair.mentee, pair.id, meetingId, new Date()))?.own).toBeNull();
  // Nor does anybody write under her name.
  await expect(
    g.as(pair.mentee.id, (tx) =>
      tx.execute(sql`insert into mentoring_private_notes (meeting_id, mentorship_id, author_id, text)
        values (${meetingId}, ${pair.id}, ${pair.mentor.id}, 'Forged')`),
    ),
  ).rejects.toThrow();
  expect(await g.own`select 1 from audit_log where actor_id = ${pair.mentor.id}`).toHaveLength(0);
});

test("a next step belongs to one of the two, is added once and done by either", async () => {
  const pair = await tryPair();
  const meetingId = await tryMeeting(pair, -2);
  const stepId = randomUUID();
  const step = {
    mentorshipId: pair.id,
    meetingId,
    stepId,
    what: "One card",
    who: "other" as const,
    dueOn: null,
  };
  await Promise.all(Array.from({ length: 6 }, () => addStep(pair.mentor, step)));
  const steps = async () => (await pairPage(pair.mentee, pair.id, new Date()))?.work.steps;
  expect(await steps()).toMatchObject([{ what: "One card", mine: true, done: false }]);
  await setStepDone(pair.mentee, { stepId, done: true });
  await setStepDone(pair.mentor, { stepId, done: true });
  expect(await steps()).toMatchObject([{ done: true }]);
  expect(await refusal(setStepDone(coordinator(), { stepId, done: false }))).toBe("not_found");
  const another = await tryPair();
  expect(
    await refusal(addStep(another.mentor, { ...step, mentorshipId: another.id, stepId: randomUUID() })),
  ).toBe("not_found");
});

test("a pair that ended is read by its two and written by none; what was ahead is off", async () => {
  const pair = await tryPair();
  const [past, ahead] = [await tryMeeting(pair, -2), await tryMeeting(pair, 50)];
  await keepSharedNotes(pair.mentor, { meetingId: past, version: 0, text: "Ours" });
  await keepPrivateNotes(pair.mentee, { meetingId: past, version: 0, text: "Mine" });
  await endPair(coordinator(), { mentorshipId: pair.id, version: 1 });
  const [off] =
    await g.own`select cancelled_at is not null as off, sequence from mentoring_meetings where id = ${ahead}`;
  expect(off).toEqual({ off: true, sequence: 1 });
  const refused = await Promise.all(
    [
      sayHeld(pair.mentor, { meetingId: past, version: 1 }),
      keepSharedNotes(pair.mentee, { meetingId: past, version: 1, text: "More" }),
      keepPrivateNotes(pair.mentee, { meetingId: past, version: 1, text: "More" }),
      addStep(pair.mentor, {
        mentorshipId: pair.id,
        meetingId: undefined,
        stepId: randomUUID(),
        what: "More",
        who: "me",
        dueOn: null,
      }),
    ].map(refusal),
  );
  expect(new Set(refused)).toEqual(new Set(["not_found"]));
  const seen = await meetingPage(pair.mentee, pair.id, past, new Date());
  expect([seen?.shared?.text, seen?.own?.text]).toEqual(["Ours", "Mine"]);
  // The wall says the same.
  await expect(
    g.as(pair.mentor.id, (tx) =>
      tx.execute(
        sql`insert into mentoring_goals (mentorship_id, what, due_on) values (${pair.id}, 'More', current_date)`,
      ),
    ),
  ).rejects.toThrow();
});
