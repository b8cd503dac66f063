import type { Metadata } from "next";
import { CoordinatorView } from "./coordinator-view";
import { DelegateView } from "./delegate-view";
import { loadAgenda, loadDelegation } from "./load";

type Props = { params: Promise<{ delegationId: string }>; searchParams: Promise<{ mine?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { delegationId } = await params;
  const loaded = await loadDelegation(delegationId);
  return { title: loaded?.whole.name ?? (await loadAgenda(delegationId)).agenda.name };
}

/** One address, whatever your role: a coordinator plans here, a delegate reads what is hers. */
export default async function DelegationPage({ params, searchParams }: Props) {
  const { delegationId } = await params;
  const loaded = await loadDelegation(delegationId);
  if (loaded && (await searchParams).mine === undefined) return <CoordinatorView {...loaded} />;
  return <DelegateView {...(await loadAgenda(delegationId))} />;
}
