import fc from "fast-check";
import { expect, test } from "vitest";
import { accreditationFields } from "@/db/enums";
import { cellOf, dividedName, type ListColumn, type ListMember, missingOf, undivided } from "./rules";

const words = {
  edition: "IMRF 2026",
  role: () => "Speaker",
  country: (code: string) => `Country ${code}`,
  languages: (codes: string[]) => codes.join(" and "),
};
const member = (more: Partial<ListMember> = {}): ListMember => ({
  id: "a",
  card: "Ana",
  name: "Ana Cruz",
  email: "ana@example.org",
  organisation: "House",
  role: "speaker",
  countryCode: "PH",
  languages: ["en", "fil"],
  ...more,
});
const column = (field: ListColumn["field"], required = true): ListColumn => ({
  heading: `The ${field}`,
  field,
  required,
  proposed: true,
});

test("a name of two words is divided, any other stays whole and is said to be so", () => {
  expect(dividedName(" Ana  Cruz ")).toEqual({ given: "Ana", family: "Cruz", certain: true });
  expect(dividedName("Ana María de la Cruz")).toMatchObject({ given: "", family: "Ana María de la Cruz" });
  expect(dividedName("Suharti")).toEqual({ given: "", family: "Suharti", certain: false });
  const long = member({ name: "Ana María Cruz" });
  expect(undivided([column("given_name")], [long, member()])).toEqual([long]);
  expect(undivided([column("name")], [long])).toEqual([]);
});

test("nothing of a name is lost, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\p{L}+$/u), { minLength: 1, maxLength: 6 }), (parts) => {
      const { given, family } = dividedName(parts.join(" "));
      expect(`${given} ${family}`.trim()).toBe(parts.join(" "));
    }),
  );
});

test("each field says what is known, and nothing where nothing is", () => {
  const said = Object.fromEntries(
    accreditationFields.map((field) => [field, cellOf(field, member(), words)]),
  );
  expect(said).toEqual({
    name: "Ana Cruz",
    given_name: "Ana",
    family_name: "Cruz",
    email: "ana@example.org",
    organisation: "House",
    role: "Speaker",
    country: "Country PH",
    languages: "en and fil",
    edition: "IMRF 2026",
    by_hand: null,
  });
  const bare = member({ name: null, email: null, organisation: " ", countryCode: null, languages: [] });
  for (const field of ["name", "given_name", "email", "organisation", "country", "languages"] as const)
    expect(cellOf(field, bare, words), field).toBeNull();
});

test("only what is required and LIGA could know is missing", () => {
  const none = member({ id: "b", name: null, email: null });
  const columns = [column("name"), column("email", false), column("by_hand"), column("country")];
  expect(missingOf(columns, [member(), none], words)).toEqual([{ member: none, headings: ["The name"] }]);
});
