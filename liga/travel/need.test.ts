import { describe, expect, test } from "vitest";
import {
  type Measure,
  needOf,
  type PassportTables,
  type Requirement,
  type Traveller,
  transitNeed,
} from "./need";

const to = (destination: string, kind: Requirement["kind"], days: number | null = null) => ({
  destination,
  kind,
  days,
});
const tables = (requirements: Requirement[], measures: Measure[] = []): PassportTables => ({
  requirements,
  measures,
  source: { name: "passportindex.org", on: "2026-02-17" },
});
const passport = (nationality: string, more: Partial<Traveller> = {}): Traveller => ({
  document: "passport",
  nationality,
  residence: nationality,
  permitUntil: null,
  visas: [],
  ...more,
});
const newYork = { destination: "US", date: "2026-05-05", until: "2026-05-08" };
const geneva = { destination: "CH", date: "2026-03-01", until: "2026-03-10" };
const suspension: Measure = {
  destination: "US",
  measure: "full_suspension",
  from: "2026-01-01",
  until: null,
  source: "test",
};
const bond: Measure = { ...suspension, measure: "visa_bond", from: "2026-01-21", until: "2026-08-05" };
const codes = (answer: { reasons: { code: string }[] } | null) => answer?.reasons.map(({ code }) => code);

describe("the table", () => {
  test.each<[Requirement, string]>([
    [to("US", "visa_required"), "visa"],
    [to("US", "eta"), "eta"],
    [to("US", "evisa"), "evisa"],
    [to("US", "on_arrival"), "on_arrival"],
    [to("US", "visa_free"), "none"],
    [to("US", "visa_free", 90), "none"],
    [to("US", "visa_free", 4), "none"],
    [to("US", "visa_free", 3), "visa"],
    [to("US", "no_admission"), "not_admitted"],
  ])("%j: %s", (row, need) => {
    const answer = needOf(passport("PH"), newYork, tables([row]));
    expect(answer.need).toBe(need);
    expect(answer.reasons[0]).toMatchObject({ code: "table", source: "passportindex.org", on: "2026-02-17" });
  });
  test("her own country asks nothing, and a pair that is not there is not known", () => {
    expect(needOf(passport("US"), newYork, tables([])).need).toBe("none");
    const unknown = needOf(passport("PH"), newYork, tables([to("CH", "visa_free")]));
    expect([unknown.need, codes(unknown)]).toEqual(["unknown", ["not_in_table"]]);
  });
  test("without an answer, a document or a place nothing is concluded", () => {
    const all = tables([to("US", "visa_free")]);
    expect(needOf({ ...passport("PH"), document: null }, newYork, all).need).toBe("unknown");
    expect(needOf({ ...passport("PH"), document: "none" }, newYork, all).need).toBe("unknown");
    expect(needOf(passport("PH"), { ...newYork, destination: null }, all).need).toBe("unknown");
  });
});

describe("documents that no table knows", () => {
  test.each(["refugee_document", "stateless_document", "laissez_passer"] as const)(
    "%s: ask the consulate, whatever the table says of a passport",
    (document) => {
      const answer = needOf(passport("SY", { document }), geneva, tables([to("CH", "visa_free")]));
      expect([answer.need, codes(answer)]).toEqual(["unknown", ["document_not_in_table"]]);
      const held = passport("SY", { document, visas: [{ country: "CH", until: "2027-01-01" }] });
      expect(codes(needOf(held, geneva, tables([])))).toEqual(["document_not_in_table", "visa_held"]);
      expect(needOf(held, geneva, tables([])).need).toBe("unknown");
    },
  );
});

describe("measures go before the table", () => {
  const all = (measure: Measure) => tables([to("US", "visa_required")], [measure]);
  const on = (date: string) => ({ destination: "US", date, until: date });
  test("from the first day on, and not the day before", () => {
    expect(needOf(passport("NG"), on("2025-12-31"), all(suspension)).need).toBe("visa");
    expect(needOf(passport("NG"), on("2026-01-01"), all(suspension)).need).toBe("not_admitted");
  });
  test("until the last day; afterwards the table counts and the measure is still named", () => {
    const ending = { ...suspension, until: "2026-06-30" };
    expect(needOf(passport("NG"), on("2026-06-30"), all(ending)).need).toBe("not_admitted");
    const after = needOf(passport("NG"), on("2026-07-01"), all(ending));
    expect([after.need, codes(after)]).toEqual(["visa", ["measure_ended", "table"]]);
  });
  test("a visa held already stays usable, one that ends before the last day does not", () => {
    const held = (until: string) => passport("NG", { visas: [{ country: "US", until }] });
    expect(needOf(held("2026-05-08"), newYork, all(suspension)).need).toBe("none");
    const short = needOf(held("2026-05-07"), newYork, all(suspension));
    expect([short.need, codes(short)?.[0]]).toEqual(["not_admitted", "visa_ends_before"]);
  });
  test("whoever lives there by a permit comes home", () => {
    const lives = (permitUntil: string) => passport("NG", { residence: "US", permitUntil });
    expect(needOf(lives("2028-01-01"), newYork, all(suspension)).need).toBe("none");
    expect(needOf(lives("2026-05-01"), newYork, all(suspension)).need).toBe("not_admitted");
  });
  test("a bond is a visa with more to it, and a measure of another country is none here", () => {
    const answer = needOf(passport("BD"), newYork, all(bond));
    expect([answer.need, codes(answer)]).toEqual(["visa", ["measure", "table"]]);
    expect(needOf(passport("BD"), newYork, tables([], [bond])).need).toBe("visa");
    expect(needOf(passport("NG"), geneva, tables([to("CH", "visa_required")], [suspension])).need).toBe(
      "visa",
    );
  });
});

describe("Schengen", () => {
  test("a visa of one State serves for another", () => {
    const held = passport("PH", { visas: [{ country: "ES", until: "2026-12-01" }] });
    expect(needOf(held, geneva, tables([to("CH", "visa_required")])).need).toBe("none");
  });
  test("a permit of one State is only worth a question", () => {
    const lives = passport("PH", { residence: "ES", permitUntil: "2028-01-01" });
    const answer = needOf(lives, geneva, tables([to("CH", "visa_required")]));
    expect([answer.need, codes(answer)?.[0]]).toEqual(["visa", "residence_may_help"]);
  });
});

describe("changing on the way", () => {
  const by = (transit: string | null, kind: Requirement["kind"]) =>
    transitNeed(passport("PH"), { ...geneva, transit }, tables([to("TR", kind)]));
  test("only where she may enter freely is there nothing to ask", () => {
    expect(by(null, "visa_free")).toBeNull();
    expect(by("CH", "visa_free")).toBeNull();
    expect(by("TR", "visa_free")?.need).toBe("none");
    expect(by("TR", "evisa")?.need).toBe("unknown");
    expect(by("TR", "visa_required")?.need).toBe("unknown");
  });
});
