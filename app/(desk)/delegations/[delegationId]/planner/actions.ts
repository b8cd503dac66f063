"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { ApplyPlan, AskWhy, DraftPlan, MarkPerson, PlanStep } from "@/liga/delegations/planner/settings";
import {
  applyPlan,
  askWhy,
  cancelPlan,
  discardPlan,
  draftPlan,
  markPerson,
  replan,
} from "@/liga/delegations/planner/verbs";

type At = { delegation: string; plan: string };
const toPlan = ({ delegation, plan }: At) => redirect(`/delegations/${delegation}/planner/${plan}`);
const toPlans = ({ delegation }: { delegation: string }) => redirect(`/delegations/${delegation}/planner`);

export const draft = action(DraftPlan, draftPlan, { after: toPlan });
export const again = action(PlanStep, replan, { after: toPlan });
export const cancel = action(PlanStep, cancelPlan, { done: "saved" });
export const discard = action(PlanStep, discardPlan, { after: toPlans });
export const apply = action(ApplyPlan, applyPlan, { done: "saved" });
export const why = action(AskWhy, askWhy, { done: "saved" });
export const mark = action(MarkPerson, markPerson, { done: "saved" });
