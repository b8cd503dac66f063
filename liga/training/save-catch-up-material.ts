import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { catchUpMaterials, trainingSessions } from "@/db/schema";
import { mayFacilitateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { SaveCatchUpMaterial } from "./input";

/** The recording of a session and what to do with it, for whoever missed it. */
export const saveCatchUpMaterial = (
  viewer: Viewer,
  { sessionId, version, url, note }: z.output<typeof SaveCatchUpMaterial>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: trainingSessions.cohortId })
      .from(trainingSessions)
      .where(eq(trainingSessions.id, sessionId));
    allow(mayFacilitateCohort(viewer, found(row).cohortId));
    const [saved] =
      version === 0
        ? await tx
            .insert(catchUpMaterials)
            .values({ sessionId, url, note })
            .onConflictDoNothing()
            .returning({ id: catchUpMaterials.sessionId })
        : await tx
            .update(catchUpMaterials)
            .set({ url, note, version: sql`version + 1` })
            .where(and(eq(catchUpMaterials.sessionId, sessionId), eq(catchUpMaterials.version, version)))
            .returning({ id: catchUpMaterials.sessionId });
    fresh(saved);
    await writeAudit(tx, viewer, "save_catch_up_material", sessionId);
    return { sessionId };
  });
