import { afterAll, beforeAll, expect, test } from "vitest";
import { asPerson } from "@/db/as-viewer";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { addAssessment } from "./add-assessment";
import { AddAssessment, SaveAssessment } from "./input";
import { findAssessment } from "./queries";
import { removeAssessment } from "./remove-assessment";
import { saveAssessment } from "./save-assessment";

let g: Ground;
let coordinator: Viewer;
let her: Viewer;
let fellow: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  await g.own`insert into countries (code) values ('PH') on conflict do nothing`;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }], false);
  her = await leader();
  fellow = await leader();
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = [], enrolled = true) =>
  ({ id, name: "Luz", timeZone: "UTC", locale: "en", joined: true, enrolled, grants }) as Viewer;
const leader = async () => {
  const who = await g.person();
  await g.enrol(who);
  return as(who);
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (thrown) => {
      const error = coded(thrown);
      if (error instanceof LigaError) return [error.code, ...Object.entries(error.fields).flat()].join(" ");
      throw thrown;
    },
  );

let count = 0;
const words = (more = {}) =>
  AddAssessment.parse({
    cohort: g.cohort,
    country: "PH",
    policy: `Recruitment fees ${++count}`,
    whoBenefits: "Agencies",
    whoIsHurt: "Women who borrow to leave",
    ask: "Nobody pays to work",
    objectives: ["6", "14"],
    sharedWith: "only_me",
    ...more,
  });
const rewrite = (assessment: string, version: number, more = {}) =>
  SaveAssessment.parse({ ...words(), assessment, version, ...more });
const reads = async (who: Viewer, id: string) =>
  (await asPerson(g.db, who.id, (tx) => findAssessment(tx, who, id))) !== undefined;

test("a leader writes within her cohort; who takes part in none, or not in that one, cannot", async () => {
  const id = await addAssessment(her, words({ policy: "Hers" }));
  expect(
    await g.own`select person_id, policy, objectives, shared_with, version from assessments where id = ${id}`,
  ).toEqual([{ person_id: her.id, policy: "Hers", objectives: [6, 14], shared_with: "only_me", version: 1 }]);
  expect(await refusal(addAssessment(coordinator, words()))).toBe("not_found");
  expect(await refusal(addAssessment(as(await g.person()), words()))).toBe("not_found");
  // What she wrote stays out of the log.
  const [log] =
    await g.own`select detail from audit_log where verb = 'add-assessment' and subject_id = ${id}`;
  expect(log?.detail).toEqual({ sharedWith: "only_me" });
});

test("the same words sent ten times at once are one reading; another woman's are hers", async () => {
  const same = words();
  const send = () => refusal(addAssessment(her, same));
  const answers = await g.together("assessments", Array(10).fill(send));
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(["done", "already_there"]));
  expect(await refusal(addAssessment(fellow, same))).toBe("done");
});

test("only the woman who wrote it changes it; whoever saves an old page is told and nothing is lost", async () => {
  const id = await addAssessment(her, words({ sharedWith: "cohort" }));
  await saveAssessment(her, rewrite(id, 1, { ask: "On her phone", sharedWith: "cohort" }));
  expect(await refusal(saveAssessment(her, rewrite(id, 1, { ask: "On the old page" })))).toBe("stale");
  for (const who of [fellow, coordinator])
    expect(await refusal(saveAssessment(who, rewrite(id, 2, { ask: "Not hers" })))).toBe("not_found");
  expect(await g.own`select ask, version from assessments where id = ${id}`).toEqual([
    { ask: "On her phone", version: 2 },
  ]);
});

test("the circle she chooses is who reads it, from the moment she chooses", async () => {
  const id = await addAssessment(her, words());
  const readers = async () => [await reads(her, id), await reads(coordinator, id), await reads(fellow, id)];
  expect(await readers()).toEqual([true, false, false]);
  await saveAssessment(her, rewrite(id, 1, { sharedWith: "coordinators" }));
  expect(await readers()).toEqual([true, true, false]);
  await saveAssessment(her, rewrite(id, 2, { sharedWith: "cohort" }));
  expect(await readers()).toEqual([true, true, true]);
  await saveAssessment(her, rewrite(id, 3, { sharedWith: "only_me" }));
  expect(await readers()).toEqual([true, false, false]);
});

test("she removes it for good, twice is once; nobody else's press takes it away", async () => {
  const id = await addAssessment(her, words({ sharedWith: "cohort" }));
  for (const who of [fellow, coordinator]) await removeAssessment(who, { assessment: id });
  expect(await reads(her, id)).toBe(true);
  await removeAssessment(her, { assessment: id });
  await removeAssessment(her, { assessment: id });
  expect(await reads(her, id)).toBe(false);
  expect(
    await g.own`select actor_id from audit_log where verb = 'remove-assessment' and subject_id = ${id}`,
  ).toEqual([{ actor_id: her.id }]);
  expect(await refusal(saveAssessment(her, rewrite(id, 1)))).toBe("not_found");
});
