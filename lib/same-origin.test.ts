import { expect, test } from "vitest";
import { sameOrigin } from "./same-origin";

const from = (headers: Record<string, string>) =>
  sameOrigin(
    new Request("https://liga.test/language", { method: "POST", headers: { host: "liga.test", ...headers } }),
  );

test("a page of ours is let in, also one that tells nobody where it was; other sites are not", () => {
  expect(from({ origin: "https://liga.test" })).toBe(true);
  expect(from({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(true);
  expect(from({})).toBe(true);
  expect(from({ origin: "https://evil.test" })).toBe(false);
  expect(from({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(from({ origin: "null" })).toBe(false);
  expect(from({ origin: "not an address" })).toBe(false);
  expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
});
