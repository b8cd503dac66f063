"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { moveCohort } from "@/liga/training/move-cohort";
import { MoveCohort } from "@/liga/training/plan-input";

export const moveOn = action(MoveCohort, moveCohort, {
  after: ({ cohortId }) => redirect(`/cohorts/${cohortId}`),
});
