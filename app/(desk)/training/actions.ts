"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { cancelSession } from "@/liga/training/cancel-session";
import { editSession } from "@/liga/training/edit-session";
import { CancelSession, EditSession, ScheduleSession } from "@/liga/training/input";
import { scheduleSession } from "@/liga/training/schedule-session";

const toSession = ({ sessionId }: { sessionId: string }) => redirect(`/training/${sessionId}`);

export const schedule = action(ScheduleSession, scheduleSession, { after: toSession });
export const edit = action(EditSession, editSession, { after: toSession });
export const cancel = action(CancelSession, cancelSession, { done: "saved" });
