import { notFound } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { mayCoordinateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { planPage } from "@/liga/training/read-plan";

/** What a plan of this cohort looks at; for its coordinators. */
export const loadPlan = cache(async (cohortId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(cohortId).success || !mayCoordinateCohort(viewer, cohortId)) notFound();
  const plan = await planPage(viewer, cohortId);
  return plan ? { viewer, plan } : notFound();
});

/** Answers in an address: the last one of each name, lists as lists. */
export type Asked = Record<string, string | string[] | undefined>;
export const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.at(-1) : value);
export const many = (value: string | string[] | undefined) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
