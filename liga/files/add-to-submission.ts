import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { files } from "@/db/schema";
import { fileKinds, isVoice } from "@/lib/file-kinds";
import { writeAudit } from "../audit";
import { badField, ensure } from "../errors";
import { heldSubmission } from "../training/assignments/own-submission";
import type { Viewer } from "../viewer";
import type { AddToSubmission, Incoming } from "./input";
import { keepFile, recognise } from "./keep-file";
import { storage } from "./storage";

const mostFiles = 6;

/** A file or voice note beside her words; hers alone until she sends it. The same one again is there once. */
export async function addToSubmission(
  viewer: Viewer,
  { assignmentId, fileId }: z.output<typeof AddToSubmission>,
  incoming: Incoming,
) {
  const kind = recognise(incoming);
  // Asked before the bytes are kept, so that what nobody asked for is never stored.
  await asViewer(viewer, async (tx) => {
    const { assignment } = await heldSubmission(tx, viewer, assignmentId);
    ensure(!assignment.cancelledAt, "assignment_cancelled");
    if (!(assignment.allowsFile || (assignment.allowsVoice && isVoice(kind))))
      throw badField("file", assignment.allowsVoice ? "file_no_voice" : "file_not_asked");
  });
  return keepFile({ ...incoming, kind }, async (kept) => {
    const added = await asViewer(viewer, async (tx) => {
      const { submission } = await heldSubmission(tx, viewer, assignmentId);
      const there = await tx
        .select({ id: files.id })
        .from(files)
        .where(eq(files.submissionId, submission.id));
      if (there.some(({ id }) => id === fileId)) return false;
      ensure(there.length < mostFiles, "too_many_files", { most: mostFiles });
      await tx.insert(files).values({
        id: fileId,
        ...kept,
        mediaType: fileKinds[kind].mediaType,
        submissionId: submission.id,
        uploadedBy: viewer.id,
      });
      await writeAudit(tx, viewer, "add-file", submission.id, { bytes: kept.bytes });
      return true;
    });
    if (!added) await storage().remove(kept.storageKey);
    return { fileId };
  });
}
