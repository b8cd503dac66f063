import { expect, test } from "vitest";
import { cleanText } from "./clean-text";

test("control characters and halves of signs go, words in any script, lines and emoji stay", () => {
  expect(cleanText("a\u0000b\u0001\u000b\u001f")).toBe("ab");
  expect(cleanText("half \ud83d here, \ude00 and there")).toBe("half  here,  and there");
  const whole = "línea\tuno\r\nखदिजा، مرحبا 👩🏽‍🌾 \u200f";
  expect(cleanText(whole)).toBe(whole);
});
