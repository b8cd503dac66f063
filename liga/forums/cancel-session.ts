import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { forumSessions } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { CancelSession } from "./input";

/** Takes a session out of the programme, or puts it back; it is never deleted, agendas name it. */
const setCancelled = (cancelled: boolean) => (viewer: Viewer, input: z.output<typeof CancelSession>) =>
  asViewer(viewer, async (tx) => {
    const [before] = await tx
      .select({ cancelledAt: forumSessions.cancelledAt })
      .from(forumSessions)
      .where(eq(forumSessions.id, input.session));
    found(before);
    allow(mayCoordinate(viewer));
    if ((before?.cancelledAt !== null) === cancelled) return;
    const [saved] = await tx
      .update(forumSessions)
      .set({ cancelledAt: cancelled ? sql`now()` : null, version: sql`version + 1` })
      .where(and(eq(forumSessions.id, input.session), eq(forumSessions.version, input.version)))
      .returning({ id: forumSessions.id });
    fresh(saved);
    await writeAudit(tx, viewer, cancelled ? "cancel-session" : "restore-session", input.session);
  });

export const cancelSession = setCancelled(true);
export const restoreSession = setCancelled(false);
