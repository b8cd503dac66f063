import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { locales } from "@/db/enums";

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const folder = new URL(".", import.meta.url);
const rooms = readdirSync(new URL("en/", folder));
const read = (locale: string, room: string) =>
  new Map(flat(JSON.parse(readFileSync(new URL(`${locale}/${room}`, folder), "utf8"))));

test.each(locales)("%s has every room", (locale) => {
  expect(readdirSync(new URL(`${locale}/`, folder)).sort()).toEqual(rooms.sort());
});

test.each(rooms)("%s says the same things in every language, with the same blanks to fill", (room) => {
  const english = read("en", room);
  for (const locale of locales) {
    const words = read(locale, room);
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, sentence] of words) {
      expect(sentence.trim(), `${locale} ${key}`).not.toBe("");
      const blanks = (text: string) =>
        [...new Set(text.match(/\{\s*\w+/g) ?? [])].map((b) => b.replace(/\W/g, "")).sort();
      expect(blanks(sentence), `${locale} ${key}`).toEqual(blanks(english.get(key) ?? ""));
      expect(
        () => new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true }),
        `${locale} ${key}`,
      ).not.toThrow();
    }
  }
});
