import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { id } from "@/liga/input";
import { reviewDesk } from "@/liga/opportunities/review-queries";
import { reading } from "@/liga/reading";

/** The desk of a reviewer of this call; not there for anybody else. */
export const loadDesk = cache(async (opportunityId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(opportunityId).success) notFound();
  const desk = await reading(viewer, (tx) => reviewDesk(tx, viewer, opportunityId));
  if (!desk) notFound();
  return { viewer, desk };
});
