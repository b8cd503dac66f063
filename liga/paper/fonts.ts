import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font } from "fontkit";

/**
 * The faces of what is printed, all under the SIL Open Font License (docs/decisions/0007): the first that has a
 * letter draws it. Latin, Greek and Cyrillic; Arabic, Persian and Urdu; Bengali; Hindi and Nepali; Amharic and
 * Tigrinya; Tamil; Sinhala; Thai.
 */
const families = [
  ["noto-serif", "NotoSerif"],
  ["noto-naskh-arabic", "NotoNaskhArabic"],
  ["noto-serif-bengali", "NotoSerifBengali"],
  ["noto-serif-devanagari", "NotoSerifDevanagari"],
  ["noto-sans-ethiopic", "NotoSansEthiopic"],
  ["noto-sans-tamil", "NotoSansTamil"],
  ["noto-sans-sinhala", "NotoSansSinhala"],
  ["noto-sans-thai", "NotoSansThai"],
] as const;
export type FontName = (typeof families)[number][1];
export const fontNames = families.map(([, name]) => name);

const weights = { plain: "400Regular", strong: "600SemiBold" } as const;
export type Weight = keyof typeof weights;

const read = new Map<string, Buffer>();

/** The file of a face, kept once read. */
export function fontFile(name: FontName, weight: Weight): Buffer {
  const folder = families.find(([, known]) => known === name)?.[0] ?? "noto-serif";
  const file = path.join(folder, weights[weight], `${name}_${weights[weight]}.ttf`);
  let bytes = read.get(file);
  if (!bytes) {
    bytes = readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts", file));
    read.set(file, bytes);
  }
  return bytes;
}

const opened = new Map<FontName, Font>();

export function fontOf(name: FontName): Font {
  let font = opened.get(name);
  if (!font) {
    font = create(fontFile(name, "strong")) as Font;
    opened.set(name, font);
  }
  return font;
}

/** The first face that has a letter; null when none has. */
export const fontFor = (letter: string): FontName | null =>
  fontNames.find((name) => fontOf(name).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) ?? null;

// Space and what only steers joining and direction are drawn by nothing.
const silent = /[\s\p{Cf}]/u;

/** Letters of a text that no face can draw, each once. */
export const lettersMissing = (text: string): string[] => [
  ...new Set([...text.normalize("NFC")].filter((letter) => !silent.test(letter) && fontFor(letter) === null)),
];
