import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { sessionGroups, trainingSessions } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found } from "../errors";
import { id } from "../input";
import type { Viewer } from "../viewer";
import { ScheduleSession } from "./input";
import { placeSession } from "./place-session";

/** The same session in another language or at another hour. Its module is the other's. */
export const HoldBeside = ScheduleSession.omit({ cohortId: true, moduleId: true }).extend({ sessionId: id });

export const holdBeside = (viewer: Viewer, { sessionId, ...input }: z.output<typeof HoldBeside>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        cohortId: trainingSessions.cohortId,
        moduleId: trainingSessions.moduleId,
        groupId: trainingSessions.groupId,
        seriesId: trainingSessions.seriesId,
        cancelledAt: trainingSessions.cancelledAt,
      })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId))
      .for("update");
    const { cohortId, moduleId, seriesId, cancelledAt, ...first } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    ensure(!cancelledAt, "session_cancelled");
    const values = await placeSession(tx, cohortId, { ...input, moduleId });
    let groupId = first.groupId;
    if (!groupId) {
      const [group] = await tx
        .insert(sessionGroups)
        .values({ cohortId, moduleId })
        .returning({ id: sessionGroups.id });
      groupId = found(group).id;
      await tx
        .update(trainingSessions)
        .set({ groupId, version: sql`version + 1` })
        .where(eq(trainingSessions.id, sessionId));
    }
    const [made] = await tx
      .insert(trainingSessions)
      .values({ ...values, cohortId, groupId, seriesId })
      .returning({ id: trainingSessions.id });
    const { id: madeId } = found(made);
    await writeAudit(tx, viewer, "hold_beside", madeId, { sessionId });
    return { sessionId: madeId };
  });
