import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { afterRefusal } from "./after-refusal";
import { visaEvidenceByYear } from "./evidence";
import { forgetDueTravel } from "./forget-due";
import { forgetTravel } from "./forget-travel";
import { SaveAnswers, SaveOutcome, SaveRecord, SetStep } from "./input";
import { letGoAsEvidence } from "./let-go-as-evidence";
import { dropOfficer, nameOfficer } from "./name-officer";
import { delegateTravel, readinessOf, travelBoard } from "./queries";
import { saveAnswers } from "./save-answers";
import { saveOutcome } from "./save-outcome";
import { saveRecord } from "./save-record";
import { setStep } from "./set-step";
import { makeTravel, refusal, type Travel } from "./try-travel";

let t: Travel;
beforeAll(async () => {
  t = await makeTravel();
});
afterAll(() => t.drop());

const record = (person: string, more: Record<string, unknown> = {}) =>
  SaveRecord.parse({
    delegation: t.delegation,
    person,
    version: 0,
    document: "passport",
    nationality: "PH",
    validUntil: "2027-06-01",
    residence: "PH",
    permitUntil: "",
    transit: "",
    ...more,
  });
const board = (who: string, today = "2025-12-01") =>
  t.as(who, (tx) => travelBoard(tx, t.viewer(who), t.delegation, today));
const reads = () =>
  t.own`select actor_id, subject_id, verb from audit_log where verb like 'read-%' order by id`;

describe("what she says", () => {
  test("she and her coordinator save it; an officer, a fellow and an administrator do not", async () => {
    for (const who of [t.officer, t.luz, t.administrator])
      expect(await refusal(saveRecord(t.viewer(who), record(t.ana)))).toBe("not_found");
    await saveRecord(t.viewer(t.ana), record(t.ana, { visa0: { country: "ES", until: "2026-12-31" } }));
    expect(await refusal(saveRecord(t.coordinating, record(t.ana)))).toBe("stale");
    await saveRecord(t.coordinating, record(t.ana, { version: 1, document: "none" }));
    const [kept] =
      await t.own`select document, nationality, version from travel_records where person_id = ${t.ana}`;
    expect(kept).toMatchObject({ document: "none", nationality: null, version: 2 });
    await saveRecord(t.viewer(t.ana), record(t.ana, { version: 2 }));
  });
  test("her private answers are hers to give, change and take back", async () => {
    const answer = (answers: Record<string, string>) =>
      saveAnswers(t.viewer(t.ana), SaveAnswers.parse({ delegation: t.delegation, answers }));
    await answer({ pending_case: "asked_lawyer", dependants: "no" });
    await answer({ pending_case: "yes", dependants: "" });
    expect((await board(t.coordinator))?.rows.find(({ personId }) => personId === t.ana)?.answers).toEqual([
      { question: "pending_case", answer: "yes" },
    ]);
    expect((await board(t.officer))?.rows.flatMap(({ answers }) => answers)).toEqual([]);
  });
});

describe("the board", () => {
  test("for coordinators and the officer; worst first, one line in the log for each read", async () => {
    const before = (await reads()).length;
    for (const who of [t.ana, t.administrator, t.stranger]) expect(await board(who)).toBeNull();
    expect((await reads()).length).toBe(before);
    const seen = await board(t.officer);
    expect(seen?.rows.map(({ name, readiness }) => [name, readiness.level])).toEqual([
      ["Luz", "unknown"],
      ["Ana", "amber"],
    ]);
    expect((await reads()).slice(before)).toMatchObject([{ actor_id: t.officer, subject_id: t.delegation }]);
  });
  test("one delegate's page: herself unrecorded, others recorded, strangers not at all", async () => {
    const page = (who: string, whose = t.ana) =>
      t.as(who, (tx) => delegateTravel(tx, t.viewer(who), t.delegation, whose, "2025-12-01"));
    const before = (await reads()).length;
    expect((await page(t.ana))?.record?.document).toBe("passport");
    expect(await page(t.luz)).toBeNull();
    expect(await page(t.stranger)).toBeNull();
    expect((await reads()).length).toBe(before);
    expect(await page(t.coordinator)).toMatchObject({
      name: "Ana",
      delegation: expect.stringMatching(/^Delegation/),
    });
    expect((await page(t.coordinator))?.answers).toHaveLength(1);
    expect((await page(t.officer))?.answers).toHaveLength(0);
    expect((await reads()).slice(before)).toMatchObject([
      { actor_id: t.coordinator, subject_id: t.ana },
      { actor_id: t.coordinator, subject_id: t.ana },
      { actor_id: t.officer, subject_id: t.ana },
    ]);
  });
  test("what the planner reads", async () => {
    const of = (who: string) => t.as(who, (tx) => readinessOf(tx, t.delegation, "2025-12-01"));
    expect(await of(t.stranger)).toEqual(new Map());
    expect([...(await of(t.coordinator))].sort()).toEqual(
      [
        [t.ana, { level: "amber", reason: expect.any(String) }],
        [t.luz, { level: "unknown", reason: "not_answered" }],
      ].sort(),
    );
  });
});

