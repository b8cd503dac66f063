"use server";

import { action } from "@/auth/action";
import {
  AddPassage,
  AddThanks,
  RemovePassage,
  SavePassage,
  SaveReflection,
  SaveReport,
  SetThanked,
  TakeAnswer,
} from "@/liga/afterwards/input";
import { addPassage, removePassage, savePassage, saveReport, takeAnswer } from "@/liga/afterwards/report";
import { saveReflection } from "@/liga/afterwards/save-reflection";
import { addThanks, setThanked } from "@/liga/afterwards/thank";

export const reflectionSave = action(SaveReflection, saveReflection, { done: "saved" });
export const answerTake = action(TakeAnswer, takeAnswer, { done: "saved" });
export const passageAdd = action(AddPassage, addPassage, { done: "saved" });
export const passageSave = action(SavePassage, savePassage, { done: "saved" });
export const passageRemove = action(RemovePassage, removePassage, { done: "removed" });
export const reportSave = action(SaveReport, saveReport, { done: "saved" });
export const thanksAdd = action(AddThanks, addThanks, { done: "saved" });
export const thankedSet = action(SetThanked, setThanked, { done: "saved" });
