import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { cohortProgress } from "@/liga/cohorts/progress";
import { id } from "@/liga/input";

/** The cohort as its staff sees it; for everybody else it does not exist. */
export const load = cache(async (cohortId: string) => {
  const viewer = await requireViewer();
  const now = new Date();
  const progress = id.safeParse(cohortId).success ? await cohortProgress(viewer, cohortId, now) : null;
  return progress ? { viewer, now, ...progress } : notFound();
});
