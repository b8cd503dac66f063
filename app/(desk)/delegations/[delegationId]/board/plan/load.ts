import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { mayCoordinateCohort } from "@/liga/access";
import { agendaProposal } from "@/liga/delegations/agenda/queries";
import { delegationNamed } from "@/liga/delegations/delegation-queries";
import { objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";

export const loadProposal = cache(async (delegationId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) return notFound();
  return reading(viewer, async (tx) => {
    const head = await delegationNamed(tx, viewer, delegationId);
    if (!head || !mayCoordinateCohort(viewer, head.cohortId)) return notFound();
    const proposal = await agendaProposal(tx, delegationId);
    return proposal ? { viewer, head, gcm: await objectiveList(tx, viewer), ...proposal } : notFound();
  });
});
export type Proposal = Awaited<ReturnType<typeof loadProposal>>;
