import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { completionExceptions, enrolments } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { RevokeException } from "./input";

/** The rule holds for her again. Who granted it and who took it back stays written. */
export const revokeException = (viewer: Viewer, { exceptionId }: z.output<typeof RevokeException>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: enrolments.cohortId, enrolmentId: enrolments.id })
      .from(completionExceptions)
      .innerJoin(enrolments, eq(enrolments.id, completionExceptions.enrolmentId))
      .where(eq(completionExceptions.id, exceptionId));
    const { cohortId, enrolmentId } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const [revoked] = await tx
      .update(completionExceptions)
      .set({ revokedBy: viewer.id, revokedAt: sql`now()` })
      .where(and(eq(completionExceptions.id, exceptionId), isNull(completionExceptions.revokedAt)))
      .returning({ kind: completionExceptions.kind });
    if (revoked) await writeAudit(tx, viewer, "revoke_exception", enrolmentId, revoked);
    return { cohortId, enrolmentId };
  });
