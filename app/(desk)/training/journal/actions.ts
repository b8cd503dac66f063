"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { answerStatements } from "@/liga/journal/answer-statements";
import { AnswerStatements, RemoveEntry, SaveEntry, WriteEntry } from "@/liga/journal/input";
import { removeEntry, saveEntry, writeEntry } from "@/liga/journal/write-entry";

const toJournal = { after: () => redirect("/training/journal") };
export const saveTheEntry = action(SaveEntry, saveEntry, toJournal);
export const removeTheEntry = action(RemoveEntry, removeEntry, toJournal);

const write = action(WriteEntry, writeEntry);
const answer = action(AnswerStatements, answerStatements);

/** Each says what is safe now in the journal's own words. */
export async function writeAnEntry(state: ActionState, form: FormData): Promise<ActionState> {
  const done = await write(state, form);
  return done.status === "ok" ? { ...done, message: (await getTranslations("journal"))("kept") } : done;
}
export async function keepAnswers(state: ActionState, form: FormData): Promise<ActionState> {
  const done = await answer(state, form);
  return done.status === "ok" ? { ...done, message: (await getTranslations("journal.self"))("saved") } : done;
}
