import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { locales, travelLetterKinds } from "@/db/enums";
import { type LetterFacts, missingFor } from "./facts";
import { letterPdf } from "./pdf";
import type { Letter } from "./read-letter";
import { letterText } from "./words";

const says: Letter["says"] = {
  name: "Amal خليل",
  organisation: "House of Women",
  role: "speaker",
  forum: "IMRF",
  forumEs: null,
  edition: "2nd",
  startsOn: "2026-05-05",
  endsOn: "2026-05-08",
  city: "New York",
  programme: "LIGA",
  contact: "Maite, +41 22 000 00 00",
  from: "2026-05-03",
  until: "2026-05-10",
  signer: "Maite",
};
const letter = (kind: Letter["kind"]): Letter => ({
  id: "1",
  delegationId: "1",
  personId: "1",
  kind,
  one: "en",
  other: "es",
  says,
  madeOn: "2026-01-10",
});

describe.each(travelLetterKinds)("%s", (kind) => {
  test("says the same lines in every language, and leaves no gap", () => {
    const texts = locales.map((locale) => letterText(letter(kind), locale));
    expect(new Set(texts.map(({ lines }) => lines.length)).size).toBe(1);
    for (const { lines, title } of texts) {
      expect([title, ...lines].join(" ")).not.toMatch(/undefined|null|none|\{|\}/);
      expect(lines.join(" ")).toContain("Maite");
    }
  });
  test("stands in one file, both languages beside each other", async () => {
    const pdf = await getDocument({ data: new Uint8Array(await letterPdf(letter(kind))) }).promise;
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " ");
    for (const locale of locales) expect(text).toContain(letterText(letter(kind), locale).title);
    expect(text).toContain("LIGA");
  });
});

test("what is missing is known before", () => {
  const facts: LetterFacts = { ...says, name: null, organisation: null, startsOn: null, city: null };
  expect(missingFor("nomination", facts)).toEqual(["name", "organisation", "dates", "city"]);
  expect(missingFor("border", facts)).toEqual(["name", "dates", "city"]);
  expect(missingFor("nomination", says)).toEqual([]);
});
