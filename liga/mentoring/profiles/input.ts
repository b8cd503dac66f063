import { z } from "zod";
import { languageLevels, resourceThemes } from "@/db/enums";
import {
  hour,
  id,
  language,
  objectives,
  optionalCommission,
  optionalParagraphs,
  ticked,
  version,
} from "../../input";
import { typedZone } from "../../people/profile-input";

const themes = z.array(z.enum(resourceThemes, "unknown_choice")).default([]);
const perRow = <S extends z.ZodType>(key: RegExp, value: S) =>
  z.preprocess((given) => ({ ...(given as object | undefined) }), z.record(z.string().regex(key), value));
const rows = /^[1-6]$/;
const days = /^[1-7]$/;
const typed = z.union([z.literal(""), hour], "not_an_hour");
const number = (least: number, most: number) =>
  z.coerce.number("not_a_number").int("not_a_number").min(least, "too_small").max(most, "too_large");

/** Four fields a day: two stretches. Six rows of a language and how well she speaks it. */
export const SaveMentorProfile = z
  .object({
    /** 0 while there is none. */
    version,
    themes,
    objectives,
    lived: themes,
    region: optionalCommission,
    zone: typedZone,
    capacity: number(0, 30),
    groupOf: z
      .preprocess((given) => (given === "" ? undefined : given), number(2, 12).optional())
      .transform((value) => value ?? null),
    boundaries: optionalParagraphs(2000).transform((text) => text ?? ""),
    open: ticked.default(false),
    code: ticked.default(false),
    language: perRow(rows, z.union([z.literal(""), language], "unknown_choice")),
    level: perRow(rows, z.enum(languageLevels, "unknown_choice")),
    from: perRow(days, typed),
    until: perRow(days, typed),
    from2: perRow(days, typed),
    until2: perRow(days, typed),
  })
  .superRefine((given, context) => {
    const wrong = (message: string, ...path: string[]) => context.addIssue({ code: "custom", message, path });
    for (const [a, b] of [["from", "until"] as const, ["from2", "until2"] as const])
      for (const day of "1234567") {
        const [from, until] = [given[a][day], given[b][day]];
        if (from && !until) wrong("required", b, day);
        if (!from && until) wrong("required", a, day);
        if (from && from === until) wrong("same_hours", b, day);
        if (b === "until2" && from && from === given.from[day]) wrong("same_hours", a, day);
      }
    const said = Object.entries(given.language).filter(([, code]) => code !== "");
    if (said.length === 0) wrong("required", "language", "1");
    for (const [row, code] of said)
      if (said.some(([other, same]) => same === code && other < row)) wrong("said_twice", "language", row);
  });

export const VetMentor = z.object({ mentorId: id, version, vetted: ticked.default(false) });

export const SaveMenteeProfile = z.object({
  version,
  wants: ticked.default(false),
  themes,
  objectives,
  lived: themes,
  region: optionalCommission,
});

/** By the other's id; "none" takes back what was said. */
export const wishWords = ["none", "wish", "much", "no_go"] as const;
export const SaveWishes = z.object({
  word: z.preprocess(
    (given) => ({ ...(given as object | undefined) }),
    z.record(id, z.enum(wishWords, "unknown_choice")),
  ),
});
