import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { submissionDrafts } from "@/db/schema";
import { LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import type { SaveDraft } from "./input";
import { heldSubmission } from "./own-submission";

/**
 * Keeps what she is writing. The same text again is as good as once, so an answer that was lost on the way
 * does no harm; another text begun elsewhere is never written over: it comes back with the refusal.
 */
export const saveDraft = (viewer: Viewer, { assignmentId, text, version }: z.output<typeof SaveDraft>) =>
  asViewer(viewer, async (tx) => {
    const { submission, draft } = await heldSubmission(tx, viewer, assignmentId);
    if (draft?.text === text) return { version: draft.version };
    const before = draft?.version ?? 0;
    if (before !== version)
      throw new LigaError("draft_elsewhere", { version: before, text: draft?.text ?? submission.text });
    const saved = { text, version: before + 1, savedAt: new Date() };
    await (draft
      ? tx.update(submissionDrafts).set(saved).where(eq(submissionDrafts.submissionId, submission.id))
      : tx.insert(submissionDrafts).values({ submissionId: submission.id, ...saved }));
    return { version: saved.version };
  });
