"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { HoldBeside, holdBeside } from "@/liga/training/hold-beside";

export const beside = action(HoldBeside, holdBeside, {
  after: ({ sessionId }) => redirect(`/training/${sessionId}`),
});
