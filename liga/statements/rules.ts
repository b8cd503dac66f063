import { countWords, secondsToSay } from "@/lib/word-count";

export type Measure = {
  words: number;
  seconds: number;
  /** Words above the limit, by its number of words or by the time they take; 0 when it fits. */
  tooMany: number;
};

type Limits = { limitSeconds: number | null; limitWords: number | null };

/** Most words that the limits leave at this pace; null when there is none. */
export function mostWords({ limitSeconds, limitWords }: Limits, wordsPerMinute: number): number | null {
  const inTime = limitSeconds === null ? null : Math.floor((limitSeconds * wordsPerMinute) / 60);
  if (inTime === null) return limitWords;
  return limitWords === null ? inTime : Math.min(inTime, limitWords);
}

export function measure(text: string, language: string, wordsPerMinute: number, limits: Limits): Measure {
  const words = countWords(text, language);
  const most = mostWords(limits, wordsPerMinute);
  return {
    words,
    seconds: secondsToSay(words, wordsPerMinute),
    tooMany: most === null ? 0 : Math.max(0, words - most),
  };
}

type Text = {
  readyAt: string | null;
  returnedAt: string | null;
  signedAt: string | null;
};
export type TextStanding = "draft" | "ready" | "returned" | "signed";

/** Where the newest text of a language stands. */
export const standing = (text: Text): TextStanding => {
  if (text.signedAt) return "signed";
  if (text.returnedAt) return "returned";
  return text.readyAt ? "ready" : "draft";
};
