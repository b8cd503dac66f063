"use server";

import { action } from "@/auth/action";
import { answerWord } from "@/liga/mentoring/pulse/answer-word";
import { askChange, withdrawChange } from "@/liga/mentoring/pulse/ask-change";
import { askWord } from "@/liga/mentoring/pulse/ask-word";
import { givePulse } from "@/liga/mentoring/pulse/give-pulse";
import {
  AnswerWord,
  AskChange,
  AskWord,
  GivePulse,
  KeepWord,
  LookBack,
  WithdrawChange,
} from "@/liga/mentoring/pulse/input";
import { keepWord } from "@/liga/mentoring/pulse/keep-word";
import { lookBack } from "@/liga/mentoring/pulse/look-back";

export const sendPulse = action(GivePulse, givePulse, { done: "pulseGiven" });
export const sendWord = action(AskWord, askWord, { done: "wordAsked" });
export const sendAnswer = action(AnswerWord, answerWord, { done: "wordAnswered" });
export const sayNeeded = action(KeepWord, keepWord, { done: "wordKept" });
export const requestChange = action(AskChange, askChange, { done: "changeAsked" });
export const takeChangeBack = action(WithdrawChange, withdrawChange);
export const saveLookingBack = action(LookBack, lookBack, { done: "lookedBack" });
