import type { MaterialOrigin } from "@/db/enums";

export type MaterialText = {
  language: string;
  title: string;
  url: string | null;
  body: string | null;
  origin: MaterialOrigin;
  /** Instants, where it came or was changed after its version was published. */
  addedAt: string | null;
  changedAt: string | null;
};

/** The languages tried for her, best first: the page's, those she speaks, then English, then Spanish. */
export const readingOrder = (locale: string, spoken: readonly string[]) => [
  ...new Set([locale, ...spoken.map((language) => language.split("-")[0] ?? language), "en", "es"]),
];

/** The text she reads: in the first language of the order there is one in, else in whichever there is. */
export function textFor<T extends Pick<MaterialText, "language">>(
  texts: readonly T[],
  order: readonly string[],
) {
  for (const language of order) {
    const exact = texts.find((text) => text.language === language);
    const near = exact ?? texts.find((text) => text.language.split("-")[0] === language);
    if (near) return near;
  }
  return texts[0] ?? null;
}
