import { expect, test } from "vitest";
import { interpreterGaps } from "./interpretation";
import { readingOrder, textFor } from "./material-text";

const session = { language: "es", interpretation: ["ar", "es"], durationMinutes: 90 };
const into = (toLanguage: string, fromLanguage = "es") => ({ fromLanguage, toLanguage });

test.each([
  ["nobody named: two into each promised language", session, [], [{ ...into("ar"), have: 0, need: 2 }]],
  [
    "one is not enough for more than half an hour",
    session,
    [into("ar")],
    [{ ...into("ar"), have: 1, need: 2 }],
  ],
  ["two are", session, [into("ar"), into("ar")], []],
  ["for half an hour one is", { ...session, durationMinutes: 30 }, [into("ar")], []],
  [
    "back from Arabic is a direction of its own",
    session,
    [into("ar"), into("ar"), into("es", "ar")],
    [{ ...into("es", "ar"), have: 1, need: 2 }],
  ],
  ["nothing promised, nothing missing", { ...session, interpretation: [] }, [], []],
])("%s", (_what, given, interpreters, gaps) => {
  expect(interpreterGaps(given, interpreters)).toEqual(gaps);
});

test("a material is read in the first of her languages there is one in, then English, then Spanish", () => {
  const texts = ["ar", "es", "en"].map((language) => ({ language }));
  expect(readingOrder("en", ["fil", "ar-LB"])).toEqual(["en", "fil", "ar", "es"]);
  expect(textFor(texts, readingOrder("en", ["ar"]))?.language).toBe("en");
  expect(textFor(texts.slice(0, 2), readingOrder("en", ["ar"]))?.language).toBe("ar");
  expect(textFor(texts.slice(0, 2), readingOrder("en", ["tl"]))?.language).toBe("es");
  expect(textFor(texts.slice(0, 1), readingOrder("es", []))?.language).toBe("ar");
  expect(textFor([{ language: "pt-BR" }], ["pt"])?.language).toBe("pt-BR");
  expect(textFor([], ["en"])).toBeNull();
});
