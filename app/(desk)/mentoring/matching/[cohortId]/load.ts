import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { matchingDesk, type ProposalHead } from "@/liga/mentoring/matching/queries";

/** A cohort's matching as its coordinators read it; one query. */
export const loadMatching = cache(async (cohortId: string) => {
  const viewer = await requireViewer();
  const desk = id.safeParse(cohortId).success ? await matchingDesk(viewer, cohortId) : null;
  if (!desk) return notFound();
  // The oldest of those shown is the first.
  const proposals = desk.proposals.map(
    (one, at): Numbered => ({ ...one, number: desk.proposals.length - at }),
  );
  return { viewer, cohortId, desk: { ...desk, proposals } };
});

export type Numbered = ProposalHead & { number: number };
export type Loaded = Awaited<ReturnType<typeof loadMatching>>;
