import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import en from "./en/administrator.json";

const root = new URL("..", import.meta.url);
const sources = ["liga", "auth", "jobs"]
  .flatMap((room) =>
    readdirSync(new URL(room, root), { recursive: true }).map((file) =>
      `${room}/${file}`.replaceAll("\\", "/"),
    ),
  )
  .filter((file) => file.endsWith(".ts") && !/\.test\.ts$|\/try-/.test(file));

/** Every verb that is written down when something is done, as the code names it. */
function written() {
  const verbs = new Map<string, string>();
  for (const file of sources) {
    const text = readFileSync(new URL(file, root), "utf8");
    const calls = text.matchAll(/writeAudit\(\s*\w+,\s*\w+,\s*([^,]+),|noted\(\s*("[^"]+")|verb: ("[^"]+")/g);
    for (const [, ...found] of calls) {
      const verb = found.find(Boolean) ?? "";
      // Of a choice, what it chooses between.
      for (const [, name] of verb.replace(/^[^?]*\?/, "").matchAll(/"([a-z]+(?:[-_][a-z]+)*)"/g))
        if (name) verbs.set(name.replaceAll("_", "-"), file);
    }
  }
  return verbs;
}

test("whatever is written down as done has words on the administrator's page", () => {
  const verbs = written();
  expect(verbs.size).toBeGreaterThan(200);
  expect([...verbs].filter(([verb]) => !(verb in en.verbs))).toEqual([]);
});
