import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { resources } from "@/db/schema";
import { mayTrain } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddResource, RemoveResource, SaveResource } from "./input";

const columns = (input: Omit<z.output<typeof AddResource>, "resourceId">) => ({
  title: input.title,
  summary: input.summary,
  language: input.language,
  url: input.url,
  urlBytes: input.url && input.urlKilobytes ? Math.round(input.urlKilobytes * 1000) : null,
  moduleId: input.moduleId ?? null,
  theme: input.theme,
  objectives: input.objectives,
});

/** The form's own id lets the same resource, sent twice, stand once. */
export const addResource = (viewer: Viewer, { resourceId, ...input }: z.output<typeof AddResource>) =>
  asViewer(viewer, async (tx) => {
    allow(mayTrain(viewer));
    const added = await tx
      .insert(resources)
      .values({ id: resourceId, addedBy: viewer.id, ...columns(input) })
      .onConflictDoNothing()
      .returning({ id: resources.id });
    if (added.length > 0) await writeAudit(tx, viewer, "add-resource", resourceId);
    return { resourceId };
  });

export const saveResource = (
  viewer: Viewer,
  { resourceId, version, ...input }: z.output<typeof SaveResource>,
) =>
  asViewer(viewer, async (tx) => {
    allow(mayTrain(viewer));
    const [there] = await tx.select({ id: resources.id }).from(resources).where(eq(resources.id, resourceId));
    found(there);
    const [saved] = await tx
      .update(resources)
      .set({ ...columns(input), version: sql`version + 1` })
      .where(and(eq(resources.id, resourceId), eq(resources.version, version)))
      .returning({ id: resources.id });
    fresh(saved);
    await writeAudit(tx, viewer, "save-resource", resourceId);
    return { resourceId };
  });

/** Takes it off the shelf, or puts it back as it was; nothing is lost by the first. */
export const removeResource = (
  viewer: Viewer,
  { resourceId, remove }: z.output<typeof RemoveResource>,
  now = new Date(),
) =>
  asViewer(viewer, async (tx) => {
    allow(mayTrain(viewer));
    const [saved] = await tx
      .update(resources)
      .set({ removedAt: remove === "yes" ? now : null, version: sql`version + 1` })
      .where(eq(resources.id, resourceId))
      .returning({ id: resources.id });
    found(saved);
    await writeAudit(tx, viewer, remove === "yes" ? "remove-resource" : "restore-resource", resourceId);
    return { resourceId };
  });
