import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegationContacts, ownContacts } from "@/db/schema";
import { writeAudit } from "../audit";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import type { AddContact, InDelegation, OwnContact, RemoveContact } from "./input";
import { inRoom } from "./sync";

/** A number for everybody of the delegation; the policies let coordinators alone write it. */
export const addContact = (viewer: Viewer, { delegation, ...input }: z.output<typeof AddContact>) =>
  asViewer(viewer, async (tx) => {
    await inRoom(tx, delegation);
    await tx.insert(delegationContacts).values({ delegationId: delegation, ...input });
    await writeAudit(tx, viewer, "add-delegation-contact", delegation);
  });

export const removeContact = (viewer: Viewer, { contact }: z.output<typeof RemoveContact>) =>
  asViewer(viewer, async (tx) => {
    const [gone] = await tx
      .delete(delegationContacts)
      .where(eq(delegationContacts.id, contact))
      .returning({ delegationId: delegationContacts.delegationId });
    await writeAudit(tx, viewer, "remove-delegation-contact", found(gone).delegationId);
  });

/** Somebody of hers to call; hers to give, to change and to take back. */
export const giveOwnContact = (viewer: Viewer, { delegation, name, number }: z.output<typeof OwnContact>) =>
  asViewer(viewer, async (tx) => {
    await inRoom(tx, delegation);
    await tx
      .insert(ownContacts)
      .values({ delegationId: delegation, personId: viewer.id, name, number })
      .onConflictDoUpdate({
        target: [ownContacts.delegationId, ownContacts.personId],
        set: { name, number, createdAt: sql`now()` },
      });
  });

export const takeBackOwnContact = (viewer: Viewer, { delegation }: z.output<typeof InDelegation>) =>
  asViewer(viewer, async (tx) => {
    await tx
      .delete(ownContacts)
      .where(and(eq(ownContacts.delegationId, delegation), eq(ownContacts.personId, viewer.id)));
  });
