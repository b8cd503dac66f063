import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "./limits";
import { measure, mostWords, standing } from "./rules";

const general = limits.hrc_general_debate;
const said = (count: number) => Array.from({ length: count }, () => "fees").join(" ");

test("the tighter of words and time holds", () => {
  const both = { limitSeconds: general.seconds, limitWords: general.words };
  expect(mostWords(both, 130)).toBe(195);
  expect(mostWords(both, 200)).toBe(250);
  expect(mostWords({ limitSeconds: null, limitWords: null }, 130)).toBeNull();
});

test("a text of at most so many words fits, and each more is counted", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 40, max: 300 }),
      fc.integer({ min: 15, max: 300 }),
      (count, pace, seconds) => {
        const only = { limitSeconds: seconds, limitWords: null };
        const { words, seconds: takes, tooMany } = measure(said(count), "en", pace, only);
        return words === count && takes <= seconds === (tooMany === 0);
      },
    ),
  );
});

test("what is recalled is not shown as sure", () => {
  for (const { confidence, source } of Object.values(limits)) expect(confidence === "V").toBe(source !== "");
});

test("a text is signed, returned, waiting or a draft", () => {
  const text = { readyAt: null, returnedAt: null, signedAt: null };
  expect(standing(text)).toBe("draft");
  expect(standing({ ...text, readyAt: "2026-05-05" })).toBe("ready");
  expect(standing({ ...text, readyAt: "2026-05-05", returnedAt: "2026-05-05" })).toBe("returned");
  expect(standing({ ...text, readyAt: "2026-05-05", signedAt: "2026-05-05" })).toBe("signed");
});
