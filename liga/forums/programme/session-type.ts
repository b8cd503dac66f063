import type { ForumSessionType } from "@/db/enums";

const words: [RegExp, ForumSessionType][] = [
  [/side[- ]?event|evento (paralelo oficial|lateral)/i, "side_event"],
  [/parallel|paralelo/i, "parallel_event"],
  [/round[- ]?table|mesa redonda/i, "round_table"],
  [/hearing|audiencia/i, "hearing"],
  [/debate/i, "policy_debate"],
  [/dialogue|di[aá]logo|panel/i, "interactive_dialogue"],
  [/caucus/i, "caucus"],
];

/** What kind of session its words suggest; a coordinator may say otherwise. */
export const typeOf = (...texts: (string | null | undefined)[]): ForumSessionType =>
  words.find(([word]) => texts.some((text) => text && word.test(text)))?.[1] ?? "plenary";
