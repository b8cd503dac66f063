import { type Locale, locales } from "@/db/enums";

export type LetterText = { locale: Locale; subject: string; body: string };

/** Stands for the reader's name in a letter's text. */
export const nameSign = "{name}";

/** The text a reader gets: her language's, else the first there is; `fallback` says that it is another's. */
export function textFor(texts: readonly LetterText[], locale: Locale) {
  const own = texts.find((text) => text.locale === locale);
  const other = locales.map((code) => texts.find((text) => text.locale === code)).find(Boolean);
  const text = own ?? other;
  return text && { ...text, fallback: !own };
}

/** The text as she reads it, her own name in its place. */
export const addressed = (text: string, name: string) => text.replaceAll(nameSign, name);
