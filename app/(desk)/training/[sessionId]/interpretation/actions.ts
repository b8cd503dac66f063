"use server";

import { action } from "@/auth/action";
import { addInterpreter, removeInterpreter } from "@/liga/training/interpreters";
import { AddInterpreter, RemoveInterpreter } from "@/liga/training/plan-input";

export const name = action(AddInterpreter, addInterpreter, { done: "saved" });
export const release = action(RemoveInterpreter, removeInterpreter, { done: "removed" });
