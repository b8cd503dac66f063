import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asPerson } from "@/db/as-viewer";
import { mergePeople } from "../people/merge-people";
import { undoMerge } from "../people/undo-merge";
import { sendSubmission } from "../training/assignments/send-submission";
import { as, makeWork, refusal } from "../training/assignments/try-work";
import type { Viewer } from "../viewer";
import { answerStatements } from "./answer-statements";
import { AnswerStatements } from "./input";
import { findEntry, groupAverages, ownAnswers, ownEntries, sharedEntries } from "./queries";
import { statements } from "./statements";
import { removeEntry, saveEntry, writeEntry } from "./write-entry";

let w: Awaited<ReturnType<typeof makeWork>>;
beforeAll(async () => {
  w = await makeWork();
});
afterAll(() => w.g.drop());

const look = <T>(who: Viewer, work: Parameters<typeof asPerson<T>>[2]) => asPerson(w.g.db, who.id, work);
const alone = { forCoordinators: false, forFacilitators: false };
async function written(circle = alone) {
  const entryId = randomUUID();
  await writeEntry(w.her, { entryId, cohort: w.g.cohort, text: "I asked aloud", ...circle });
  return entryId;
}
const readers = async (entryId: string) => {
  const seen: Record<string, boolean> = {};
  for (const who of ["coordinator", "facilitator", "administrator", "mentor", "fellow"] as const)
    seen[who] = (await look(w[who], (tx) => sharedEntries(tx, w[who]))).some(({ id }) => id === entryId);
  return Object.keys(seen).filter((who) => seen[who]);
};

describe("the journal", () => {
  test("is hers alone: no coordinator, no administrator, not even that there is an entry", async () => {
    const entryId = await written();
    expect(await readers(entryId)).toEqual([]);
    for (const who of [w.coordinator, w.facilitator, w.administrator, w.mentor, w.fellow]) {
      expect(await w.g.as(who.id, (tx) => tx.execute("select 1 from journal_entries"))).toHaveLength(0);
      expect(await refusal(saveEntry(who, { entryId, version: 1, text: "x", ...alone }))).toBe("not_found");
      await removeEntry(who, { entryId });
    }
    expect(await look(w.her, (tx) => findEntry(tx, w.her, entryId))).toMatchObject({ text: "I asked aloud" });
    const [log] = await w.g
      .own`select detail from audit_log where verb = 'write-journal' and subject_id = ${entryId}`;
    expect(log?.detail).toEqual(alone);
  });

  test("an entry she shares is read by those she named, and by nobody once she takes it back", async () => {
    const entryId = await written();
    const share = (version: number, circle: Partial<typeof alone>) =>
      saveEntry(w.her, { entryId, version, text: "I asked aloud", ...alone, ...circle });
    await share(1, { forCoordinators: true });
    expect(await readers(entryId)).toEqual(["coordinator"]);
    await share(2, { forFacilitators: true });
    expect(await readers(entryId)).toEqual(["facilitator"]);
    await share(3, { forCoordinators: true, forFacilitators: true });
    expect(await readers(entryId)).toEqual(["coordinator", "facilitator"]);
    expect(await refusal(saveEntry(w.coordinator, { entryId, version: 4, text: "x", ...alone }))).toBe(
      "not_found",
    );
    await share(4, {});
    expect(await readers(entryId)).toEqual([]);
    expect(await refusal(share(4, { forCoordinators: true }))).toBe("stale");
  });

  test("the same form twice is one entry; a cohort that is not hers is not there; removed is gone", async () => {
    const entry = { entryId: randomUUID(), cohort: w.g.cohort, text: "Twice", ...alone };
    await Promise.all([writeEntry(w.her, entry), writeEntry(w.her, entry)]);
    expect(
      (await look(w.her, (tx) => ownEntries(tx, w.her))).filter(({ text }) => text === "Twice"),
    ).toHaveLength(1);
    expect(await refusal(writeEntry(w.stranger, { ...entry, entryId: randomUUID() }))).toBe("not_found");
    expect(await refusal(writeEntry(w.coordinator, { ...entry, entryId: randomUUID() }))).toBe("not_found");
    await removeEntry(w.her, entry);
    await removeEntry(w.her, entry);
    expect(await look(w.her, (tx) => findEntry(tx, w.her, entry.entryId))).toBeUndefined();
  });
});

