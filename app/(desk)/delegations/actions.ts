"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import { acknowledge } from "@/liga/delegations/acknowledge";
import { addSeat } from "@/liga/delegations/add-seat";
import { addTask } from "@/liga/delegations/add-task";
import { answerSeat } from "@/liga/delegations/answer-seat";
import { changeDelegation } from "@/liga/delegations/change-delegation";
import { changeSeat } from "@/liga/delegations/change-seat";
import { confirmSeat } from "@/liga/delegations/confirm-seat";
import { createDelegation } from "@/liga/delegations/create-delegation";
import { fillSeat } from "@/liga/delegations/fill-seat";
import { finishTask } from "@/liga/delegations/finish-task";
import { freeSeat } from "@/liga/delegations/free-seat";
import {
  Acknowledge,
  AddSeat,
  AddTask,
  AnswerSeat,
  ChangeDelegation,
  ChangeSeat,
  CreateDelegation,
  FillSeat,
  FinishTask,
  Moves,
  Publish,
  RemoveTask,
  SeatStep,
  SetLevel,
} from "@/liga/delegations/input";
import { offerSeat } from "@/liga/delegations/offer-seat";
import { planSessions } from "@/liga/delegations/plan-session";
import { publish } from "@/liga/delegations/publish";
import { removeSeat } from "@/liga/delegations/remove-seat";
import { removeTask } from "@/liga/delegations/remove-task";
import { replaceByAlternate } from "@/liga/delegations/replace-by-alternate";
import { setLevel } from "@/liga/delegations/set-level";

const toDelegation = (delegationId: string) => redirect(`/delegations/${delegationId}`);

export const create = action(CreateDelegation, createDelegation, { after: toDelegation });
export const change = action(ChangeDelegation, changeDelegation, { done: "saved" });

export const seatAdd = action(AddSeat, addSeat, { done: "saved" });
export const seatChange = action(ChangeSeat, changeSeat, { done: "saved" });
/** After an offer she stays: the text to pass on is there now. */
export const seatFill = action(FillSeat, fillSeat, {
  done: "saved",
  after: ({ delegationId, asked }) => (asked ? undefined : toDelegation(delegationId)),
});
export const seatOffer = action(SeatStep, offerSeat, { done: "seatOffered" });
export const seatConfirm = action(SeatStep, confirmSeat, { done: "saved" });
export const seatReplace = action(SeatStep, replaceByAlternate, { done: "seatOffered" });
export const seatFree = action(SeatStep, freeSeat, { done: "saved" });
export const seatRemove = action(SeatStep, removeSeat, { after: toDelegation });
export const seatAnswer = action(AnswerSeat, answerSeat, { done: "seatAnswered" });

/** Refusals are told at the board, beside what was done. */
export const plan = action(Moves, planSessions, {
  show: async ({ refused }) => {
    const t = await getTranslations("errors.verbs");
    return { refused: refused.map(({ code, values }) => t(code as never, values as never)) };
  },
});
export const levelSet = action(SetLevel, setLevel, { done: "saved" });

export const taskAdd = action(AddTask, addTask, { done: "taskAsked" });
export const taskRemove = action(RemoveTask, removeTask, { done: "removed" });
export const taskFinish = action(FinishTask, finishTask, { done: "saved" });

export const publishDraft = action(Publish, publish, { done: "published" });
export const read = action(Acknowledge, acknowledge, { done: "read" });
