import { z } from "zod";
import { matchingGoals } from "@/db/enums";
import { id, version } from "../../input";
import type { Weights } from "./score";

const weight = z.coerce.number("not_a_number").int("not_a_number").min(0, "negative").max(4, "too_large");
export const weighed = ["themes", "objectives", "hours", "region", "lived", "load"] as const;
const weights = z.object(
  Object.fromEntries(weighed.map((name) => [name, weight])) as Record<keyof Weights, typeof weight>,
);

/** `proposal`: the id the form carries, so that a second click makes no second one. */
export const DraftProposal = z.object({
  proposal: id.optional(),
  cohortId: id,
  goal: z.enum(matchingGoals, "choose_one"),
  weights,
});
/** A new mentor for one leader. */
export const RematchLeader = z.object({ proposal: id.optional(), cohortId: id, menteeId: id });
export const MentorLeaves = z.object({ proposal: id.optional(), cohortId: id, mentorId: id });
export const ProposalAgain = z.object({ proposal: id.optional(), earlier: id });
export const ProposalStep = z.object({ proposal: id, version });
/** `word`: "none" takes back what was said. */
export const SayTogether = z.object({
  cohortId: id,
  menteeId: id,
  mentorId: id,
  word: z.enum(["pin", "forbid", "none"], "choose_one"),
});