test("a step is set by whoever sees to it, one after the other", async () => {
  const step = (version: number, state: string) =>
    SetStep.parse({
      delegation: t.delegation,
      person: t.ana,
      step: "registration",
      version,
      state,
      owner: "delegate",
      startedOn: "",
      endedOn: "",
    });
  expect(await refusal(setStep(t.viewer(t.luz), step(0, "done")))).toBe("not_found");
  await setStep(t.viewer(t.officer), step(0, "under_way"));
  expect(await refusal(setStep(t.coordinating, step(0, "done")))).toBe("stale");
  await setStep(t.viewer(t.ana), step(1, "done"));
});

describe("the officer", () => {
  test("is named by the coordinator, among those who hold the role", async () => {
    const of = (person: string) => ({ delegation: t.elsewhere, person });
    expect(await refusal(nameOfficer(t.viewer(t.officer), of(t.officer)))).toBe("not_found");
    expect(await refusal(nameOfficer(t.coordinating, of(t.stranger)))).toBe("invalid");
    await nameOfficer(t.coordinating, of(t.officer));
    await dropOfficer(t.coordinating, of(t.officer));
    expect((await t.own`select 1 from travel_officers where delegation_id = ${t.elsewhere}`).length).toBe(0);
  });
});

describe("a refused visa", () => {
  const outcome = (more: Record<string, unknown> = {}) =>
    SaveOutcome.parse({
      delegation: t.delegation,
      person: t.ana,
      version: 0,
      result: "refused",
      appliedOn: "2026-01-10",
      decidedOn: "2026-02-20",
      ground: "return_doubted",
      papers: ["interview"],
      fee: "185,00",
      currency: "usd",
      ...more,
    });
  test("is noted, and the step says so", async () => {
    expect(await refusal(saveOutcome(t.viewer(t.luz), outcome()))).toBe("not_found");
    await saveOutcome(t.viewer(t.ana), outcome());
    const [row] =
      await t.own`select v.fee, v.currency, v.for_evidence, s.state from visa_outcomes v join travel_steps s
      using (delegation_id, person_id) where s.step = 'visa'`;
    expect(row).toMatchObject({ fee: 18_500, currency: "USD", for_evidence: false, state: "refused" });
    // An administrator reads the log: that something was written down, and not what.
    const said = await t.own`select detail from audit_log where verb = 'save-visa-outcome'`;
    expect(said).toEqual([{ detail: { delegation: t.delegation } }]);
    const told = t.own`insert into audit_log (actor_id, verb, detail)
      values (${t.ana}, 'save-visa-outcome', ${t.own.json({ result: "refused" })})`;
    expect((await told.catch((error: { code: string }) => error)) as object).toMatchObject({ code: "23514" });
    await letGoAsEvidence(t.viewer(t.ana), { delegation: t.delegation, agrees: true });
    expect(await refusal(letGoAsEvidence(t.viewer(t.luz), { delegation: t.delegation, agrees: true }))).toBe(
      "not_found",
    );
  });
  test("asks the alternate and offers her a remote place, in one act or not at all", async () => {
    const seat = async () => {
      const [row] = await t.own<{ version: number }[]>`select version from seats where id = ${t.anasSeat}`;
      return { delegation: t.delegation, person: t.ana, seat: t.anasSeat, version: row?.version ?? 0 };
    };
    expect(await refusal(afterRefusal(t.viewer(t.officer), await seat()))).toBe("not_found");
    await t.own`update seats set alternate_id = null where id = ${t.anasSeat}`;
    expect(await refusal(afterRefusal(t.coordinating, await seat()))).toBe("no_alternate");
    const [still] = await t.own`select person_id from seats where id = ${t.anasSeat}`;
    expect(still?.person_id).toBe(t.ana);
    await t.own`update seats set alternate_id = ${t.alternate} where id = ${t.anasSeat}`;
    await afterRefusal(t.coordinating, await seat());
    const held =
      await t.own`select person_id, role, state from seats where delegation_id = ${t.delegation} order by role`;
    expect(held.map((row) => [row.person_id, row.role, row.state])).toEqual(
      [
        [t.luz, "delegate", "offered"],
        [t.alternate, "delegate", "offered"],
        [t.ana, "remote", "offered"],
      ].sort((a, b) => (a[1] ?? "").localeCompare(b[1] ?? "")),
    );
    expect(await refusal(afterRefusal(t.coordinating, await seat()))).toBe("stale");
  });
});

