import type { Locale } from "@/db/enums";

export type Title = Partial<Record<Locale, string>>;

/** A title in her language, else in whichever it was written. */
export const titleIn = (title: Title, locale: string) =>
  title[locale as Locale] ?? title.es ?? title.en ?? "";

/** The title as typed, without the language that was left empty. */
export const titleOf = (en: string | null, es: string | null): Title => ({
  ...(en === null ? {} : { en }),
  ...(es === null ? {} : { es }),
});
