"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { confirmPromise, setAsidePromise } from "@/liga/commitments/heard";
import { ConfirmPromise, SetAsidePromise } from "@/liga/room/input";

export const confirm = action(ConfirmPromise, confirmPromise, {
  after: (id) => redirect(`/commitments/${id}`),
});
export const setAside = action(SetAsidePromise, setAsidePromise, { done: "saved" });
