/** A word of a list, as the heading of a column begins. */
export const heading = (word: string, locale: string) =>
  word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
