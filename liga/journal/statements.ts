/**
 * The statements of the self-assessment, in the order in which answers are kept. They are LIGA's own
 * proposal, not an instrument that was tested; the page says so. Their words are in
 * `messages/<language>/journal.json`. A changed list takes the next number of wording.
 */
export const statements = [
  "voice",
  "story",
  "rights",
  "policy",
  "group",
  "disagree",
  "care",
  "together",
] as const;
export const wording = 1;

/** What changed from before to after, statement by statement; null where one of the two is missing. */
export const changesOf = (before: readonly number[] | null, after: readonly number[] | null) =>
  statements.map((name, i) => {
    const [from, to] = [before?.[i] ?? null, after?.[i] ?? null];
    return { name, before: from, after: to, change: from === null || to === null ? null : to - from };
  });
