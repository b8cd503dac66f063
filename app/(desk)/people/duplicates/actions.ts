"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { MergePeople, TellApart, UndoMerge } from "@/liga/people/input";
import { mergePeople } from "@/liga/people/merge-people";
import { tellApart } from "@/liga/people/tell-apart";
import { undoMerge } from "@/liga/people/undo-merge";

export const mergeTwo = action(MergePeople, mergePeople, {
  after: ({ kept }) => redirect(`/people/${kept}`),
});
export const undoOne = action(UndoMerge, undoMerge, { done: "saved" });
export const tellTwoApart = action(TellApart, tellApart, { done: "saved" });
