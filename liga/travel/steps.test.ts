import fc from "fast-check";
import { expect, test } from "vitest";
import { travelStepStates, travelSteps } from "@/db/enums";
import { type Level, planSteps, plusDays, type StepInput } from "./steps";

const rank: Record<Level, number> = { green: 0, amber: 1, red: 2 };
const needs = ["none", "eta", "evisa", "on_arrival", "visa", "not_admitted", "unknown"] as const;
const day = fc.integer({ min: 0, max: 700 }).map((days) => plusDays("2026-01-01", days));
const input: fc.Arbitrary<StepInput> = fc.record({
  opening: fc.option(day, { freq: 8 }),
  destination: fc.constantFrom(null, "US", "CH", "TH"),
  deadlines: fc.dictionary(fc.constantFrom(...travelSteps), day),
  need: fc.constantFrom(...needs),
  states: fc.dictionary(fc.constantFrom(...travelSteps), fc.constantFrom(...travelStepStates)),
  today: day,
});
const levels = (given: StepInput) => planSteps(given).map(({ level }) => rank[level]);
const neverLess = (before: number[], after: number[]) =>
  before.every((level, place) => level <= (after[place] ?? -1));

test("as days pass, no step ever looks better by itself", () => {
  fc.assert(
    fc.property(input, fc.nat(400), (given, days) =>
      neverLess(levels(given), levels({ ...given, today: plusDays(given.today, days) })),
    ),
    { numRuns: 3000 },
  );
});

test("an edition that moves later never makes a step look worse", () => {
  fc.assert(
    fc.property(input, fc.nat(400), (given, days) => {
      const opening = given.opening && plusDays(given.opening, days);
      return neverLess(levels({ ...given, opening }), levels(given));
    }),
    { numRuns: 3000 },
  );
});

test("a deadline of the edition goes before our planning value", () => {
  const plan = (deadlines: StepInput["deadlines"]) =>
    planSteps({
      opening: "2026-05-05",
      destination: "US",
      deadlines,
      need: "visa",
      states: {},
      today: "2025-12-01",
    });
  expect(plan({ accreditation: "2026-01-26" })[0]).toMatchObject({
    latestStart: "2026-01-26",
    from: "deadline",
    daysLeft: 56,
  });
  expect(plan({}).map(({ step, latestStart, from }) => [step, latestStart, from])).toEqual([
    ["accreditation", "2026-01-15", "planning"],
    ["registration", "2026-03-26", "planning"],
    ["invitation_letter", "2026-01-25", "planning"],
    ["visa", "2026-01-05", "planning"],
    ["tickets", "2026-04-14", "planning"],
    ["passes", "2026-05-03", "planning"],
  ]);
});

test("a visa begins 120 days before for the United States, 90 for Schengen and 60 for the rest", () => {
  const start = (destination: string) =>
    planSteps({
      opening: "2026-10-01",
      destination,
      deadlines: {},
      need: "visa",
      states: {},
      today: "2026-01-01",
    }).find(({ step }) => step === "visa")?.latestStart;
  expect([start("US"), start("CH"), start("TH")]).toEqual(["2026-06-03", "2026-07-03", "2026-08-02"]);
});

test("each colour with its reason", () => {
  const visa = (
    today: string,
    state: StepInput["states"][string & "visa"],
    need: StepInput["need"] = "visa",
  ) => {
    const found = planSteps({
      opening: "2026-05-05",
      destination: "US",
      deadlines: {},
      need,
      states: state ? { visa: state } : {},
      today,
    }).find(({ step }) => step === "visa");
    return [found?.level, found?.reason];
  };
  expect(visa("2025-12-21", "todo")).toEqual(["green", "time_left"]);
  expect(visa("2025-12-22", "todo")).toEqual(["amber", "start_soon"]);
  expect(visa("2026-01-05", "todo")).toEqual(["amber", "start_soon"]);
  expect(visa("2026-01-06", "todo")).toEqual(["red", "start_passed"]);
  expect(visa("2026-01-05", "under_way")).toEqual(["green", "under_way"]);
  expect(visa("2026-01-06", "under_way")).toEqual(["amber", "under_way_late"]);
  expect(visa("2026-04-13", "under_way")).toEqual(["amber", "under_way_late"]);
  expect(visa("2026-04-14", "under_way")).toEqual(["red", "undecided"]);
  expect(visa("2026-05-05", "todo")).toEqual(["red", "opened"]);
  expect(visa("2026-05-05", "done")).toEqual(["green", "done"]);
  expect(visa("2025-06-01", "refused")).toEqual(["red", "refused"]);
  expect(visa("2025-06-01", "under_way", "not_admitted")).toEqual(["red", "not_admitted"]);
  expect(visa("2025-06-01", "todo", "unknown")).toEqual(["amber", "ask_consulate"]);
  expect(visa("2026-05-01", undefined, "none")).toEqual(["green", "no_visa"]);
});