describe("forgetting", () => {
  const kept = async () =>
    (await t.own`select 1 from travel_records where delegation_id = ${t.delegation}`).length;
  test("of a seat given up, 90 days after; what she let go stays without her", async () => {
    await saveRecord(t.viewer(t.luz), record(t.luz));
    const before = await kept();
    expect(await forgetDueTravel(new Date("2026-02-21T10:00:00Z"))).toBe(0);
    expect(await forgetDueTravel(new Date("2026-05-21T10:00:00Z"))).toBe(0);
    expect(await kept()).toBe(before);
    expect(await forgetDueTravel(new Date("2026-05-22T00:00:00Z"))).toBe(1);
    expect((await t.own`select 1 from travel_records where person_id = ${t.ana}`).length).toBe(0);
    for (const table of ["travel_steps", "travel_private_answers", "visa_outcomes", "travel_visas"])
      expect((await t.own.unsafe(`select 1 from ${table} where person_id = '${t.ana}'`)).length, table).toBe(
        0,
      );
    const [evidence] = await t.own`select year, result, ground, days_waited, papers from visa_evidence`;
    expect(evidence).toMatchObject({
      year: 2026,
      result: "refused",
      ground: "return_doubted",
      days_waited: 41,
    });
  });
  test("of everybody, 90 days after the edition ended and not a day sooner", async () => {
    expect(await forgetDueTravel(new Date("2026-08-05T23:00:00Z"))).toBe(0);
    expect(await kept()).toBe(1);
    expect(await forgetDueTravel(new Date("2026-08-06T00:00:00Z"))).toBe(1);
    expect(await kept()).toBe(0);
  });
  test("an edition that moves takes the day with it, one that is cancelled begins to count", async () => {
    await saveRecord(t.viewer(t.luz), record(t.luz));
    await t.own`update editions set starts_on = '2026-09-01', ends_on = '2026-09-04'`;
    expect(await forgetDueTravel(new Date("2026-08-06T00:00:00Z"))).toBe(0);
    await t.own`update editions set status = 'cancelled'`;
    expect(await forgetDueTravel(new Date("2026-08-07T00:00:00Z"))).toBe(0);
    expect(await forgetDueTravel(new Date("2026-11-05T00:00:00Z"))).toBe(1);
    await t.own`update editions set status = 'confirmed'`;
  });
  test("on her wish at once, and twice is once", async () => {
    await saveRecord(t.viewer(t.luz), record(t.luz));
    await forgetTravel(t.viewer(t.stranger), { delegation: t.delegation });
    expect(await kept()).toBe(1);
    await forgetTravel(t.viewer(t.luz), { delegation: t.delegation });
    await forgetTravel(t.viewer(t.luz), { delegation: t.delegation });
    expect(await kept()).toBe(0);
    const said = await t.own`select verb from audit_log where verb = 'forget-travel'`;
    expect(said.length).toBe(1);
  });
});

test("evidence: counts of five for who coordinates, nothing for anybody else", async () => {
  const see = (who: string) => t.as(who, (tx) => visaEvidenceByYear(tx, t.viewer(who)));
  expect(await see(t.coordinator)).toEqual([]);
  await t.own`insert into visa_evidence (year, destination, result, papers, days_waited)
    select 2026, 'US', 'refused', '{interview}', 41 from generate_series(1, 9)`;
  expect(await see(t.coordinator)).toMatchObject([
    { year: 2026, destination: "US", outcomes: 10, days: 41, results: { refused: 10 } },
  ]);
  expect(await see(t.luz)).toEqual([]);
});
