"use server";

import { redirect } from "next/navigation";
import { action } from "@/auth/action";
import { acceptAgenda } from "@/liga/delegations/agenda/accept";
import { AcceptAgenda, AgendaStep, ProposeAgenda, SessionWanted } from "@/liga/delegations/agenda/input";
import { cancelAgenda, discardAgenda, proposeAgenda, setWanted } from "@/liga/delegations/agenda/propose";

const toPlan = ({ delegationId }: { delegationId: string }) =>
  redirect(`/delegations/${delegationId}/board/plan`);

export const propose = action(ProposeAgenda, proposeAgenda, { after: toPlan });
export const cancel = action(AgendaStep, cancelAgenda, { done: "saved" });
export const discard = action(AgendaStep, discardAgenda, { after: toPlan });
export const accept = action(AcceptAgenda, acceptAgenda, {
  done: "agendaAccepted",
});
export const want = action(SessionWanted, setWanted, { after: toPlan });
