import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { files, resources } from "@/db/schema";
import { fileKinds } from "@/lib/file-kinds";
import { mayTrain } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { AddToResource, Incoming } from "./input";
import { keepFile, recognise } from "./keep-file";
import { storage } from "./storage";

/** The file of a resource, whole or light; a new one of the same size takes the old one's place. */
export async function addToResource(
  viewer: Viewer,
  { resourceId, fileId, variant }: z.output<typeof AddToResource>,
  incoming: Incoming,
) {
  allow(mayTrain(viewer));
  const kind = recognise(incoming);
  return keepFile({ ...incoming, kind }, async (kept) => {
    const gone = await asViewer(viewer, async (tx) => {
      const [resource] = await tx
        .select({ id: resources.id })
        .from(resources)
        .where(eq(resources.id, resourceId));
      found(resource);
      await oneAtATime(tx, "resource-file", resourceId, variant);
      const [same] = await tx.select({ id: files.id }).from(files).where(eq(files.id, fileId));
      if (same) return [kept.storageKey];
      const old = await tx
        .delete(files)
        .where(and(eq(files.resourceId, resourceId), eq(files.variant, variant)))
        .returning({ key: files.storageKey });
      await tx.insert(files).values({
        id: fileId,
        ...kept,
        mediaType: fileKinds[kind].mediaType,
        resourceId,
        variant,
        uploadedBy: viewer.id,
      });
      await writeAudit(tx, viewer, "add-file", resourceId, { variant, bytes: kept.bytes });
      return old.map(({ key }) => key);
    });
    for (const key of gone) await storage().remove(key);
    return { resourceId };
  });
}
