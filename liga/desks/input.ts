import { z } from "zod";
import { id } from "../input";

/** What a report is about: the cohorts that ran in a year, one cohort, or all of hers. */
export type ReportChoice = { year: number } | { cohort: string } | "all";

/** `?of=2026`, `?of=<cohort>`, `?of=all`; anything else is left aside for the year that is running. */
export function reportChoice(of: unknown, today: string): ReportChoice {
  if (of === "all") return "all";
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(of);
  if (typeof of === "string" && year.success) return { year: year.data };
  const cohort = id.safeParse(of);
  return cohort.success ? { cohort: cohort.data } : { year: Number(today.slice(0, 4)) };
}

/** The same as an address and a form say it. */
export const choiceText = (choice: ReportChoice) =>
  choice === "all" ? choice : "year" in choice ? String(choice.year) : choice.cohort;
