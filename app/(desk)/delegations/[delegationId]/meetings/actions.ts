"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { confirmDraft, setAsideDraft } from "@/liga/commitments/drafts";
import {
  AddStateMeeting,
  NotePromise,
  SaveStateMeeting,
  SettlePromise,
  TellStateMeeting,
} from "@/liga/state-meetings/input";
import { addStateMeeting, saveStateMeeting } from "@/liga/state-meetings/save-meeting";
import { notePromise, tellStateMeeting } from "@/liga/state-meetings/tell-meeting";

export const meetingAdd = action(AddStateMeeting, addStateMeeting, {
  after: ({ delegation, id }) => redirect(`/delegations/${delegation}/meetings/${id}`),
});
export const meetingSave = action(SaveStateMeeting, saveStateMeeting, { done: "saved" });
export const meetingTell = action(TellStateMeeting, tellStateMeeting, { done: "saved" });
export const promiseNote = action(NotePromise, notePromise, { done: "saved" });
export const promiseConfirm = action(SettlePromise, confirmDraft, {
  after: (id) => redirect(`/commitments/${id}`),
});
export const promiseSetAside = action(SettlePromise, setAsideDraft, { done: "saved" });
