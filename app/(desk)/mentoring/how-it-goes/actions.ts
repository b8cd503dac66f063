"use server";

import { action } from "@/auth/action";
import { SettleChange } from "@/liga/mentoring/pulse/input";
import { settleChange } from "@/liga/mentoring/pulse/settle-change";

export const settle = action(SettleChange, settleChange, { done: "changeSettled" });
