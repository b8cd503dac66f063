import type { z } from "zod";
import type { AddAssessment } from "./input";

/** The columns of what she wrote. */
export const assessmentColumns = (input: Omit<z.output<typeof AddAssessment>, "cohort">) => ({
  countryCode: input.country,
  policy: input.policy,
  whoBenefits: input.whoBenefits,
  whoIsHurt: input.whoIsHurt,
  ask: input.ask,
  objectives: input.objectives,
  sharedWith: input.sharedWith,
});
