import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import type { Viewer } from "../viewer";
import { brief } from "./brief";

let g: Ground;
let [speaker, member, stranger, delegation] = ["", "", "", ""];

beforeAll(async () => {
  g = await makeGround();
  [speaker, member, stranger] = [await g.person("Speaker"), await g.person("Member"), await g.person()];
  delegation = await g.delegation();
  await g.seat(delegation, speaker);
  await g.seat(delegation, member);
  await g.enrol(speaker);
  await g.enrol(member);
});
afterAll(() => g.drop());

const read = (who: string) => g.as(who, (tx) => brief(tx, { id: who } as Viewer, delegation));

test("asks are the delegation's: a page of its own, or what a member shares with her cohort, once", async () => {
  await g.own`insert into countries (code) values ('PH') on conflict do nothing`;
  const assess = async (ask: string, shared: string) =>
    (
      await g.own`insert into assessments (person_id, cohort_id, country_code, policy, who_benefits, who_is_hurt, ask, shared_with)
        values (${speaker}, ${g.cohort}, 'PH', 'Permits', 'x', 'y', ${ask}, ${shared}) returning id`
    )[0]?.id as string;
  await assess("Kept to herself", "only_me");
  await assess("For coordinators", "coordinators");
  await assess("Open to all", "cohort");
  const paged = await assess("On a page", "cohort");
  await g.own`insert into talking_points (delegation_id, title, problem, ask, assessment_id)
    values (${delegation}, 'Permits', 'None are given', 'Give them', ${paged})`;
  for (const who of [speaker, member, g.coordinator]) {
    const { points, asks } = await read(who);
    expect(points.map(({ ask }) => ask)).toEqual(["Give them"]);
    expect(asks.map(({ ask }) => ask)).toEqual(["Open to all"]);
  }
  expect(await read(stranger)).toMatchObject({ points: [], asks: [], speeches: [] });
});

test("she who speaks has her words with her: the signed ones, or else the last", async () => {
  const [statement] = await g.own`insert into statements (delegation_id, title, setting, speaker_id)
    values (${delegation}, 'Opening', 'own', ${speaker}) returning id`;
  const id = statement?.id as string;
  const say = (language: string, number: number, text: string, signed = false) =>
    g.own`insert into statement_texts (statement_id, language, number, text, origin, words_per_minute, written_by, ready_at, signed_at, signed_by)
      values (${id}, ${language}, ${number}, ${text}, 'original', 120, ${speaker}, now(),
        ${signed ? new Date() : null}, ${signed ? member : null})`;
  await say("en", 1, "Signed", true);
  await say("en", 2, "Changed after that");
  await say("es", 1, "Primero");
  await say("es", 2, "Segundo");
  const { speeches } = await read(speaker);
  expect(speeches).toMatchObject([
    {
      title: "Opening",
      texts: [
        { language: "en", text: "Signed", signed: true },
        { language: "es", text: "Segundo", signed: false },
      ],
    },
  ]);
  expect((await read(member)).speeches).toEqual([]);
});
