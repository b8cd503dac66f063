import { expect, test } from "vitest";
import { g, party, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { AddPassage, AddThanks, SaveReflection, SaveReport } from "./input";
import { afterwardsOf, passedBy } from "./queries";
import { addPassage, removePassage, savePassage, saveReport, takeAnswer } from "./report";
import { saveReflection } from "./save-reflection";
import { addThanks, setThanked } from "./thank";

withGround();

const reflect = (who: string, delegation: string, version: number, more: object = {}) =>
  saveReflection(
    as(who),
    SaveReflection.parse({
      delegation,
      version,
      answers: { gained: "A friend in Manila", hurt: "The border" },
      shown: "anonymous",
      ...more,
    }),
  );
const read = (who: string, delegation: string) => g.as(who, (tx) => afterwardsOf(tx, as(who), delegation));

test("her reflection is hers alone until she shares it, and she takes it back", async () => {
  const { delegation, her, head, stranger } = await party();
  await reflect(her, delegation, 0);
  expect(await refusal(reflect(stranger, delegation, 0))).toBe("not_found");
  expect(await refusal(reflect(her, delegation, 0))).toBe("stale");
  expect((await read(her, delegation)).mine?.answers).toHaveLength(2);
  expect((await read(g.coordinator, delegation)).waiting).toEqual([]);
  await reflect(her, delegation, 1, { share: "yes", answers: { gained: "A friend", hurt: "" } });
  const { waiting } = await read(g.coordinator, delegation);
  expect(waiting).toMatchObject([{ question: "gained", text: "A friend", named: false, name: null }]);
  expect((await read(head, delegation)).waiting).toEqual([]);
  await reflect(her, delegation, 2);
  expect((await read(g.coordinator, delegation)).waiting).toEqual([]);
});

test("her mentor reads what she passes on and nothing else", async () => {
  const { delegation, her, head } = await party();
  const mentor = await g.person();
  await g.own`insert into mentorships (mentor_id, mentee_id, cohort_id, starts_on) values (${mentor}, ${her}, ${g.cohort}, '2026-01-01')`;
  await reflect(her, delegation, 0, { pass: ["gained"] });
  const passed = async (who: string) =>
    (await g.as(who, (tx) => passedBy(tx, as(who), her))).map((one) => one.question);
  expect([await passed(mentor), await passed(head), await passed(g.coordinator)]).toEqual([
    ["gained"],
    [],
    [],
  ]);
  await reflect(her, delegation, 1);
  expect(await passed(mentor)).toEqual([]);
});

test("an answer is taken into the report once, without her name unless she lets it; those who went read it once published", async () => {
  const { delegation, her, head } = await party();
  await reflect(her, delegation, 0, { share: "yes" });
  const answer = (await read(g.coordinator, delegation)).waiting.find((one) => one.question === "gained")
    ?.id as string;
  for (const who of [head, her]) expect(await refusal(takeAnswer(as(who), { answer }))).toBe("not_found");
  const both = await Promise.all([1, 2].map(() => refusal(takeAnswer(as(g.coordinator), { answer }))));
  expect(both.sort()).toEqual(["already_there", "done"]);
  const [passage] = (await read(g.coordinator, delegation)).passages;
  expect(passage).toMatchObject({ authorId: null, text: "A friend in Manila" });
  await reflect(her, delegation, 1, { share: "yes", shown: "named" });
  const [named] = (await read(g.coordinator, delegation)).passages;
  expect(named?.authorId).toBe(her);
  const save = (who: string, version: number) =>
    refusal(savePassage(as(who), { passage: passage?.id as string, version, text: "A friend" }));
  expect(await save(head, named?.version ?? 0)).toBe("not_found");
  expect(await save(g.coordinator, 1)).toBe("stale");
  expect(await save(g.coordinator, named?.version ?? 0)).toBe("done");
  const publish = (who: string, version: number, more: object = {}) =>
    refusal(saveReport(as(who), SaveReport.parse({ delegation, version, intro: "We went", ...more })));
  expect(await publish(head, 0, { publish: "yes" })).toBe("not_found");
  expect(await publish(g.coordinator, 0)).toBe("done");
  expect((await read(head, delegation)).passages).toEqual([]);
  expect(await publish(g.coordinator, 1, { publish: "yes" })).toBe("done");
  expect(await publish(g.coordinator, 1)).toBe("stale");
  expect((await read(head, delegation)).passages).toMatchObject([{ text: "A friend" }]);
  expect(await refusal(removePassage(as(head), { passage: passage?.id as string }))).toBe("not_found");
  expect(await refusal(removePassage(as(g.coordinator), { passage: passage?.id as string }))).toBe("done");
  const own = (who: string) =>
    refusal(addPassage(as(who), AddPassage.parse({ delegation, question: "came_for", text: "Fees" })));
  expect([await own(head), await own(g.coordinator)]).toEqual(["not_found", "done"]);
});

test("whoever went notes whom to thank and that it is done; a stranger does not", async () => {
  const { delegation, her, head, stranger } = await party();
  const add = (who: string) =>
    addThanks(
      as(who),
      AddThanks.parse({ delegation, whom: "The interpreters", forWhat: "Staying late", owner: head }),
    );
  const thanks = await add(her);
  expect(await refusal(add(stranger))).toBe("not_found");
  const done = (who: string, version: number) =>
    refusal(setThanked(as(who), { thanks, version, doneOn: "2026-05-07" }));
  expect(await done(stranger, 1)).toBe("not_found");
  expect(await done(head, 1)).toBe("done");
  expect(await done(her, 1)).toBe("stale");
  expect((await read(her, delegation)).thanks).toMatchObject([{ doneOn: "2026-05-07" }]);
});
