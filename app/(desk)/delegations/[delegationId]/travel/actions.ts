"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { afterRefusal } from "@/liga/travel/after-refusal";
import { forgetTravel } from "@/liga/travel/forget-travel";
import {
  AfterRefusal,
  ForgetTravel,
  LetGoAsEvidence,
  MakeLetter,
  NameOfficer,
  RemoveLetter,
  SaveAnswers,
  SaveOutcome,
  SaveRecord,
  SetStep,
} from "@/liga/travel/input";
import { letGoAsEvidence } from "@/liga/travel/let-go-as-evidence";
import { makeLetter, removeLetter } from "@/liga/travel/letters/make-letter";
import { dropOfficer, nameOfficer } from "@/liga/travel/name-officer";
import { saveAnswers } from "@/liga/travel/save-answers";
import { saveOutcome } from "@/liga/travel/save-outcome";
import { saveRecord } from "@/liga/travel/save-record";
import { setStep } from "@/liga/travel/set-step";

export const recordSave = action(SaveRecord, saveRecord, { done: "saved" });
export const answersSave = action(SaveAnswers, saveAnswers, { done: "saved" });
export const travelForget = action(ForgetTravel, forgetTravel, { done: "travelForgotten" });
export const stepSet = action(SetStep, setStep, { done: "saved" });
export const outcomeSave = action(SaveOutcome, saveOutcome, { done: "saved" });
export const evidenceSet = action(LetGoAsEvidence, letGoAsEvidence, { done: "saved" });
/** The delegate has no page here any more; the board says what came of it. */
export const refusalAct = action(AfterRefusal, afterRefusal, {
  after: (delegation) => redirect(`/delegations/${delegation}/readiness?done=refusal`),
});
export const letterMake = action(MakeLetter, makeLetter, {
  after: ({ delegation, letter }) => redirect(`/delegations/${delegation}/letters/${letter}`),
});
export const letterRemove = action(RemoveLetter, removeLetter, { done: "letterRemoved" });
export const officerName = action(NameOfficer, nameOfficer, { done: "saved" });
export const officerDrop = action(NameOfficer, dropOfficer, { done: "saved" });