describe("how she sees herself", () => {
  const answers = (value: number) => Object.fromEntries(statements.map((name) => [name, value]));
  const answer = (who: Viewer, value: number, moment = "before") =>
    answerStatements(who, AnswerStatements.parse({ cohort: w.g.cohort, moment, answers: answers(value) }));
  const averages = async (who: Viewer) =>
    (await look(who, (tx) => groupAverages(tx, who)))
      .flatMap((group) => group.averages)
      .filter(({ statement }) => statement === 1);

  test("is hers alone; the staff read averages of five and more, in fives, and nothing of four", async () => {
    const leaders: Viewer[] = await Promise.all(Array.from({ length: 7 }, () => w.leader()));
    const [first, ...others] = leaders as [Viewer, ...Viewer[]];
    await answer(first, 1);
    await answer(first, 2);
    expect(await look(first, (tx) => ownAnswers(tx, first))).toMatchObject([
      { before: Array(8).fill(2), after: null },
    ]);
    for (const who of others.slice(0, 3)) await answer(who, 4);
    for (const who of [w.coordinator, w.facilitator, w.administrator])
      expect(await averages(who)).toEqual([]);
    await answer(others[3] as Viewer, 4);
    const five = [{ moment: "before", statement: 1, average: 3.6, answered: 5 }];
    for (const who of [w.coordinator, w.facilitator, w.administrator])
      expect(await averages(who)).toEqual(five);
    // A sixth changes nothing yet: from the difference her answer could be read.
    await answer(others[4] as Viewer, 1);
    expect(await averages(w.coordinator)).toEqual(five);
    for (const who of [first, w.mentor, w.stranger]) expect(await averages(who)).toEqual([]);
    expect(await w.g.as(w.coordinator.id, (tx) => tx.execute("select 1 from self_assessments"))).toHaveLength(
      0,
    );
    expect(await refusal(answer(w.coordinator, 3))).toBe("not_found");
  });
});

test("two profiles of one woman made one: journal, submissions and answers follow her, and go back", async () => {
  const [kept, merged] = [await w.leader(), await w.leader()];
  const other = await w.assignment();
  const both = await w.assignment();
  const state = () => w.g.own`
    select e.person_id as who, s.assignment_id as of, s.text from submissions s join enrolments e on e.id = s.enrolment_id
    where e.person_id in (${kept.id}, ${merged.id}) order by s.text`;
  await sendSubmission(merged, { assignmentId: other, text: "A: only the old profile sent it", version: 0 });
  await sendSubmission(merged, { assignmentId: both, text: "B: sent by the old profile", version: 0 });
  await w.g
    .own`insert into submissions (assignment_id, enrolment_id, text) values (${both}, ${kept.enrolment}, 'C: begun by the new one')`;
  await w.g
    .own`insert into self_assessments (enrolment_id, moment, answers) values (${merged.enrolment}, 'before', '{1,1,1,1,1,1,1,1}')`;
  const entryId = randomUUID();
  await writeEntry(merged, { entryId, cohort: w.g.cohort, text: "Before the new phone", ...alone });
  const before = await state();
  await mergePeople(w.administrator, { kept: kept.id, merged: merged.id });
  expect(await state()).toEqual([
    { who: kept.id, of: other, text: "A: only the old profile sent it" },
    { who: kept.id, of: both, text: "B: sent by the old profile" },
    { who: merged.id, of: both, text: "C: begun by the new one" },
  ]);
  const her = as(kept.id, [], true);
  expect(await look(her, (tx) => findEntry(tx, her, entryId))).toBeDefined();
  expect(await look(her, (tx) => ownAnswers(tx, her))).toMatchObject([{ before: Array(8).fill(1) }]);
  const [row] = await w.g.own`select id from person_merges where kept_id = ${kept.id}`;
  await undoMerge(w.administrator, { merge: row?.id ?? "" });
  expect(await state()).toEqual(before);
  expect(await look(her, (tx) => findEntry(tx, her, entryId))).toBeUndefined();
  expect(await look(her, (tx) => ownAnswers(tx, her))).toMatchObject([{ before: null }]);
});
