import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { mayCoordinateCohort } from "@/liga/access";
import { delegationNamed } from "@/liga/delegations/delegation-queries";
import { hashOf, planGround, problemOf } from "@/liga/delegations/planner/candidates";
import { type PlanHead, plansOf } from "@/liga/delegations/planner/queries";
import { objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";

/** The plans of a delegation and what they are made from; four queries. */
export const loadPlanner = cache(async (delegationId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) notFound();
  return reading(viewer, async (tx) => {
    const head = await delegationNamed(tx, viewer, delegationId);
    if (!head || !mayCoordinateCohort(viewer, head.cohortId)) return notFound();
    const ground = await planGround(tx, delegationId);
    if (!ground) return notFound();
    const plans = await plansOf(tx, viewer, delegationId);
    const objectives = await objectiveList(tx, viewer);
    /** Whether anything a plan was made from has changed since. */
    const stale = (plan: PlanHead) =>
      plan.inputHash !== null && hashOf(problemOf(ground, plan.settings)) !== plan.inputHash;
    const names = new Map(ground.people.map((one) => [one.id, one.name]));
    return { viewer, head, ground, plans, objectives, stale, names };
  });
});
