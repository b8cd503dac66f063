import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { attendance, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { CancelSession } from "./input";

/** A session does not take place, or does after all. One where somebody was marked did take place. */
export const cancelSession = (
  viewer: Viewer,
  { sessionId, version, cancel }: z.output<typeof CancelSession>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: trainingSessions.cohortId, cancelledAt: trainingSessions.cancelledAt })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    const before = found(row);
    allow(mayFacilitateCohort(viewer, before.cohortId));
    if ((before.cancelledAt !== null) === (cancel === "yes")) return { sessionId };
    if (cancel === "yes") {
      const [attended] = await tx
        .select({ one: sql`1` })
        .from(attendance)
        .where(and(eq(attendance.sessionId, sessionId), sql`counts_as_attended(mark)`))
        .limit(1);
      ensure(!attended, "session_held");
    }
    const [saved] = await tx
      .update(trainingSessions)
      .set({ cancelledAt: cancel === "yes" ? sql`now()` : null, version: sql`version + 1` })
      .where(and(eq(trainingSessions.id, sessionId), eq(trainingSessions.version, version)))
      .returning({ id: trainingSessions.id });
    fresh(saved);
    await writeAudit(tx, viewer, cancel === "yes" ? "cancel_session" : "restore_session", sessionId);
    return { sessionId };
  });
