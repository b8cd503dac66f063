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
import { createDelegation } from "@/liga/delegations/create-delegation";
import { finishTask } from "@/liga/delegations/finish-task";
import {
  Acknowledge,
  AddSeat,
  AddTask,
  AnswerSeat,
  ChangeDelegation,
  ChangeSeat,
  CreateDelegation,
  FinishTask,
  LookAtMoves,
  Moves,
  Publish,
  RemoveTask,
  SetLevel,
  StepSeat,
} from "@/liga/delegations/input";
import { lookAtMoves } from "@/liga/delegations/look-at-moves";
import { planSessions } from "@/liga/delegations/plan-session";
import { publish } from "@/liga/delegations/publish";
import { removeTask } from "@/liga/delegations/remove-task";
import { setLevel } from "@/liga/delegations/set-level";
import { stepSeat } from "@/liga/delegations/step-seat";

const toDelegation = (delegationId: string) => redirect(`/delegations/${delegationId}`);

export const create = action(CreateDelegation, createDelegation, { after: toDelegation });
export const change = action(ChangeDelegation, changeDelegation, { done: "saved" });

export const seatAdd = action(AddSeat, addSeat, { done: "saved" });
export const seatChange = action(ChangeSeat, changeSeat, { done: "saved" });
/** After an offer the coordinator stays: the text to pass on is there now. */
export const seatStep = action(StepSeat, stepSeat, {
  done: "saved",
  after: ({ delegationId, leave }) => (leave ? toDelegation(delegationId) : undefined),
});
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

export const movesLooked = action(LookAtMoves, lookAtMoves, { done: "saved" });
export const publishDraft = action(Publish, publish, { done: "published" });
export const read = action(Acknowledge, acknowledge, { done: "read" });
