import { z } from "zod";
import { opportunityKinds } from "@/db/enums";
import { day, hour, id, line, optionalCount, optionalParagraphs, paragraphs, version, zone } from "../input";

const call = {
  kind: z.enum(opportunityKinds, "unknown_choice"),
  title: line(200),
  brief: optionalParagraphs(5000).transform((text) => text ?? ""),
  /** The last day and hour, and whose clock they are read on. */
  closesOn: day,
  closesHour: hour,
  zone,
  places: optionalCount(500),
};
export const OpenCall = z.object({ edition: id, cohort: id, ...call });
export const ChangeCall = z.object({ opportunity: id, version, ...call });

/** `version`: of the answer she changes; absent for her first. */
export const ExpressInterest = z.object({
  opportunity: id,
  version: version.optional(),
  statement: paragraphs(4000),
});
export const WithdrawInterest = z.object({ opportunity: id });

export const decisions = ["selected", "waiting", "declined"] as const;
export const DecideInterest = z.object({
  interest: id,
  version,
  decision: z.enum(decisions, "unknown_choice"),
  reason: paragraphs(2000),
});
