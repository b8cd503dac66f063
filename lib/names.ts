/** Names of languages and countries come from `Intl`, never from our own lists. */
const known = new Map<string, Intl.DisplayNames>();

function names(locale: string, type: "language" | "region") {
  const key = `${locale} ${type}`;
  let display = known.get(key);
  if (!display) {
    display = new Intl.DisplayNames(locale, { type, fallback: "code" });
    known.set(key, display);
  }
  return display;
}

/** "Spanish", "Filipino"; the code itself when it is not known. */
export const languageName = (code: string, locale: string) => names(locale, "language").of(code) ?? code;

/** "Philippines"; the code itself when it is not known. */
export const countryName = (code: string, locale: string) => names(locale, "region").of(code) ?? code;

/** "Spanish, English and French" */
export const listText = (items: string[], locale: string) =>
  new Intl.ListFormat(locale, { style: "long", type: "conjunction" }).format(items);

/** Codes with their names, in the alphabet of the reader. */
export function named(
  codes: readonly string[],
  locale: string,
  name: (code: string, locale: string) => string,
) {
  const order = new Intl.Collator(locale).compare;
  return codes
    .map((code) => ({ value: code, label: name(code, locale) }))
    .sort((a, b) => order(a.label, b.label));
}

/** Working languages that LIGA's leaders and forums use; any BCP 47 code is accepted in imports. */
export const spokenLanguages = [
  "ar",
  "bn",
  "en",
  "es",
  "fil",
  "fr",
  "hi",
  "ht",
  "id",
  "my",
  "ne",
  "pt",
  "qu",
  "ru",
  "si",
  "sw",
  "ta",
  "th",
  "am",
  "zh",
] as const;
