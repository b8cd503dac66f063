"use server";

import { getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { typedValues } from "@/lib/form-data";
import { answerCatchUp } from "@/liga/training/answer-catch-up";
import { checkIn } from "@/liga/training/check-in";
import { closeCheckIn } from "@/liga/training/close-check-in";
import { giveApology } from "@/liga/training/give-apology";
import {
  AnswerCatchUp,
  CheckIn,
  GiveApology,
  OneSession,
  RecordAttendance,
  SaveCatchUpMaterial,
  WriteCatchUp,
} from "@/liga/training/input";
import { openCheckIn } from "@/liga/training/open-check-in";
import { recordAttendance } from "@/liga/training/record-attendance";
import { saveCatchUpMaterial } from "@/liga/training/save-catch-up-material";
import { takeBackApology } from "@/liga/training/take-back-apology";
import { writeCatchUp } from "@/liga/training/write-catch-up";

export const open = action(OneSession, openCheckIn);
export const close = action(OneSession, closeCheckIn, { done: "checkInClosed" });

export const apologise = action(GiveApology, giveApology, { done: "apology" });
export const takeBack = action(OneSession, takeBackApology, { done: "apologyBack" });
export const saveMaterial = action(SaveCatchUpMaterial, saveCatchUpMaterial, { done: "saved" });
export const writeReflection = action(WriteCatchUp, writeCatchUp, { done: "catchUpSent" });

const answerTo = action(AnswerCatchUp, answerCatchUp, { show: ({ answer }) => answer });

/** Accepted, or sent back with words: each its own sentence. */
export async function answerReflection(state: ActionState, form: FormData): Promise<ActionState> {
  const answer = await answerTo(state, form);
  if (answer.status !== "ok") return answer;
  const t = await getTranslations("done");
  return { ...answer, message: answer.data === "accepted" ? t("catchUpAccepted") : t("catchUpAsked") };
}

const enter = action(CheckIn, checkIn, { show: ({ answer }) => answer });

/** Present now, or marked before: each its own sentence. */
export async function enterCode(state: ActionState, form: FormData): Promise<ActionState> {
  const answer = await enter(state, form);
  if (answer.status !== "ok") return answer;
  const t = await getTranslations("training.checkIn");
  return { ...answer, message: answer.data === "already" ? t("already") : t("present") };
}

const write = action(RecordAttendance, recordAttendance, { show: (written) => written });

/** What could be written is safe; each row another hand marked otherwise says what stands there now. */
export async function record(state: ActionState, form: FormData): Promise<ActionState> {
  const answer = await write(state, form);
  if (answer.status !== "ok") return answer;
  const [t, words] = await Promise.all([getTranslations("training.register"), getTranslations("words")]);
  const { saved, conflicts } = answer.data as Awaited<ReturnType<typeof recordAttendance>>;
  if (conflicts.length === 0) return { status: "ok", message: t("saved", { count: saved }) };
  return {
    status: "error",
    code: "conflict",
    message: t("conflicts", { saved, count: conflicts.length }),
    fields: Object.fromEntries(
      conflicts.map(({ enrolmentId, theirs, yours, by }) => [
        `marks.${enrolmentId}`,
        theirs
          ? t("conflict", {
              by: by ?? words("unnamed"),
              theirs: words(`attendanceMark.${theirs}`),
              yours: yours ? words(`attendanceMark.${yours}`) : t("cleared"),
            })
          : t("conflictCleared", { yours: yours ? words(`attendanceMark.${yours}`) : t("cleared") }),
      ]),
    ),
    values: typedValues(form),
  };
}
