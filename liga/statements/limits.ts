import type { Confidence, StatementSetting } from "@/db/enums";

export type Limit = {
  seconds: number | null;
  words: number | null;
  confidence: Confidence;
  source: string;
};

/**
 * How long one may speak or write, by where. A proposal that can be changed for every statement; what has
 * "R" is recalled and must be asked of the organisers. Null: not limited in that way, or not known.
 */
export const limits: Record<StatementSetting, Limit> = {
  hrc_general_debate: { seconds: 90, words: 250, confidence: "V", source: "ISHR Academy" },
  hrc_other: { seconds: 120, words: 300, confidence: "V", source: "ISHR Academy" },
  csw_oral: { seconds: 180, words: null, confidence: "R", source: "" },
  csw_written_special: { seconds: null, words: 1500, confidence: "V", source: "UN Women" },
  csw_written_general: { seconds: null, words: 2000, confidence: "V", source: "UN Women" },
  imrf: { seconds: 180, words: null, confidence: "R", source: "" },
  social_forum: { seconds: 180, words: null, confidence: "V", source: "FSM 2026" },
  three_minutes: { seconds: 180, words: null, confidence: "U", source: "" },
  five_minutes: { seconds: 300, words: null, confidence: "U", source: "" },
  own: { seconds: null, words: null, confidence: "U", source: "" },
};

/** Words a minute that interpreters can follow: recalled, 100 to 130, so it is there to be changed. */
export const usualPace = { wordsPerMinute: 130, confidence: "R" as Confidence };

/** Languages in which a statement may be written. */
export const statementLanguages = ["en", "es", "fr", "ar", "zh", "ru", "pt", "fil", "id", "sw"] as const;
