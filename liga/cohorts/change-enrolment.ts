import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { enrolments } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { ChangeEnrolment } from "./input";

/** Her place in a cohort changes; the history is written by a trigger, with the reason. */
export const changeEnrolment = (
  viewer: Viewer,
  { enrolmentId, version, status, reason }: z.output<typeof ChangeEnrolment>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: enrolments.cohortId, status: enrolments.status, version: enrolments.version })
      .from(enrolments)
      .where(eq(enrolments.id, enrolmentId));
    const before = found(row);
    allow(mayCoordinateCohort(viewer, before.cohortId));
    // A second press of the same button finds it done.
    if (before.status === status && before.version === version + 1) return { cohortId: before.cohortId };
    ensure(before.status !== status || before.version !== version, "same_status");
    const [saved] = await tx
      .update(enrolments)
      .set({ status, reason, version: sql`version + 1` })
      .where(and(eq(enrolments.id, enrolmentId), eq(enrolments.version, version)))
      .returning({ id: enrolments.id });
    fresh(saved);
    await writeAudit(tx, viewer, "change_enrolment", enrolmentId, { from: before.status, to: status });
    return { cohortId: before.cohortId };
  });
