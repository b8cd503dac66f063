import { type Locale, locales } from "@/db/enums";
import { countryName, languageName, spokenLanguages } from "@/lib/names";

/** Letters without accents, case or signs, for comparing words people type. */
export const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

export type Column =
  | "legalName"
  | "firstName"
  | "lastName"
  | "chosenName"
  | "email"
  | "organisation"
  | "country"
  | "languages"
  | "timeZone"
  | "locale";

const headings: Record<Column, string> = {
  legalName:
    "name, full name, legal name, official name, participant, nombre completo, nombre legal, nombre y apellidos, nombre y apellido, nombres y apellidos, nombre oficial",
  firstName: "first name, first names, given name, given names, nombre, nombres, nombre de pila",
  lastName: "last name, last names, surname, surnames, family name, family names, apellido, apellidos",
  chosenName:
    "chosen name, preferred name, known as, called, nombre elegido, nombre preferido, nombre social, como le gusta que la llamen",
  email:
    "email, e mail, mail, email address, e mail address, correo, correo electronico, direccion de correo, direccion de correo electronico",
  organisation:
    "organisation, organization, group, association, organizacion, asociacion, colectivo, entidad",
  country: "country, country of residence, pais, pais de residencia",
  languages:
    "language, languages, languages spoken, spoken languages, idioma, idiomas, lengua, lenguas, idiomas que habla",
  timeZone: "time zone, timezone, zone, zona horaria, huso horario, zona",
  locale:
    "interface language, language of pages, preferred language, idioma de la interfaz, idioma preferido, idioma de las paginas",
};
const byHeading = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.split(",").map((word) => [word.trim(), column as Column] as const),
  ),
);
/** The column a heading means, in English or Spanish; a remark in brackets is left aside. */
export const columnOf = (heading: string): Column | undefined =>
  byHeading.get(plain(heading.replace(/\(.*?\)/g, "")));

const alphabet = [..."abcdefghijklmnopqrstuvwxyz"];
const pairs = alphabet.flatMap((a) => alphabet.map((b) => a + b));
const moreLanguages = ["ceb", "ilo", "quc", "mam", "kek", "gn", "ckb", "new", "mai", "zgh"];

function reversed(codes: readonly string[], name: (code: string, locale: string) => string) {
  const known = new Map<string, string>();
  for (const code of codes) {
    known.set(code.toLowerCase(), code);
    for (const locale of locales) {
      const word = plain(name(code, locale));
      if (word && word !== code.toLowerCase() && !known.has(word)) known.set(word, code);
    }
    // As its speakers call it: "español", "العربية".
    if (name === languageName) known.set(plain(name(code, code)), known.get(plain(name(code, code))) ?? code);
  }
  return known;
}
let countryWords: Map<string, string> | undefined;
let languageWords: Map<string, string> | undefined;

/** "PH", "Philippines", "filipinas" → "PH"; undefined for anything else. */
export function countryOf(text: string): string | undefined {
  countryWords ??= reversed(
    pairs.map((pair) => pair.toUpperCase()).filter((code) => countryName(code, "en") !== code),
    countryName,
  );
  return countryWords.get(plain(text));
}

/** "es", "Spanish", "español", "pt-BR" → its code; undefined for anything else. */
export function languageOf(text: string): string | undefined {
  languageWords ??= reversed(
    [...spokenLanguages, ...pairs, ...moreLanguages].filter((code) => languageName(code, "en") !== code),
    languageName,
  );
  // BCP 47 folds Tagalog into Filipino.
  const known = languageWords.get(plain(text).replace(/^(tagalog|tagalo)$/, "fil"));
  if (known) return known;
  const tag = text.trim();
  if (!/^[a-z]{2,3}-[A-Za-z0-9]{2,8}$/i.test(tag)) return undefined;
  const [language = "", ...rest] = tag.split("-");
  return languageWords.has(language.toLowerCase()) ? [language.toLowerCase(), ...rest].join("-") : undefined;
}

export const localeOf = (text: string): Locale | undefined => {
  const code = languageOf(text)?.split("-")[0];
  return locales.find((locale) => locale === code);
};
