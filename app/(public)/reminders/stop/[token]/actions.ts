"use server";

import { openAction } from "@/auth/action";
import { StopReminders } from "@/liga/reminders/input";
import { stopReminders } from "@/liga/reminders/stop-reminders";

export const stop = openAction(StopReminders, stopReminders, { done: "remindersStopped" });
