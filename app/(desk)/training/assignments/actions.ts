"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { action } from "@/auth/action";
import type { ActionState } from "@/lib/action-state";
import { RemoveFile } from "@/liga/files/input";
import { removeFile } from "@/liga/files/remove-file";
import { addComment } from "@/liga/training/assignments/add-comment";
import { cancelAssignment, changeAssignment } from "@/liga/training/assignments/change-assignment";
import { decideSubmission } from "@/liga/training/assignments/decide-submission";
import { giveAssignment } from "@/liga/training/assignments/give-assignment";
import {
  AddComment,
  CancelAssignment,
  ChangeAssignment,
  DecideSubmission,
  GiveAssignment,
  SaveDraft,
  SendSubmission,
} from "@/liga/training/assignments/input";
import { saveDraft } from "@/liga/training/assignments/save-draft";
import { sendSubmission } from "@/liga/training/assignments/send-submission";

const toAssignment = {
  after: ({ assignmentId }: { assignmentId: string }) => redirect(`/training/assignments/${assignmentId}`),
};
export const give = action(GiveAssignment, giveAssignment, toAssignment);
export const change = action(ChangeAssignment, changeAssignment, toAssignment);
export const cancel = action(CancelAssignment, cancelAssignment, { done: "saved" });
export const comment = action(AddComment, addComment, { show: () => "comments.said" });
export const takeAway = action(RemoveFile, removeFile, { done: "removed" });

const save = action(SaveDraft, saveDraft, { show: () => "answer.saved" });
const send = action(SendSubmission, sendSubmission, {
  show: ({ late }) => (late ? "answer.sentLate" : "answer.sentNow"),
});
const settle = action(DecideSubmission, decideSubmission);

async function inWords(answer: ActionState, key = answer.status === "ok" ? answer.data : undefined) {
  if (answer.status !== "ok" || typeof key !== "string") return answer;
  return { ...answer, message: (await getTranslations("assignments"))(key as never) };
}

/** One form, two buttons: saved for later, or sent. */
export const answer = async (state: ActionState, form: FormData) =>
  inWords(form.get("do") === "save" ? await save(state, form) : await send(state, form));

export const decide = async (state: ActionState, form: FormData) =>
  inWords(
    await settle(state, form),
    form.get("decision") === "accepted" ? "review.accepted" : "review.returned",
  );
