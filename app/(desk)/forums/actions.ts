"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { addEdition } from "@/liga/forums/add-edition";
import { addSession } from "@/liga/forums/add-session";
import * as sessions from "@/liga/forums/cancel-session";
import {
  AddEdition,
  AddSession,
  CancelSession,
  LayDeadlines,
  RemoveCondition,
  SaveAccessRoute,
  SaveDeadline,
  SaveEdition,
  SaveForumRule,
  SaveSeatRule,
  SaveSession,
  SplitEdition,
} from "@/liga/forums/input";
import * as usual from "@/liga/forums/lay-deadlines";
import * as conditions from "@/liga/forums/remove-condition";
import * as routes from "@/liga/forums/save-access-route";
import * as deadlines from "@/liga/forums/save-deadline";
import { saveEdition } from "@/liga/forums/save-edition";
import * as rules from "@/liga/forums/save-forum-rule";
import * as seats from "@/liga/forums/save-seat-rule";
import { saveSession } from "@/liga/forums/save-session";
import { splitEdition } from "@/liga/forums/split-edition";

const toEdition = { after: (id: string) => redirect(`/forums/${id}`) };
const toSession = {
  after: ({ editionId, sessionId }: { editionId: string; sessionId: string }) =>
    redirect(`/forums/${editionId}#s-${sessionId}`),
};

export const addAnEdition = action(AddEdition, addEdition, toEdition);
export const saveTheEdition = action(SaveEdition, saveEdition, toEdition);
export const saveDeadline = action(SaveDeadline, deadlines.saveDeadline, { done: "saved" });
export const saveAccessRoute = action(SaveAccessRoute, routes.saveAccessRoute, { done: "saved" });
export const saveSeatRule = action(SaveSeatRule, seats.saveSeatRule, { done: "saved" });
export const saveForumRule = action(SaveForumRule, rules.saveForumRule, { done: "saved" });
export const layDeadlines = action(LayDeadlines, usual.layDeadlines, { done: "saved" });
export const splitTheEdition = action(SplitEdition, splitEdition, toEdition);
export const removeCondition = action(RemoveCondition, conditions.removeCondition, { done: "removed" });
export const addASession = action(AddSession, addSession, toSession);
export const saveTheSession = action(SaveSession, saveSession, toSession);
export const cancelSession = action(CancelSession, sessions.cancelSession, { done: "saved" });
export const restoreSession = action(CancelSession, sessions.restoreSession, { done: "saved" });
