import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { eligibilityOfCohort, requirementChoices } from "@/liga/opportunities/eligibility/queries";
import { type Call, delegationFor, findCall } from "@/liga/opportunities/queries";
import { callSetup } from "@/liga/opportunities/review-queries";
import { selectionOf } from "@/liga/opportunities/selection-queries";
import { reading } from "@/liga/reading";
import type { Viewer } from "@/liga/viewer";

type Tx = Parameters<typeof findCall>[0];

/** A call with more of it, for those who run it; not there for anybody else. */
const running = <T>(more: (tx: Tx, viewer: Viewer, call: Call) => Promise<T>) =>
  cache(async (opportunityId: string) => {
    const viewer = await requireViewer();
    if (!id.safeParse(opportunityId).success) notFound();
    return reading(viewer, async (tx) => {
      const call = await findCall(tx, viewer, opportunityId);
      if (!call?.coordinates) notFound();
      return { viewer, call, ...(await more(tx, viewer, call)) };
    });
  });

export const loadSetup = running(async (tx, viewer, call) => ({
  setup: await callSetup(tx, viewer, call.id),
  choices: await requirementChoices(tx, viewer, call.id),
}));
export const loadSelection = running(async (tx, viewer, call) => ({
  setup: await callSetup(tx, viewer, call.id),
  rows: await selectionOf(tx, viewer, call.id),
  delegation: await delegationFor(tx, viewer, call),
}));
export const loadEligible = running(async (tx, viewer, call) => ({
  leaders: await eligibilityOfCohort(tx, viewer, call.id),
}));
