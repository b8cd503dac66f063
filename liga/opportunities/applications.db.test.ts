import { expect, test } from "vitest";
import { g } from "../delegations/try-ground";
import { refusal } from "../try-verbs";
import type { Viewer } from "../viewer";
import { changeCall } from "./change-call";
import { editQuestion } from "./edit-lists";
import { expressInterest } from "./express-interest";
import { ChangeCall, EditQuestion, ExpressInterest, SaveInterestDraft } from "./input";
import { askForNote, writeNote } from "./notes";
import { ownPart } from "./queries";
import { notesByMe } from "./review-queries";
import { saveInterestDraft } from "./save-draft";
import {
  applied,
  call,
  close,
  coordinator,
  decide,
  facilitator,
  leader,
  mentorOf,
  outsider,
  versionOf,
  wish,
  withCalls,
} from "./try-calls";

withCalls();

test("what she types is kept for her alone, also after the deadline; other words are not written over", async () => {
  const id = await call();
  const her = await leader();
  const save = (version: number, statement: string, who = her) =>
    saveInterestDraft(who, SaveInterestDraft.parse({ opportunity: id, version, statement, language: "tl" }));
  expect(await save(0, "Half a")).toEqual({ version: 1 });
  expect(await save(0, "Half a")).toEqual({ version: 1 });
  expect(await refusal(save(0, "Another phone"))).toBe("draft_elsewhere");
  expect(await save(1, "Half a sentence")).toEqual({ version: 2 });
  expect(await refusal(save(0, "Mine", outsider))).toBe("not_found");
  const drafts = (who: Viewer) =>
    g.as(who.id, (tx) => tx.execute(`select 1 from interest_drafts where opportunity_id = '${id}'`));
  expect([(await drafts(her)).length, (await drafts(coordinator)).length]).toEqual([1, 0]);

  const earlier = async (more = {}) =>
    changeCall(
      coordinator,
      ChangeCall.parse({
        ...wish({ closesOn: "2998-12-31" }),
        opportunity: id,
        version: await versionOf(id),
        ...more,
      }),
    );
  expect(await refusal(earlier())).toBe("drafts_waiting");
  await earlier({ sure: "on" });
  await close(id);
  expect(await refusal(expressInterest(her, { opportunity: id, statement: "Half a sentence" }))).toBe(
    "call_closed",
  );
  expect((await g.as(her.id, (tx) => ownPart(tx, her, id))).draft).toMatchObject({
    statement: "Half a sentence",
  });
});

test("questions are answered, a language is kept, and what was sent leaves no draft", async () => {
  const id = await call();
  await editQuestion(
    coordinator,
    EditQuestion.parse({
      opportunity: id,
      version: await versionOf(id),
      do: "save",
      text: "Whom do you speak for?",
    }),
  );
  const [{ question } = { question: "" }] = await g.own<{ question: string }[]>`
    select questions -> 0 ->> 'id' as question from opportunities where id = ${id}`;
  const her = await leader();
  await saveInterestDraft(her, SaveInterestDraft.parse({ opportunity: id, version: 0, statement: "I" }));
  const send = (answers: Record<string, string>) =>
    expressInterest(
      her,
      ExpressInterest.parse({ opportunity: id, statement: "I know.", answers, language: "fil" }),
    );
  expect(await refusal(send({}))).toBe(`invalid answers.${question} required`);
  await send({ [question]: "For domestic workers." });
  expect(await g.own`select answers, language from interests where person_id = ${her.id}`).toEqual([
    { answers: { [question]: "For domestic workers." }, language: "fil" },
  ]);
  expect((await g.as(her.id, (tx) => ownPart(tx, her, id))).draft).toBeNull();
  const remove = { opportunity: id, version: await versionOf(id), do: "remove", item: question, text: "-" };
  expect(await refusal(editQuestion(coordinator, EditQuestion.parse(remove)))).toBe("question_answered");
});

test("a word for her is written by who knows her and never shown to her", async () => {
  const id = await call();
  const her = await leader();
  const mentor = await mentorOf(her);
  await applied(id, her);
  for (const author of [mentor.id, coordinator.id]) await askForNote(her, { opportunity: id, author });
  expect(await refusal(askForNote(her, { opportunity: id, author: outsider.id }))).toBe("not_found");
  await writeNote(mentor, { opportunity: id, person: her.id, text: "She holds a room." });
  for (const who of [outsider, facilitator, her])
    expect(await refusal(writeNote(who, { opportunity: id, person: her.id, text: "Me too" }))).toBe(
      "not_found",
    );
  const notes = (who: Viewer) =>
    g.as(who.id, (tx) => tx.execute(`select text from application_notes where opportunity_id = '${id}'`));
  expect([
    (await notes(her)).length,
    (await notes(facilitator)).length,
    (await notes(coordinator)).length,
  ]).toEqual([0, 0, 2]);
  const { notes: hers } = await g.as(her.id, (tx) => ownPart(tx, her, id));
  expect(hers.find(({ authorId }) => authorId === mentor.id)).toMatchObject({
    mentor: true,
    writtenAt: expect.any(String),
  });
  expect(JSON.stringify(hers)).not.toContain("holds a room");
  const mine = await g.as(mentor.id, (tx) => notesByMe(tx, mentor, id));
  expect(mine.map(({ personId, text }) => [personId, text])).toEqual([[her.id, "She holds a room."]]);
});

test("her words are hers while the call is open; no request moves an application or writes in another's", async () => {
  const [id, other] = [await call(), await call()];
  const her = await leader();
  const { id: interest } = await applied(id, her);
  const write = (who: Viewer, what: string) =>
    refusal(g.as(who.id, (tx) => tx.execute(`update interests set ${what} where id = '${interest}'`)));
  expect(await write(coordinator, "statement = 'What she never said'")).toBe("not_found");
  expect(await write(coordinator, `person_id = '${coordinator.id}'`)).toBe("not_found");
  expect(await write(her, `opportunity_id = '${other}'`)).toBe("not_found");
  expect(await write(her, "statement = 'Better'")).toBe("done");
  expect(await write(coordinator, "shortlisted = true")).toBe("done");
  await close(id);
  expect(await write(her, "statement = 'Later'")).toBe("not_found");
  expect(await write(her, "state = 'withdrawn'")).toBe("not_found");
  await decide(id, her, "declined");
  expect(await write(her, "state = 'submitted', reason = null")).toBe("not_found");
});
