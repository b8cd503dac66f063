"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import {
  AddPoint,
  AddStatement,
  RemoveTestimony,
  ReturnText,
  SavePoint,
  SaveStatement,
  SaveTestimony,
  SaveText,
  SetOutcome,
  SignText,
} from "@/liga/statements/input";
import { readyText, returnText } from "@/liga/statements/ready-text";
import { addStatement, saveStatement } from "@/liga/statements/save-statement";
import { saveText } from "@/liga/statements/save-text";
import { setOutcome } from "@/liga/statements/set-outcome";
import { signText } from "@/liga/statements/sign-text";
import { addPoint, removeTestimony, savePoint, saveTestimony } from "@/liga/statements/talking-points";

type Added = { delegation: string; id: string };
export const statementAdd = action(AddStatement, addStatement, {
  after: ({ delegation, id }: Added) => redirect(`/delegations/${delegation}/statements/${id}`),
});
export const statementSave = action(SaveStatement, saveStatement, { done: "saved" });
export const textSave = action(SaveText, saveText, { done: "saved" });
export const textReady = action(SignText, readyText, { done: "saved" });
export const textReturn = action(ReturnText, returnText, { done: "saved" });
export const textSign = action(SignText, signText, { done: "saved" });
export const outcomeSet = action(SetOutcome, setOutcome, { done: "saved" });
export const pointAdd = action(AddPoint, addPoint, {
  after: ({ delegation, id }: Added) => redirect(`/delegations/${delegation}/statements/points/${id}`),
});
export const pointSave = action(SavePoint, savePoint, { done: "saved" });
export const testimonySave = action(SaveTestimony, saveTestimony, { done: "saved" });
export const testimonyRemove = action(RemoveTestimony, removeTestimony, { done: "removed" });
