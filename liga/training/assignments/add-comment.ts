import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { submissionComments } from "@/db/schema";
import { mayFacilitateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure } from "../../errors";
import type { Viewer } from "../../viewer";
import type { AddComment } from "./input";
import { submissionInSight } from "./submission-in-sight";

/** Between her and the staff of her cohort. The form's own id lets the same words stand only once. */
export const addComment = (viewer: Viewer, input: z.output<typeof AddComment>) =>
  asViewer(viewer, async (tx) => {
    const { state, personId, cohortId } = await submissionInSight(tx, input.submissionId);
    allow(personId === viewer.id || mayFacilitateCohort(viewer, cohortId));
    ensure(state !== "draft", "not_sent_yet");
    await writeComment(tx, viewer, input);
  });

export async function writeComment(tx: Tx, viewer: Viewer, input: z.output<typeof AddComment>) {
  const written = await tx
    .insert(submissionComments)
    .values({ id: input.commentId, submissionId: input.submissionId, authorId: viewer.id, text: input.text })
    .onConflictDoNothing()
    .returning({ id: submissionComments.id });
  // That something was said is noted; what was said stays between the two.
  if (written.length > 0) await writeAudit(tx, viewer, "comment-submission", input.submissionId);
}
