import { expect, test } from "vitest";
import { belonging } from "../delegations/belonging";
import { g, party, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { AddPoint, AddStatement, SaveStatement, SaveText, SetOutcome } from "./input";
import { pointsOf, statementChoices, statementsOf } from "./queries";
import { readyText, returnText } from "./ready-text";
import { addStatement, saveStatement } from "./save-statement";
import { saveText } from "./save-text";
import { setOutcome } from "./set-outcome";
import { signText } from "./sign-text";
import { addPoint, saveTestimony } from "./talking-points";

withGround();

const form = (more: object = {}) => ({
  title: "Fees",
  setting: "hrc_general_debate",
  limitSeconds: "",
  limitWords: "",
  ...more,
});
const add = (who: string, delegation: string, more: object = {}) =>
  addStatement(as(who), AddStatement.parse({ delegation, ...form(more) }));

test("the head or a coordinator plans a statement, a member and a stranger do not; an empty limit is the setting's", async () => {
  const { delegation, head, her: speaker, member, stranger } = await party();
  const session = await g.session("10:00", "11:00");
  const { id } = await add(head, delegation, { session, speaker, substitute: head });
  expect(await refusal(add(g.coordinator, delegation))).toBe("done");
  for (const who of [member, stranger]) expect(await refusal(add(who, delegation))).toBe("not_found");
  expect(await refusal(add(head, delegation, { speaker: stranger }))).toBe("not_a_member");
  expect(await refusal(add(head, delegation, { speaker, substitute: speaker }))).toBe(
    "invalid substitute another_person",
  );
  const [seen] = await g.as(member, (tx) => statementsOf(tx, delegation, id));
  expect(seen).toMatchObject({ limitSeconds: 90, limitWords: 250, session: { id: session }, writes: false });
  expect(await g.as(stranger, (tx) => statementsOf(tx, delegation))).toHaveLength(0);
});

test("its speaker changes it but does not name another; the second of two who save is told", async () => {
  const { delegation, head, her: speaker, member } = await party();
  const { id } = await add(head, delegation, { speaker });
  const save = (who: string, version: number, more: object = {}) =>
    refusal(
      saveStatement(as(who), SaveStatement.parse({ statement: id, version, ...form({ speaker, ...more }) })),
    );
  expect(await save(speaker, 1, { title: "No fees" })).toBe("done");
  expect(await save(head, 1)).toBe("stale");
  expect(await save(member, 2)).toBe("not_found");
  expect(await save(speaker, 2, { speaker: member })).toBe("not_found");
  expect(await save(head, 2, { speaker: member })).toBe("done");
});

test("a text is shown to the head, given back with a reason, written again and signed", async () => {
  const { delegation, head, her: speaker, member } = await party();
  const { id } = await add(head, delegation, { speaker });
  const save = (base: number) =>
    saveText(
      as(speaker),
      SaveText.parse({
        statement: id,
        language: "en",
        base,
        text: "No fees",
        origin: "original",
        wordsPerMinute: "130",
      }),
    );
  const first = await save(0);
  expect(await refusal(readyText(as(member), { text: first }))).toBe("not_found");
  expect(await refusal(readyText(as(speaker), { text: first }))).toBe("done");
  expect(await refusal(returnText(as(speaker), { text: first, note: "Shorter" }))).toBe("not_found");
  expect(await refusal(returnText(as(head), { text: first, note: "Shorter" }))).toBe("done");
  expect(await refusal(signText(as(head), { text: first }))).toBe("frozen");
  const second = await save(1);
  await readyText(as(speaker), { text: second });
  expect(await refusal(signText(as(head), { text: second }))).toBe("done");
  const [seen] = await g.as(head, (tx) => statementsOf(tx, delegation, id));
  expect(seen?.texts).toMatchObject([{ number: 2, signedAt: expect.any(String), returnedAt: null }]);
});

test("what came of it is noted by who writes it; not given needs a reason", async () => {
  const { delegation, head, her: speaker, member } = await party();
  const { id } = await add(head, delegation, { speaker });
  const set = (who: string, version: number, outcome: string, reason = "") =>
    refusal(setOutcome(as(who), SetOutcome.parse({ statement: id, version, outcome, reason })));
  expect(await set(member, 1, "delivered")).toBe("not_found");
  expect(await set(speaker, 1, "not_given")).toBe("invalid reason reason_needed");
  expect(await set(speaker, 1, "not_given", "The list was closed")).toBe("done");
  expect(await set(head, 1, "delivered")).toBe("stale");
  expect(await set(head, 2, "delivered")).toBe("done");
});

test("a page of asks takes a testimony of who consents to be quoted, and of nobody else", async () => {
  const { delegation, head, her: speaker, member, stranger } = await party();
  const page = (who: string) =>
    addPoint(
      as(who),
      AddPoint.parse({ delegation, title: "Fees", objective: "6", problem: "Debt", ask: "No fees" }),
    );
  const { id } = await page(head);
  for (const who of [member, stranger]) expect(await refusal(page(who))).toBe("not_found");
  const testify = (who: string) =>
    refusal(saveTestimony(as(who), { point: id, person: speaker, text: "I paid" }));
  expect(await testify(head)).toBe("not_found");
  await g.own`insert into consents (person_id, purpose, wording_version, locale) values (${speaker}, 'quotation', 1, 'en')`;
  expect(await testify(member)).toBe("not_found");
  expect(await testify(head)).toBe("done");
  const [seen] = await g.as(member, (tx) => pointsOf(tx, delegation));
  expect(seen).toMatchObject({ objective: 6, testimony: { personId: speaker, text: "I paid" } });
  await g.own`insert into gcm_objectives (number, title, title_confidence, short_label, round_table)
    values (16, '{"en": "Inclusion", "es": "Inclusión"}', '{"en": "V", "es": "V"}', 'Inclusion', 1) on conflict do nothing`;
  const choices = await g.as(head, (tx) => statementChoices(tx, delegation));
  expect(choices.quotable).toEqual([speaker]);
  expect(choices.objectives).toEqual([{ number: 16, title: { en: "Inclusion", es: "Inclusión" } }]);
});

test("a delegation is there for those who go and those who coordinate, each with what is hers", async () => {
  const { delegation, head, member, stranger } = await party();
  const be = (who: string) => g.as(who, (tx) => belonging(tx, as(who), delegation));
  expect(await be(head)).toMatchObject({ member: true, leads: true, signs: true, coordinates: false });
  expect(await be(member)).toMatchObject({ member: true, leads: false, signs: false });
  expect(await be(g.coordinator)).toMatchObject({
    member: false,
    coordinates: true,
    closely: true,
    signs: false,
  });
  expect(await be(stranger)).toBeNull();
});
