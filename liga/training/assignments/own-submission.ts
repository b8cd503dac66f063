import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { enrolments, submissionDrafts, submissions, trainingAssignments } from "@/db/schema";
import { ensure, found } from "../../errors";
import { oneAtATime } from "../../one-at-a-time";
import type { Viewer } from "../../viewer";

/**
 * Her submission to an assignment, begun if it was not, and held until the transaction ends: whatever is
 * sent at the same moment, from another tab or a second try, waits and meets it.
 * @throws not_found when the assignment is none of hers, `submission_accepted` when it is closed
 */
export async function heldSubmission(tx: Tx, viewer: Viewer, assignmentId: string) {
  const [row] = await tx
    .select({ assignment: trainingAssignments, enrolmentId: enrolments.id })
    .from(trainingAssignments)
    .innerJoin(enrolments, eq(enrolments.cohortId, trainingAssignments.cohortId))
    .where(
      and(
        eq(trainingAssignments.id, assignmentId),
        eq(enrolments.personId, viewer.id),
        ne(enrolments.status, "withdrawn"),
      ),
    );
  const { assignment, enrolmentId } = found(row);
  await oneAtATime(tx, "submission", assignmentId, enrolmentId);
  const mine = and(eq(submissions.assignmentId, assignmentId), eq(submissions.enrolmentId, enrolmentId));
  let [submission] = await tx.select().from(submissions).where(mine);
  ensure(submission?.state !== "accepted", "submission_accepted");
  if (!submission) {
    ensure(!assignment.cancelledAt, "assignment_cancelled");
    [submission] = await tx.insert(submissions).values({ assignmentId, enrolmentId }).returning();
  }
  const begun = found(submission);
  const [draft] = await tx.select().from(submissionDrafts).where(eq(submissionDrafts.submissionId, begun.id));
  return { assignment, submission: begun, draft };
}
