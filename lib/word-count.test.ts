import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, minutesText, secondsToSay } from "./word-count";

const spoken = {
  en: ["workers", "pay", "no", "fees"],
  es: ["niñas", "señalamos", "aún", "más"],
  ar: ["العمل", "حق", "المهاجرات", "كرامة"],
};

test("words parted by spaces, line ends and signs are counted once each, in Latin and Arabic script", () => {
  for (const [language, words] of Object.entries(spoken)) {
    const list = fc.array(fc.constantFrom(...words), { maxLength: 60 });
    const gap = fc.constantFrom(" ", "\n", ", ", ". ", " – ", "\u00a0");
    fc.assert(
      fc.property(list, gap, (said, between) => countWords(said.join(between), language) === said.length),
    );
  }
});

test("Chinese has words without spaces: more than one, fewer than its letters", () => {
  expect(countWords("移民妇女要求平等的权利", "zh")).toBeGreaterThan(3);
  expect(countWords("移民妇女要求平等的权利", "zh")).toBeLessThan(11);
  expect(countWords("权利。权利,权利", "zh")).toBe(3);
});

test("a text's words are those of its sentences, and nothing adds or takes any away", () => {
  const sentence = fc.constantFrom("Workers pay no fees.", "移民妇女要求权利。", "العمل حق.", "Aún hay más.");
  const language = fc.constantFrom("en", "es", "ar", "zh");
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 20 }), language, (said, of) => {
      const each = said.reduce((sum, one) => sum + countWords(one, of), 0);
      return countWords(said.join("\n"), of) === each && countWords(` ${said.join("\n")} … `, of) === each;
    }),
  );
});

test("the same letters written in another way are the same words", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      (text) => countWords(text.normalize("NFD"), "es") === countWords(text, "es"),
    ),
  );
});

test("time is rounded up", () => {
  expect(secondsToSay(130, 130)).toBe(60);
  expect(secondsToSay(131, 130)).toBe(61);
  expect(minutesText(125)).toBe("2:05");
});
