import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, makeGround } from "../delegations/try-ground";
import { coded, LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { addCommitment } from "./add-commitment";
import { AddCommitment, SaveCommitment } from "./input";
import { saveCommitment } from "./save-commitment";

let g: Ground;
let coordinator: Viewer;
let leader: Viewer;
beforeAll(async () => {
  g = await makeGround();
  process.env.DATABASE_APP_URL = g.appUrl;
  await g.own`insert into countries (code) values ('PH'), ('MX') on conflict do nothing`;
  coordinator = as(g.coordinator, [{ role: "coordinator", cohortId: g.cohort }]);
  const who = await g.person();
  await g.enrol(who);
  leader = as(who);
});
afterAll(() => g.drop());

const as = (id: string, grants: Viewer["grants"] = []) =>
  ({ id, name: "Noor", timeZone: "UTC", locale: "en", joined: true, enrolled: true, grants }) as Viewer;
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
const promise = (more = {}) => ({
  country: "PH",
  edition: "",
  promise: `No fees for workers ${++count}`,
  saidOn: "2026-05-06",
  source: "Plenary",
  objectives: ["6"],
  state: "promised",
  nextCheckOn: "",
  ...more,
});
const add = (who: Viewer, more = {}) => addCommitment(who, AddCommitment.parse(promise(more)));
const save = (who: Viewer, commitment: string, version: number, more = {}) =>
  saveCommitment(who, SaveCommitment.parse({ ...promise(more), commitment, version }));

test("a coordinator writes down a promise; a leader reads it and cannot", async () => {
  const id = await add(coordinator, { edition: g.edition, nextCheckOn: "2027-05-06" });
  expect(
    await g.own`select edition_id, said_on::text, next_check_on::text, objectives, state from commitments where id = ${id}`,
  ).toEqual([
    {
      edition_id: g.edition,
      said_on: "2026-05-06",
      next_check_on: "2027-05-06",
      objectives: [6],
      state: "promised",
    },
  ]);
  expect(await refusal(add(leader))).toBe("not_found");
  expect(await refusal(save(leader, id, 1, { state: "kept" }))).toBe("not_found");
  // Past the verbs the database says the same.
  const write = (who: Viewer) =>
    g.as(who.id, (tx) =>
      tx.execute(`update commitments set source = 'Hearing' where id = '${id}' returning id`),
    );
  expect(await write(leader)).toHaveLength(0);
  expect(await write(coordinator)).toHaveLength(1);
});

test("a promise said tomorrow or looked at before it was said is refused at its field; an unknown State or edition is not there", async () => {
  expect(await refusal(add(coordinator, { saidOn: "2999-01-01" }))).toBe("invalid saidOn in_future");
  expect(await refusal(add(coordinator, { nextCheckOn: "2026-05-06" }))).toBe(
    "invalid nextCheckOn end_before_start",
  );
  expect(await refusal(add(coordinator, { country: "ZZ" }))).toBe("not_found");
  expect(await refusal(add(coordinator, { edition: crypto.randomUUID() }))).toBe("not_found");
  const id = await add(coordinator);
  expect(await refusal(save(coordinator, id, 1, { saidOn: "2999-01-01" }))).toBe("invalid saidOn in_future");
});

test("the same promise sent ten times at once is one; another State's same words are another", async () => {
  const same = { promise: "Pressed twice" };
  const answers = await g.together(
    "commitments",
    Array(10).fill(() => refusal(add(coordinator, same))),
  );
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(["done", "already_there"]));
  expect(await refusal(add(coordinator, { ...same, country: "MX" }))).toBe("done");
});

test("two save what came of a promise at once: one is told, and the first stays whole", async () => {
  const id = await add(coordinator);
  const answers = await g.together("commitments", [
    () => refusal(save(coordinator, id, 1, { state: "kept", promise: "First" })),
    () => refusal(save(coordinator, id, 1, { state: "broken", promise: "Second" })),
  ]);
  expect([...answers].sort()).toEqual(["done", "stale"]);
  const first = answers[0] === "done" ? ["kept", "First"] : ["broken", "Second"];
  const [row] = await g.own`select state, promise, version from commitments where id = ${id}`;
  expect([row?.state, row?.promise, row?.version]).toEqual([...first, 2]);
  await save(coordinator, id, 2, { state: "in_progress" });
  expect(await refusal(save(coordinator, crypto.randomUUID(), 1))).toBe("not_found");
});
