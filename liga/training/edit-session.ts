import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { checkInKeys, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { EditSession } from "./input";
import { placeSession } from "./place-session";
import { checkInCloses } from "./rules";

/** Another time, place, language …; an open check-in closes with the new end. */
export const editSession = (viewer: Viewer, { sessionId, version, ...input }: z.output<typeof EditSession>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        cohortId: trainingSessions.cohortId,
        facilitatorId: trainingSessions.facilitatorId,
        moduleId: trainingSessions.moduleId,
        groupId: trainingSessions.groupId,
        cancelledAt: trainingSessions.cancelledAt,
      })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    const before = found(row);
    allow(mayFacilitateCohort(viewer, before.cohortId));
    ensure(!before.cancelledAt, "session_cancelled");
    // Held side by side it teaches what the others teach.
    if (before.groupId && before.moduleId !== input.moduleId) throw badField("moduleId", "side_by_side");
    const values = await placeSession(tx, before.cohortId, input, before);
    const [saved] = await tx
      .update(trainingSessions)
      .set({ ...values, version: sql`version + 1` })
      .where(and(eq(trainingSessions.id, sessionId), eq(trainingSessions.version, version)))
      .returning({ id: trainingSessions.id });
    fresh(saved);
    await tx
      .update(checkInKeys)
      .set({ closesAt: checkInCloses(values) })
      .where(and(eq(checkInKeys.sessionId, sessionId), sql`closes_at > now()`));
    await writeAudit(tx, viewer, "edit_session", sessionId, { startsAt: values.startsAt, zone: values.zone });
    return { sessionId };
  });
