"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { copyPlan } from "@/liga/training/copy-plan";
import { addDayOff, removeDayOff } from "@/liga/training/days-off";
import { AddDayOff, CopyPlan, RemoveDayOff, SaveSeries } from "@/liga/training/plan-input";
import { saveSeries } from "@/liga/training/save-series";

const toSessions = ({ cohortId }: { cohortId: string }) => redirect(`/training?cohort=${cohortId}`);

export const keepSeries = action(SaveSeries, saveSeries, { after: toSessions });
export const keepCopies = action(CopyPlan, copyPlan, { after: toSessions });
export const addOff = action(AddDayOff, addDayOff, { done: "saved" });
export const removeOff = action(RemoveDayOff, removeDayOff, { done: "removed" });
