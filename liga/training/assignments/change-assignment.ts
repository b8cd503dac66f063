import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { trainingAssignments } from "@/db/schema";
import { mayFacilitateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, found, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import type { CancelAssignment, ChangeAssignment } from "./input";
import { placeAssignment } from "./place-assignment";

async function cohortOf(tx: Tx, viewer: Viewer, assignmentId: string) {
  const [row] = await tx
    .select({ cohortId: trainingAssignments.cohortId })
    .from(trainingAssignments)
    .where(eq(trainingAssignments.id, assignmentId));
  const { cohortId } = found(row);
  allow(mayFacilitateCohort(viewer, cohortId));
  return cohortId;
}

async function save(
  tx: Tx,
  { assignmentId, version }: { assignmentId: string; version: number },
  columns: Partial<typeof trainingAssignments.$inferInsert>,
) {
  const [saved] = await tx
    .update(trainingAssignments)
    .set({ ...columns, version: sql`version + 1` })
    .where(and(eq(trainingAssignments.id, assignmentId), eq(trainingAssignments.version, version)))
    .returning({ assignmentId: trainingAssignments.id });
  return fresh(saved);
}

export const changeAssignment = (viewer: Viewer, input: z.output<typeof ChangeAssignment>) =>
  asViewer(viewer, async (tx) => {
    const cohortId = await cohortOf(tx, viewer, input.assignmentId);
    const columns = await placeAssignment(tx, cohortId, input);
    const saved = await save(tx, input, columns);
    await writeAudit(tx, viewer, "change-assignment", saved.assignmentId, { dueAt: columns.dueAt });
    return saved;
  });

/** Nobody is asked for it any more; what was sent stays. It can be asked for again. */
export const cancelAssignment = (
  viewer: Viewer,
  input: z.output<typeof CancelAssignment>,
  now = new Date(),
) =>
  asViewer(viewer, async (tx) => {
    await cohortOf(tx, viewer, input.assignmentId);
    const saved = await save(tx, input, { cancelledAt: input.cancel === "yes" ? now : null });
    await writeAudit(tx, viewer, "cancel-assignment", saved.assignmentId, { cancel: input.cancel });
    return saved;
  });
