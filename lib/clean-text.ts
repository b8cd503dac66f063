/**
 * A text without what no text has: control characters, which neither the database nor a workbook can keep, and
 * halves of a sign that a program has cut in two.
 */
export const cleanText = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\p{Surrogate}/gu, "");
