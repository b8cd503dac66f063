"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import {
  ChangeGoal,
  CloseGoal,
  NoteGoal,
  SaveAgreement,
  SayYes,
  SetGoal,
} from "@/liga/mentoring/agreement/input";
import {
  changeGoal,
  closeGoal,
  noteGoal,
  saveAgreement,
  sayYes,
  setGoal,
} from "@/liga/mentoring/agreement/verbs";
import { OfferHours, PickHour, WithdrawOffer } from "@/liga/mentoring/hours/input";
import { offerHours, pickHour, withdrawOffer } from "@/liga/mentoring/hours/verbs";
import {
  AddStep,
  AnswerNoShow,
  KeepNotes,
  SayHeld,
  SayNoShow,
  SetStepDone,
} from "@/liga/mentoring/log/input";
import {
  addStep,
  answerNoShow,
  keepPrivateNotes,
  keepSharedNotes,
  sayHeld,
  sayNoShow,
  setStepDone,
} from "@/liga/mentoring/log/verbs";

type Pair = { mentorshipId: string };
const to = (part: string) => (pair: Pair) => redirect(`/mentoring/${pair.mentorshipId}${part}`);

export const saveAgreementForm = action(SaveAgreement, saveAgreement, { after: to("/agreement") });
export const sayYesForm = action(SayYes, sayYes, { after: to("/agreement") });
export const setGoalForm = action(SetGoal, setGoal, { after: to("/goals") });
export const changeGoalForm = action(ChangeGoal, changeGoal, { after: to("/goals") });
export const noteGoalForm = action(NoteGoal, noteGoal, { done: "noted" });
export const closeGoalForm = action(CloseGoal, closeGoal, { after: to("/goals") });

export const offerHoursForm = action(OfferHours, offerHours, { after: to("") });
export const pickHourForm = action(PickHour, pickHour, { after: to("") });
export const withdrawOfferForm = action(WithdrawOffer, withdrawOffer, { after: to("") });

export const sayHeldForm = action(SayHeld, sayHeld, { done: "meetingHeld" });
export const sayNoShowForm = action(SayNoShow, sayNoShow, { done: "saved" });
export const answerNoShowForm = action(AnswerNoShow, answerNoShow, { done: "saved" });
export const keepSharedForm = action(KeepNotes, keepSharedNotes, { done: "sharedKept" });
export const keepPrivateForm = action(KeepNotes, keepPrivateNotes, { done: "privateKept" });
export const addStepForm = action(AddStep, addStep, { done: "stepAdded" });
export const setStepDoneForm = action(SetStepDone, setStepDone);
