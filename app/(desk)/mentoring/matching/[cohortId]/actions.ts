"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { acceptProposal, discardProposal } from "@/liga/mentoring/matching/accept-proposal";
import {
  DraftProposal,
  MentorLeaves,
  ProposalAgain,
  ProposalStep,
  RematchLeader,
  SayTogether,
} from "@/liga/mentoring/matching/input";
import { mentorLeaves } from "@/liga/mentoring/matching/mentor-leaves";
import { draftProposal, proposeAnew, rematchLeader, sayTogether } from "@/liga/mentoring/matching/verbs";
import { VetMentor } from "@/liga/mentoring/profiles/input";
import { vetMentor } from "@/liga/mentoring/profiles/verbs";

type At = { cohortId: string; proposal: string | null };
const toDesk = ({ cohortId }: { cohortId: string }) => redirect(`/mentoring/matching/${cohortId}`);
const toProposal = ({ cohortId, proposal }: At) =>
  redirect(`/mentoring/matching/${cohortId}${proposal ? `/proposals/${proposal}` : ""}`);

export const draft = action(DraftProposal, draftProposal, { after: toProposal });
export const again = action(ProposalAgain, proposeAnew, { after: toProposal });
export const rematch = action(RematchLeader, rematchLeader, { after: toProposal });
export const leave = action(MentorLeaves, mentorLeaves, { after: toProposal });
export const accept = action(ProposalStep, acceptProposal, { done: "proposalAccepted" });
export const discard = action(ProposalStep, discardProposal, { after: toDesk });
export const say = action(SayTogether, sayTogether, { done: "togetherSaid" });
export const vet = action(VetMentor, vetMentor, { done: "saved" });
