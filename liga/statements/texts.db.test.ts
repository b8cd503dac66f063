import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { g, party, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { SaveText } from "./input";
import { saveText } from "./save-text";
import { signText } from "./sign-text";

withGround();

async function ground() {
  const { delegation, head, her: speaker, member } = await party();
  const [row] = await g.own`insert into statements (delegation_id, title, setting, speaker_id)
    values (${delegation}, 'Fees', 'hrc_general_debate', ${speaker}) returning id`;
  const statement = row?.id as string;
  const save = (who: string, base: number, text = "Workers pay no fees") =>
    saveText(
      as(who),
      SaveText.parse({ statement, language: "en", base, text, origin: "original", wordsPerMinute: "130" }),
    );
  return { delegation, head, speaker, member, save };
}

test("the speaker, the head and a coordinator write; a member reads; a stranger finds nothing", async () => {
  const { head, speaker, member, save } = await ground();
  expect(await refusal(save(speaker, 0))).toBe("done");
  expect(await refusal(save(head, 1))).toBe("done");
  expect(await refusal(save(g.coordinator, 2))).toBe("done");
  expect(await refusal(save(member, 3))).toBe("not_found");
  expect(await refusal(save(await g.person(), 3))).toBe("not_found");
});

test("two who write at once: one is kept, the other is told, and nothing is written over", async () => {
  const { head, speaker, save } = await ground();
  await save(speaker, 0, "First");
  const answers = await Promise.all([
    refusal(save(speaker, 1, "Hers")),
    refusal(save(head, 1, "The head's")),
  ]);
  expect(answers.sort()).toEqual(["done", "stale"]);
});

test("the head signs, where there is one nobody else; a signed text is frozen, and new words need another", async () => {
  const { delegation, head, speaker, save } = await ground();
  const first = await save(speaker, 0);
  for (const who of [speaker, g.coordinator])
    expect(await refusal(signText(as(who), { text: first }))).toBe("not_found");
  expect(await refusal(signText(as(head), { text: first }))).toBe("done");
  expect(await refusal(signText(as(head), { text: first }))).toBe("frozen");
  await expect(
    g.own`update statement_texts set text = 'Other words' where id = ${first}`,
  ).rejects.toMatchObject({ code: "LG003" });
  const second = await save(speaker, 1, "Newer words");
  const [row] = await g.own`select signed_at from statement_texts where id = ${second}`;
  expect(row?.signed_at).toBeNull();
  const third = await save(speaker, 2, "Newest words");
  expect(await refusal(signText(as(head), { text: second }))).toBe("newer_text");
  await g.own`update seats set role = 'delegate' where delegation_id = ${delegation} and person_id = ${head}`;
  expect(await refusal(signText(as(head), { text: third }))).toBe("not_found");
  expect(await refusal(signText(as(g.coordinator), { text: third }))).toBe("done");
});

test("what may be spent and owed is seen by her and her coordinator; nobody decides her own", async () => {
  const { delegation, head, speaker, member } = await ground();
  await g.own`insert into support_costs (delegation_id, person_id, kind, timing, amount, currency, requested_by)
    values (${delegation}, ${speaker}, 'data', 'reimbursement', 500, 'PHP', ${speaker})`;
  const seen = async (who: string) =>
    (await g.as(who, (tx) => tx.execute("select 1 from support_costs"))).length;
  expect([await seen(speaker), await seen(g.coordinator)]).toEqual([1, 1]);
  expect([await seen(head), await seen(member), await seen(await g.person())]).toEqual([0, 0, 0]);
  await g.seat(delegation, g.coordinator);
  await g.own`insert into support_costs (delegation_id, person_id, kind, timing, amount, currency, requested_by)
    values (${delegation}, ${g.coordinator}, 'data', 'reimbursement', 500, 'PHP', ${g.coordinator})`;
  const decide = (who: string) =>
    refusal(
      g.as(g.coordinator, (tx) =>
        tx.execute(sql`update support_costs set state = 'approved', decided_by = current_person(), decided_at = now()
          where delegation_id = ${delegation} and person_id = ${who}`),
      ),
    );
  expect(await decide(g.coordinator)).toBe("own_cost");
  expect(await decide(speaker)).toBe("done");
  for (const note of ["DE89 3704 0044 0532 0130 00", "account 1234 567 890"])
    await expect(g.own`update support_costs set note = ${note}`).rejects.toMatchObject({
      constraint_name: "support_costs_no_bank_data",
    });
});

test("a testimony is in sight only as long as she lets her words be quoted", async () => {
  const { delegation, speaker, member } = await ground();
  const [point] = await g.own`insert into talking_points (delegation_id, title, problem, ask)
    values (${delegation}, 'Fees', '-', '-') returning id`;
  await g.own`insert into testimonies values (${point?.id}, ${speaker}, 'I paid for two years')`;
  const seen = async () => (await g.as(member, (tx) => tx.execute("select 1 from testimonies"))).length;
  expect(await seen()).toBe(0);
  await g.own`insert into consents (person_id, purpose, wording_version, locale) values (${speaker}, 'quotation', 1, 'en')`;
  expect(await seen()).toBe(1);
  await g.own`update consents set withdrawn_at = now() where person_id = ${speaker}`;
  expect(await seen()).toBe(0);
});
