import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMeasures, readRequirements } from "@/db/visa-file";

const countries = new Set(["PH", "US", "CH", "XK", "PS"]);
const file = (...rows: string[]) => ["Passport,Destination,Requirement", ...rows].join("\n");

describe("the table of requirements", () => {
  test("every word of the format", () => {
    const words = [
      "visa required",
      "visa free",
      "90",
      "visa on arrival",
      "eta",
      "e-visa",
      "no admission",
      "-1",
    ];
    const kinds = words.map((word) => readRequirements(file(`PH,US,${word}`), countries).rows[0]);
    expect(kinds.map((row) => [row?.kind, row?.days])).toEqual([
      ["visa_required", null],
      ["visa_free", null],
      ["visa_free", 90],
      ["on_arrival", null],
      ["eta", null],
      ["evisa", null],
      ["no_admission", null],
      ["own_country", null],
    ]);
  });
  test("Kosovo is no ISO country and there all the same", () => {
    expect(readRequirements(file("XK,CH,visa free"), countries).bad).toEqual([]);
  });
  test("each bad row is named by its line", () => {
    const { bad } = readRequirements(
      file("PH,US,visa required", "ZZ,US,eta", "PH,CH,maybe", "PH,US,eta", "PH,CH,0", "PH"),
      countries,
    );
    expect(bad.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '3 "ZZ" is no country',
      '4 "maybe" is no requirement',
      "5 PH US is there twice",
      '6 "0" is no requirement',
      expect.stringMatching(/^7 /),
    ]);
  });
  test("an empty, a wrong and an endless file", () => {
    expect(readRequirements("", countries).bad[0]?.why).toContain("columns are missing");
    expect(readRequirements(file(), countries).bad[0]?.why).toContain("no row");
    expect(readRequirements("<html></html>", countries).bad[0]?.why).toContain("columns are missing");
    expect(readRequirements(file(...Array(100_001).fill("PH,US,eta")), countries).bad[0]?.why).toContain(
      "more than",
    );
  });
  test("whatever the file holds, it is read or refused", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.boolean(), (text, headed) => {
        const { rows, bad } = readRequirements(headed ? file(text) : text, countries);
        expect(rows.length + bad.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("measures", () => {
  const head = "passport_iso2,measure,effective_from,note";
  test("a day with words around it, the end from the note, and the United States where no destination stands", () => {
    const text = `${head}\nPS,visa_bond_B1B2,by 2026-01-21,"single entry, 3 months; pilot stated to run to 2026-08-05"`;
    expect(readMeasures(text, countries, "a file")).toEqual({
      bad: [],
      rows: [
        {
          passport: "PS",
          destination: "US",
          measure: "visa_bond",
          from: "2026-01-21",
          until: "2026-08-05",
          note: "single entry, 3 months; pilot stated to run to 2026-08-05",
          source: "a file",
        },
      ],
    });
  });
  test("no measure, no day, an end before the beginning", () => {
    const rows = ["PS,wall,2026-01-01,", "PS,visa_bond,soon,", "PS,visa_bond,2026-02-30,"].join("\n");
    expect(readMeasures(`${head}\n${rows}`, countries, "x").bad.map(({ line }) => line)).toEqual([2, 3, 4]);
    const until = `${head},until\nPS,visa_bond,2026-02-03,,2026-02-02`;
    expect(readMeasures(until, countries, "x").bad[0]?.why).toBe("it ends before it begins");
  });
});

const given = new URL("../../../shared/data/passport-index-tidy-iso2.csv", import.meta.url);
test.runIf(existsSync(given))("the file that a coordinator downloads is read whole", () => {
  const text = readFileSync(given, "utf8");
  const codes = new Set(text.split("\n").flatMap((line) => line.split(",", 2)));
  const { rows, bad } = readRequirements(text, codes);
  expect([rows.length, bad]).toEqual([39_601, []]);
});
