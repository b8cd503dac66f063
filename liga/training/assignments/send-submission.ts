import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { files, submissionDrafts, submissions } from "@/db/schema";
import { writeAudit } from "../../audit";
import { badField, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import type { SendSubmission } from "./input";
import { heldSubmission } from "./own-submission";
import { isLate } from "./rules";

/**
 * Hands in what she wrote and the files she added; late is accepted and marked. Until it is accepted she
 * may send it again, and the staff read what was sent last. Pressed twice, it is sent once.
 */
export const sendSubmission = (
  viewer: Viewer,
  { assignmentId, text, version }: z.output<typeof SendSubmission>,
) =>
  asViewer(viewer, async (tx) => {
    const { assignment, submission, draft } = await heldSubmission(tx, viewer, assignmentId);
    const ofThis = eq(files.submissionId, submission.id);
    const fileCount = await tx.$count(files, ofThis);
    const unsent = await tx.$count(files, and(ofThis, isNull(files.sentAt)));
    if (submission.state === "submitted" && submission.text === text && unsent === 0)
      return { late: isLate(submission.firstSentAt, assignment.dueAt) };
    if (text.trim() === "" && fileCount === 0) throw badField("text", "nothing_to_send");
    if (draft && draft.version !== version && draft.text !== text)
      throw new LigaError("draft_elsewhere", { version: draft.version, text: draft.text });
    const [sent] = await tx
      .update(submissions)
      .set({ state: "submitted", text, version: sql`version + 1` })
      .where(eq(submissions.id, submission.id))
      .returning({ firstSentAt: submissions.firstSentAt });
    await tx
      .update(files)
      .set({ sentAt: sql`now()` })
      .where(and(ofThis, isNull(files.sentAt)));
    await tx.delete(submissionDrafts).where(eq(submissionDrafts.submissionId, submission.id));
    const late = isLate(sent?.firstSentAt ?? null, assignment.dueAt);
    await writeAudit(tx, viewer, "send-submission", submission.id, { assignmentId, late });
    return { late };
  });
