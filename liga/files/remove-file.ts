import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { files } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveFile } from "./input";
import { findFile } from "./queries";
import { storage } from "./storage";

/**
 * Removes a file for good: hers until her submission is accepted, a resource's by the staff. The row goes
 * first, so that nobody is offered what is not there; removing twice is as good as once.
 */
export async function removeFile(viewer: Viewer, { fileId }: z.output<typeof RemoveFile>) {
  const key = await asViewer(viewer, async (tx) => {
    const there = await findFile(tx, viewer, fileId);
    const [removed] = await tx
      .delete(files)
      .where(eq(files.id, fileId))
      .returning({ key: files.storageKey, of: files.submissionId, resourceId: files.resourceId });
    ensure(removed || !there, "file_stays");
    if (removed) await writeAudit(tx, viewer, "remove-file", removed.of ?? removed.resourceId);
    return removed?.key;
  });
  if (key) await storage().remove(key);
}
