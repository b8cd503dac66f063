import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { checkInKeys, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { OneSession } from "./input";
import { checkInCloses, checkInOpens } from "./rules";

/** Opens check-in until half an hour after the end. Opened twice, the code goes on as it was. */
export const openCheckIn = (viewer: Viewer, { sessionId }: z.output<typeof OneSession>, now = new Date()) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        cohortId: trainingSessions.cohortId,
        startsAt: trainingSessions.startsAt,
        durationMinutes: trainingSessions.durationMinutes,
        cancelledAt: trainingSessions.cancelledAt,
      })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    const session = found(row);
    allow(mayFacilitateCohort(viewer, session.cohortId));
    ensure(!session.cancelledAt, "session_cancelled");
    ensure(checkInOpens(session) <= now, "check_in_early");
    ensure(checkInCloses(session) > now, "check_in_late");
    await tx
      .insert(checkInKeys)
      .values({ sessionId, openedBy: viewer.id, closesAt: checkInCloses(session) })
      .onConflictDoUpdate({
        target: checkInKeys.sessionId,
        set: {
          closesAt: checkInCloses(session),
          // A code that was closed is spent; an open one goes on.
          secret: sql`case when ${checkInKeys.closesAt} > now() then ${checkInKeys.secret} else excluded.secret end`,
        },
      });
    await writeAudit(tx, viewer, "open_check_in", sessionId);
    return { sessionId };
  });
