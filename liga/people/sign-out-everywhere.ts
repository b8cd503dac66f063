import { eq } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { signInSessions } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";

/** Ends all her sessions, on every phone and computer, this one included. */
export function signOutEverywhere(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const ended = await tx
      .delete(signInSessions)
      .where(eq(signInSessions.personId, viewer.id))
      .returning({ personId: signInSessions.personId });
    await writeAudit(tx, viewer, "sign-out-everywhere", viewer.id, { sessions: ended.length });
  });
}
