import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { enrolments, submissions, trainingAssignments } from "@/db/schema";
import { found } from "../../errors";

/** A submission with what decides who may do what to it; not_found when it is not in sight. */
export async function submissionInSight(tx: Tx, submissionId: string) {
  const [row] = await tx
    .select({
      state: submissions.state,
      personId: enrolments.personId,
      cohortId: trainingAssignments.cohortId,
      rubric: trainingAssignments.rubric,
    })
    .from(submissions)
    .innerJoin(trainingAssignments, eq(trainingAssignments.id, submissions.assignmentId))
    .innerJoin(enrolments, eq(enrolments.id, submissions.enrolmentId))
    .where(eq(submissions.id, submissionId));
  return found(row);
}
