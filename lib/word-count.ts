/**
 * Words of a text in any script, as a reader would count them; the same on the server and in the browser.
 * Han, Kana and Thai have no spaces between words, so the language decides where one ends.
 */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter(language).segment(text.normalize("NFC"))) if (isWordLike) words++;
  return words;
}

const kept = new Map<string, Intl.Segmenter>();

function segmenter(language: string) {
  const known = kept.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "word" });
  kept.set(language, made);
  return made;
}

/** How long it takes to say them, in whole seconds, rounded up: the bell does not round down. */
export const secondsToSay = (words: number, wordsPerMinute: number) =>
  Math.ceil((words * 60) / wordsPerMinute);

/** "2:05" */
export const minutesText = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
