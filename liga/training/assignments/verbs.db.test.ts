import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asPerson } from "@/db/as-viewer";
import type { Viewer } from "../../viewer";
import { addComment } from "./add-comment";
import { cancelAssignment, changeAssignment } from "./change-assignment";
import { decideSubmission } from "./decide-submission";
import { assignmentFacts } from "./figures";
import { giveAssignment } from "./give-assignment";
import { ChangeAssignment, DecideSubmission } from "./input";
import { findAssignment, findSubmission, leadersOf, ownAssignments, ownSubmission } from "./queries";
import { saveDraft } from "./save-draft";
import { sendSubmission } from "./send-submission";
import { makeWork, refusal } from "./try-work";

let w: Awaited<ReturnType<typeof makeWork>>;
beforeAll(async () => {
  w = await makeWork();
});
afterAll(() => w.g.drop());

const look = <T>(who: Viewer, work: Parameters<typeof asPerson<T>>[2]) => asPerson(w.g.db, who.id, work);
const decide = (submissionId: string, version: number, decision: string, more = {}) =>
  DecideSubmission.parse({ submissionId, version, decision, commentId: w.comment(), ...more });
async function sent(who: Viewer = w.her, text = "My demand") {
  const assignmentId = await w.assignment();
  await sendSubmission(who, { assignmentId, text, version: 0 });
  const submission = await look(who, (tx) => ownSubmission(tx, who, assignmentId));
  if (!submission) throw new Error("Nothing was sent.");
  return { assignmentId, submission };
}

describe("an assignment", () => {
  test("is given by whoever staffs the cohort, by nobody else, and once", async () => {
    for (const who of [w.coordinator, w.facilitator, w.administrator])
      expect(await refusal(giveAssignment(who, w.words()))).toBe("done");
    for (const who of [w.her, w.mentor, w.stranger])
      expect(await refusal(giveAssignment(who, w.words()))).toBe("not_found");
    const same = w.words();
    await giveAssignment(w.coordinator, same);
    expect(await refusal(giveAssignment(w.facilitator, same))).toBe("already_there");
  });

  test("an hour that its zone skips, and a module of another curriculum, are told on their fields", async () => {
    const skipped = { day: "2027-03-28", hour: "02:30", zone: "Europe/Madrid" };
    expect(await refusal(giveAssignment(w.coordinator, w.words(skipped)))).toBe("invalid hour no_such_hour");
    const elsewhere = { moduleId: "00000000-0000-4000-8000-000000000000" };
    expect(await refusal(giveAssignment(w.coordinator, w.words(elsewhere)))).toBe(
      "invalid moduleId unknown_choice",
    );
  });

  test("is seen by the leaders of the cohort and its staff; a mentor does not see it", async () => {
    const id = await w.assignment();
    const sees = async (who: Viewer) => (await look(who, (tx) => findAssignment(tx, who, id))) !== undefined;
    for (const who of [w.her, w.coordinator, w.facilitator, w.administrator])
      expect(await sees(who)).toBe(true);
    for (const who of [w.mentor, w.stranger]) expect(await sees(who)).toBe(false);
  });

  test("is changed by whoever saw it as it is; a criterion left empty is none", async () => {
    const id = await w.assignment();
    const change = (version: number) =>
      ChangeAssignment.parse({ ...w.typed({ titleEn: "Two pages" }), assignmentId: id, version });
    await changeAssignment(w.facilitator, change(1));
    expect(await refusal(changeAssignment(w.coordinator, change(1)))).toBe("stale");
    expect(await refusal(changeAssignment(w.her, change(2)))).toBe("not_found");
    const found = await look(w.her, (tx) => findAssignment(tx, w.her, id));
    expect(found).toMatchObject({
      title: { en: "Two pages" },
      rubric: [{ id: "c1", text: { en: "It is clear" }, most: 4 }],
    });
  });

  test("taken back it asks nobody any more; what was sent stays", async () => {
    const { assignmentId, submission } = await sent();
    await cancelAssignment(w.coordinator, { assignmentId, version: 1, cancel: "yes" });
    expect(await refusal(sendSubmission(w.fellow, { assignmentId, text: "Mine", version: 0 }))).toBe(
      "assignment_cancelled",
    );
    expect(await look(w.coordinator, (tx) => findSubmission(tx, w.coordinator, submission.id))).toBeDefined();
    await cancelAssignment(w.facilitator, { assignmentId, version: 2, cancel: "no" });
    expect(await refusal(sendSubmission(w.fellow, { assignmentId, text: "Mine", version: 0 }))).toBe("done");
  });
});

