import { z } from "zod";
import { type ReminderKind, reminderKinds } from "@/db/enums";

const fullHour = z.coerce
  .number("unknown_choice")
  .int("unknown_choice")
  .min(0, "unknown_choice")
  .max(23, "unknown_choice");

/** Ticked kinds are wanted; from and until are full hours of her own day. */
export const ChooseReminders = z.object({
  kinds: z.array(z.enum<readonly ReminderKind[]>(reminderKinds, "unknown_choice")).default([]),
  starts: fullHour,
  ends: fullHour,
});
export const StopReminders = z.object({ token: z.string("required") });
