"use server";

import { action } from "@/auth/action";
import { keepConcerns } from "@/liga/safeguarding/handle";
import { KeepConcerns } from "@/liga/safeguarding/input";

export const keep = action(KeepConcerns, keepConcerns, { done: "saved" });