describe("a draft", () => {
  test("is hers alone: the staff see no sign that she has begun", async () => {
    const assignmentId = await w.assignment();
    expect(await saveDraft(w.her, { assignmentId, text: "I clean", version: 0 })).toEqual({ version: 1 });
    const own = await look(w.her, (tx) => ownSubmission(tx, w.her, assignmentId));
    expect(own).toMatchObject({ state: "draft", text: "", draft: { text: "I clean", version: 1 } });
    for (const who of [w.coordinator, w.facilitator, w.administrator, w.mentor, w.fellow]) {
      expect(await look(who, (tx) => findSubmission(tx, who, own?.id ?? "")), who.id).toBeUndefined();
      const seen = await w.g.as(who.id, (tx) => tx.execute("select 1 from submission_drafts"));
      expect(seen.length).toBe(0);
    }
    const lines = await look(w.coordinator, (tx) => leadersOf(tx, w.coordinator, assignmentId));
    expect(lines.find(({ personId }) => personId === w.her.id)).toMatchObject({
      submissionId: null,
      state: null,
    });
    expect(await refusal(saveDraft(w.stranger, { assignmentId, text: "x", version: 0 }))).toBe("not_found");
    expect(await refusal(saveDraft(w.coordinator, { assignmentId, text: "x", version: 0 }))).toBe(
      "not_found",
    );
  });

  test("the same words again, after an answer was lost, are one draft; other words never write over hers", async () => {
    const assignmentId = await w.assignment();
    const save = (text: string, version: number) => saveDraft(w.her, { assignmentId, text, version });
    const answers = await Promise.all(Array.from({ length: 8 }, () => save("Once", 0)));
    expect(answers).toEqual(Array(8).fill({ version: 1 }));
    expect(await save("Once more", 1)).toEqual({ version: 2 });
    await expect(save("From an old tab", 1)).rejects.toMatchObject({
      code: "draft_elsewhere",
      values: { version: 2, text: "Once more" },
    });
    expect(
      await w.g.own`select count(*)::int as n from submissions where assignment_id = ${assignmentId}`,
    ).toEqual([{ n: 1 }]);
  });
});

describe("a submission", () => {
  test("sent ten times in one instant is there once", async () => {
    const assignmentId = await w.assignment();
    const send = () => refusal(sendSubmission(w.her, { assignmentId, text: "Ready", version: 0 }));
    expect(new Set(await Promise.all(Array(10).fill(0).map(send)))).toEqual(new Set(["done"]));
    expect(
      await w.g.own`select state, text, version from submissions where assignment_id = ${assignmentId}`,
    ).toEqual([{ state: "submitted", text: "Ready", version: 2 }]);
    expect(
      await w.g
        .own`select count(*)::int as n from audit_log where verb = 'send-submission' and detail ->> 'assignmentId' = ${assignmentId}`,
    ).toEqual([{ n: 1 }]);
  });

  test("after the hour it is accepted and marked late, and sending again does not make it late", async () => {
    const [late, early] = [await w.assignment(), await w.assignment()];
    await w.overdue(late);
    expect(await sendSubmission(w.her, { assignmentId: late, text: "At last", version: 0 })).toEqual({
      late: true,
    });
    expect(await sendSubmission(w.her, { assignmentId: early, text: "In time", version: 0 })).toEqual({
      late: false,
    });
    await w.g
      .own`update training_assignments set due_at = now() + interval '1 millisecond' where id = ${early}`;
    expect(await sendSubmission(w.her, { assignmentId: early, text: "Better", version: 0 })).toEqual({
      late: false,
    });
    // Nobody sets the clock of her sending, herself included.
    await expect(
      w.g.as(w.her.id, (tx) =>
        tx.execute(
          `update submissions set first_sent_at = '2000-01-01', text = 'x' where assignment_id = '${late}'`,
        ),
      ),
    ).resolves.toBeDefined();
    const [row] = await w.g
      .own`select first_sent_at > '2020-01-01' as true_time from submissions where assignment_id = ${late}`;
    expect(row).toEqual({ true_time: true });
  });

  test("with nothing in it is told on its field; what she wrote elsewhere is not lost", async () => {
    const assignmentId = await w.assignment();
    expect(await refusal(sendSubmission(w.her, { assignmentId, text: "  ", version: 0 }))).toBe(
      "invalid text nothing_to_send",
    );
    await saveDraft(w.her, { assignmentId, text: "On my phone", version: 0 });
    expect(await refusal(sendSubmission(w.her, { assignmentId, text: "On an old page", version: 0 }))).toBe(
      "draft_elsewhere",
    );
    expect(await refusal(sendSubmission(w.her, { assignmentId, text: "Both", version: 1 }))).toBe("done");
  });

  test("is asked for once more with a reason, sent again, accepted with points, and then stays", async () => {
    const { assignmentId, submission } = await sent();
    const reason = { text: "Who could say yes?" };
    expect(await refusal(decideSubmission(w.facilitator, decide(submission.id, 2, "returned")))).toBe(
      "invalid text reason_needed",
    );
    await decideSubmission(w.facilitator, decide(submission.id, 2, "returned", reason));
    await sendSubmission(w.her, { assignmentId, text: "The mayor", version: 0 });
    // Decided on what she had sent before: told, and nothing happens.
    expect(await refusal(decideSubmission(w.coordinator, decide(submission.id, 3, "accepted")))).toBe(
      "stale",
    );
    expect(
      await refusal(
        decideSubmission(w.coordinator, decide(submission.id, 4, "accepted", { scores: { c1: "5" } })),
      ),
    ).toBe("invalid scores.c1 too_many_points");
    await decideSubmission(w.coordinator, decide(submission.id, 4, "accepted", { scores: { c1: "4" } }));
    const own = await look(w.her, (tx) => ownSubmission(tx, w.her, assignmentId));
    expect(own).toMatchObject({
      state: "accepted",
      text: "The mayor",
      scores: { c1: 4 },
      comments: [{ text: reason.text }],
    });
    expect(await refusal(sendSubmission(w.her, { assignmentId, text: "One more", version: 0 }))).toBe(
      "submission_accepted",
    );
    expect(await refusal(saveDraft(w.her, { assignmentId, text: "One more", version: 0 }))).toBe(
      "submission_accepted",
    );
  });

  test("is read and decided by the staff of the cohort; to everybody else it is not there", async () => {
    const { submission } = await sent();
    const reads = async (who: Viewer) =>
      (await look(who, (tx) => findSubmission(tx, who, submission.id))) !== undefined;
    for (const who of [w.her, w.coordinator, w.facilitator, w.administrator])
      expect(await reads(who)).toBe(true);
    for (const who of [w.fellow, w.mentor, w.stranger]) {
      expect(await reads(who)).toBe(false);
      expect(await refusal(decideSubmission(who, decide(submission.id, 2, "accepted")))).toBe("not_found");
      expect(
        await refusal(addComment(who, { submissionId: submission.id, commentId: w.comment(), text: "Hm" })),
      ).toBe("not_found");
    }
    expect(await refusal(decideSubmission(w.her, decide(submission.id, 2, "accepted")))).toBe("not_found");
    await expect(
      w.g.as(w.her.id, (tx) =>
        tx.execute(
          `update submissions set state = 'accepted', decided_at = now(), decided_by = '${w.her.id}' where id = '${submission.id}'`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: "LG004" } });
    await expect(
      w.g.as(w.coordinator.id, (tx) =>
        tx.execute(`update submissions set text = 'Not her words' where id = '${submission.id}'`),
      ),
    ).rejects.toMatchObject({ cause: { code: "LG004" } });
  });

  test("is talked about by her and the staff, the same words once", async () => {
    const { assignmentId, submission } = await sent();
    const say = { submissionId: submission.id, commentId: w.comment(), text: "May I send a drawing?" };
    await addComment(w.her, say);
    await addComment(w.her, say);
    await addComment(w.facilitator, { ...say, commentId: w.comment(), text: "Please do." });
    const own = await look(w.her, (tx) => ownSubmission(tx, w.her, assignmentId));
    expect(own?.comments.map(({ text }) => text)).toEqual(["May I send a drawing?", "Please do."]);
  });
});

