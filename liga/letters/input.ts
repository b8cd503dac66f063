import { z } from "zod";
import { type LetterList, letterLists } from "@/db/enums";
import { id, optionalEmail, optionalId, version } from "../input";

/** Lists about one session or one assignment. */
const aboutLists = new Set<LetterList>(["not_checked_in", "missed", "not_submitted", "returned"]);

export const BeginLetter = z
  .object({
    list: z.enum<readonly LetterList[]>(letterLists, "unknown_choice"),
    cohortId: id,
    /** The session, the assignment or the call the list is about. */
    aboutId: optionalId,
  })
  .refine(
    ({ list, aboutId }) => (aboutLists.has(list) || list.startsWith("call_")) === (aboutId !== undefined),
    "unknown_choice",
  );

/** A language is written whole or left out; at least one is written. */
const typed = z.object({
  en: z.string().trim().max(5000, "too_long"),
  es: z.string().trim().max(5000, "too_long"),
});
export const SaveLetter = z.object({ letterId: id, version, subject: typed, body: typed });
export const OneLetter = z.object({ letterId: id, version });
export const TakeOut = z.object({ letterId: id, personId: id });

export const SendAgain = z.object({ mailId: id, address: optionalEmail });
export const SettleMail = z.object({ mailId: id });
