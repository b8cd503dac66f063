import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { locales } from "@/db/enums";

type Tree = { [key: string]: string | Tree };

const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

/** The names to fill in, by parsing the sentence: one that cannot be parsed fails the test. */
function blanks(sentence: string, locale: string): string[] {
  const names = new Set<string>();
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) walk(option.value);
      if (element.type === TYPE.tag) walk(element.children);
    }
  };
  walk(new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

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
      expect(blanks(sentence, locale), `${locale} ${key}`).toEqual(blanks(english.get(key) ?? "", "en"));
    }
  }
});
