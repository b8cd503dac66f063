import { expect, test } from "vitest";
import { plusMonths, readinessFrom, reasonCode, type TravelFacts, worstFirst } from "./readiness";

const edition = { startsOn: "2026-05-05", endsOn: "2026-05-08", country: "CH", deadlines: {} };
const record = {
  document: "passport" as const,
  nationality: "PH",
  validUntil: "2028-01-01",
  residence: "PH",
  permitUntil: null,
  transit: null,
};
const facts = (more: Partial<NonNullable<TravelFacts["record"]>> | null = {}): TravelFacts => ({
  record: more && { ...record, ...more },
  visas: [],
  steps: [],
  tables: {
    requirements: [
      { destination: "CH", kind: "visa_required", days: null },
      { destination: "TR", kind: "evisa", days: null },
    ],
    measures: [],
  },
});
const of = (given: TravelFacts, today = "2025-10-01") => readinessFrom(given, edition, today);
const said = (given: TravelFacts, today?: string) => [of(given, today).level, reasonCode(of(given, today))];

test("with good papers and time it is green; as a step comes near, amber, and red when its day has passed", () => {
  expect(said(facts())).toEqual(["green", "accreditation_time_left"]);
  expect(said(facts(), "2026-01-10")).toEqual(["amber", "accreditation_start_soon"]);
  expect(said(facts(), "2026-01-20")[0]).toBe("red");
});

test("who has not answered is not known, unless something is urgent already", () => {
  expect(said(facts(null))).toEqual(["unknown", "not_answered"]);
  expect(said(facts(null), "2026-04-20")[0]).toBe("red");
});

test("once the edition is over nothing is urgent any more, on its last day it still is", () => {
  expect(said(facts(null), "2026-05-08")[0]).toBe("red");
  const after = of(facts(null), "2026-05-09");
  expect(after).toMatchObject({ level: "over", reason: null, next: null, papers: [] });
  expect(new Set(after.steps.map(({ level }) => level))).toEqual(new Set(["green"]));
});

test("a document valid six months after the last day, and not a day less", () => {
  expect(plusMonths("2026-08-31", 6)).toBe("2027-02-28");
  expect(said(facts({ validUntil: "2026-11-08" }))[0]).toBe("green");
  expect(said(facts({ validUntil: "2026-11-07" }))).toEqual(["amber", "under_six_months"]);
  expect(said(facts({ validUntil: "2026-05-07" }))).toEqual(["red", "expires_before"]);
  expect(said(facts({ validUntil: null }))).toEqual(["amber", "validity_not_said"]);
  expect(said(facts({ document: "none", nationality: null }))).toEqual(["red", "no_document"]);
});

test("a permit that ends while she is away, or soon after", () => {
  const lives = (permitUntil: string) => facts({ residence: "ES", permitUntil });
  expect(said(lives("2026-05-07"))).toEqual(["red", "permit_ends_before"]);
  expect(said(lives("2026-05-20"))).toEqual(["amber", "permit_ends_soon"]);
  expect(said(lives("2027-05-20"))[0]).toBe("green");
});

test("changing in a country that may ask for a visa is worth a question", () => {
  expect(said(facts({ transit: "TR" }))).toEqual(["amber", "ask_transit"]);
});

test("the next action is the worst step, the one with the earliest last day first, and whose it is", () => {
  const under = facts();
  under.steps = [{ step: "accreditation", state: "done", owner: "coordinator" }];
  expect(of(under, "2026-01-20").next).toMatchObject({ step: "invitation_letter", owner: "coordinator" });
  const rows = [of(facts()), of(facts(null)), of(facts(), "2026-01-20"), of(facts({ transit: "TR" }))];
  expect(rows.sort(worstFirst).map(({ level }) => level)).toEqual(["red", "unknown", "amber", "green"]);
});
