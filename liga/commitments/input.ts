import { z } from "zod";
import { commitmentStates } from "@/db/enums";
import { country, day, id, line, objectives, optionalDay, optionalId, paragraphs, version } from "../input";

/** What the address of the list may ask for; anything else is left aside. */
export const CommitmentFilter = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  state: z.enum(commitmentStates).optional().catch(undefined),
});
export type CommitmentFilter = z.output<typeof CommitmentFilter>;

const commitment = {
  country,
  edition: optionalId,
  promise: paragraphs(2000),
  saidOn: day,
  source: line(1000),
  objectives,
  state: z.enum(commitmentStates, "unknown_choice"),
  nextCheckOn: optionalDay,
};
export const AddCommitment = z.object(commitment);
export const SaveCommitment = z.object({ commitment: id, version, ...commitment });
