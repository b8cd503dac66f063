import "server-only";
import { notFound } from "next/navigation";
import { requireViewer } from "@/auth/viewer";
import { type Belonging, belonging } from "@/liga/delegations/belonging";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import type { Viewer } from "@/liga/viewer";

type Tx = Parameters<Parameters<typeof reading>[1]>[0];
export type Here = Belonging;

/** A page of those who go together and their coordinators: everything it reads in one transaction. */
export async function inDelegation<T>(
  delegationId: string,
  read: (tx: Tx, here: Here, viewer: Viewer) => Promise<T>,
) {
  const viewer = await requireViewer();
  if (!id.safeParse(delegationId).success) notFound();
  return reading(viewer, async (tx) => {
    const here = await belonging(tx, viewer, delegationId);
    if (!here) return notFound();
    return { viewer, here, read: await read(tx, here, viewer) };
  });
}

/** An administrator reads no meeting with a State, no cost and no report. */
export const ensureClose = (here: Here) => {
  if (!here.member && !here.closely) notFound();
};

/** The id in an address, or there is nothing. */
export const idOf = (given: string) => id.safeParse(given).data ?? notFound();
