import { type Locale, locales } from "@/db/enums";

/** "IMRF" of "International Migration Review Forum (IMRF)"; the whole name where it has no short one. */
export const shortForum = (forum: string) => /\(([^()]+)\)$/.exec(forum)?.[1] ?? forum;

/** "CSW 71": how people name one holding of a forum. */
export const editionTitle = (forum: string, edition: string) => `${shortForum(forum)} ${edition}`;

/** A text in each language; null where nobody has written it yet. */
export type Said = Record<Locale, string | null>;

/** The text in her language, else in the other; null where there is none, or it is empty. */
export function saidIn(text: Said, locale: Locale): { text: string; language: Locale } | null {
  for (const language of [locale, ...locales]) {
    const words = text[language];
    if (words) return { text: words, language };
  }
  return null;
}
