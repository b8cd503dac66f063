import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { checkInKeys, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { OneSession } from "./input";

export const closeCheckIn = (viewer: Viewer, { sessionId }: z.output<typeof OneSession>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: trainingSessions.cohortId })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    allow(mayFacilitateCohort(viewer, found(row).cohortId));
    const closed = await tx
      .update(checkInKeys)
      .set({ closesAt: sql`now()` })
      .where(and(eq(checkInKeys.sessionId, sessionId), sql`closes_at > now()`))
      .returning({ sessionId: checkInKeys.sessionId });
    if (closed.length > 0) await writeAudit(tx, viewer, "close_check_in", sessionId);
    return { sessionId };
  });
