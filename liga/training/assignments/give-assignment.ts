import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts, trainingAssignments } from "@/db/schema";
import { mayFacilitateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure, found } from "../../errors";
import { oneAtATime } from "../../one-at-a-time";
import type { Viewer } from "../../viewer";
import type { GiveAssignment } from "./input";
import { placeAssignment } from "./place-assignment";

/** Work for the leaders of a cohort. The same form sent twice gives it once. */
export const giveAssignment = (viewer: Viewer, { cohortId, ...input }: z.output<typeof GiveAssignment>) =>
  asViewer(viewer, async (tx) => {
    const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, cohortId));
    found(cohort);
    allow(mayFacilitateCohort(viewer, cohortId));
    const columns = await placeAssignment(tx, cohortId, input);
    await oneAtATime(tx, "training-assignment", cohortId);
    const same = await tx.$count(
      trainingAssignments,
      and(
        eq(trainingAssignments.cohortId, cohortId),
        eq(trainingAssignments.moduleId, columns.moduleId),
        eq(trainingAssignments.dueAt, columns.dueAt),
        sql`${trainingAssignments.title} = ${JSON.stringify(columns.title)}::jsonb`,
      ),
    );
    ensure(same === 0, "already_there");
    const [given] = await tx
      .insert(trainingAssignments)
      .values({ cohortId, createdBy: viewer.id, ...columns })
      .returning({ id: trainingAssignments.id });
    const { id } = found(given);
    await writeAudit(tx, viewer, "give-assignment", id, { cohortId, dueAt: columns.dueAt });
    return { assignmentId: id };
  });
