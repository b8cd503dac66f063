import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { submissions } from "@/db/schema";
import { mayFacilitateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, badField, ensure, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import { writeComment } from "./add-comment";
import type { DecideSubmission } from "./input";
import { wrongScore } from "./rules";
import { submissionInSight } from "./submission-in-sight";

/** Accepted, or asked for once more with the reason; refused when she sent something newer meanwhile. */
export const decideSubmission = (
  viewer: Viewer,
  { submissionId, version, decision, commentId, text, scores }: z.output<typeof DecideSubmission>,
) =>
  asViewer(viewer, async (tx) => {
    const { state, personId, cohortId, rubric } = await submissionInSight(tx, submissionId);
    allow(mayFacilitateCohort(viewer, cohortId));
    ensure(personId !== viewer.id, "own_submission");
    ensure(state !== "draft", "not_sent_yet");
    const wrong = wrongScore(rubric, scores);
    if (wrong) throw badField(`scores.${wrong}`, "too_many_points");
    if (decision === "returned" && !text) throw badField("text", "reason_needed");
    const given = Object.fromEntries(Object.entries(scores).filter(([, value]) => value !== undefined));
    const [decided] = await tx
      .update(submissions)
      .set({
        state: decision,
        scores: given as Record<string, number>,
        decidedAt: sql`now()`,
        decidedBy: viewer.id,
        version: sql`version + 1`,
      })
      .where(and(eq(submissions.id, submissionId), eq(submissions.version, version)))
      .returning({ assignmentId: submissions.assignmentId });
    const { assignmentId } = fresh(decided);
    if (text) await writeComment(tx, viewer, { submissionId, commentId, text });
    await writeAudit(tx, viewer, "decide-submission", submissionId, { decision });
    return { assignmentId };
  });