test("the staff's list begins with what is to be read, then who has sent nothing", async () => {
  const { assignmentId, submission } = await sent();
  await sendSubmission(w.fellow, { assignmentId, text: "Also", version: 0 });
  await decideSubmission(w.coordinator, decide(submission.id, 2, "accepted"));
  const third = await w.leader();
  const lines = await look(w.coordinator, (tx) => leadersOf(tx, w.coordinator, assignmentId));
  expect(lines[0]).toMatchObject({ personId: w.fellow.id, state: "submitted" });
  expect(lines.slice(1, -1).every(({ state }) => state === null)).toBe(true);
  expect(lines.some(({ personId }) => personId === third.id)).toBe(true);
  expect(lines.at(-1)).toMatchObject({ personId: w.her.id, state: "accepted" });
});

test("facts for a completion rule: accepted, due and total per enrolment, drafts counted as nothing", async () => {
  const who = await w.leader();
  const before = await look(w.coordinator, (tx) =>
    assignmentFacts(tx, w.coordinator, { enrolmentIds: [who.enrolment] }),
  );
  const total = before[0]?.total ?? 0;
  const { submission } = await sent(who);
  await decideSubmission(w.coordinator, decide(submission.id, 2, "accepted"));
  const overdue = await w.assignment();
  await w.overdue(overdue);
  await saveDraft(who, { assignmentId: overdue, text: "Begun", version: 0 });
  const [facts] = await look(w.coordinator, (tx) =>
    assignmentFacts(tx, w.coordinator, { enrolmentIds: [who.enrolment] }),
  );
  expect(facts).toMatchObject({
    enrolmentId: who.enrolment,
    total: total + 2,
    accepted: 1,
    waiting: 0,
    returned: 0,
  });
  expect(facts?.missing).toBe((before[0]?.missing ?? 0) + 1);
  expect(facts?.modules).toEqual([expect.objectContaining({ moduleId: w.module, accepted: 1 })]);
  expect(facts?.lastSentAt).toBeInstanceOf(Date);
  // She sees the same of herself and nothing of others; a mentor sees nothing sent.
  const hers = await look(who, (tx) => assignmentFacts(tx, who));
  expect(hers).toEqual([facts]);
  expect(await look(w.mentor, (tx) => assignmentFacts(tx, w.mentor))).toEqual([]);
  expect((await look(who, (tx) => ownAssignments(tx, who))).at(-1)).toMatchObject({ state: "accepted" });
});
