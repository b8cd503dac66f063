import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { talkingPoints, testimonies } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddPoint, RemoveTestimony, SavePoint, SaveTestimony } from "./input";

const columns = (input: Omit<z.output<typeof AddPoint>, "delegation">) => ({
  title: input.title,
  objective: input.objective,
  assessmentId: input.assessment ?? null,
  problem: input.problem,
  evidence: input.evidence,
  ask: input.ask,
  grantedBy: input.grantedBy,
  ownerId: input.owner ?? null,
});

async function ensureWriter(tx: Tx, point: string) {
  const [row] = await tx
    .select({ mine: sql<boolean>`${talkingPoints.id} in (select written_talking_points())` })
    .from(talkingPoints)
    .where(eq(talkingPoints.id, point));
  allow(found(row).mine);
}

/** One page for one ask; the head's or a coordinator's to begin. */
export const addPoint = (viewer: Viewer, { delegation, ...input }: z.output<typeof AddPoint>) =>
  asViewer(viewer, async (tx) => {
    const [added] = await tx
      .insert(talkingPoints)
      .values({ delegationId: delegation, ...columns(input) })
      .returning({ id: talkingPoints.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-talking-point", id);
    return { delegation, id };
  });

export const savePoint = (viewer: Viewer, input: z.output<typeof SavePoint>) =>
  asViewer(viewer, async (tx) => {
    await ensureWriter(tx, input.point);
    const [saved] = await tx
      .update(talkingPoints)
      .set({ ...columns(input), version: sql`version + 1` })
      .where(and(eq(talkingPoints.id, input.point), eq(talkingPoints.version, input.version)))
      .returning({ id: talkingPoints.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-talking-point", id);
    return id;
  });

/** A woman's words beside an ask: only while she consents to be quoted, which the policy asks each time. */
export const saveTestimony = (viewer: Viewer, { point, person, text }: z.output<typeof SaveTestimony>) =>
  asViewer(viewer, async (tx) => {
    await ensureWriter(tx, point);
    await tx
      .insert(testimonies)
      .values({ talkingPointId: point, personId: person, text })
      .onConflictDoUpdate({ target: testimonies.talkingPointId, set: { personId: person, text } });
    await writeAudit(tx, viewer, "save-testimony", point);
    return point;
  });

export const removeTestimony = (viewer: Viewer, { point }: z.output<typeof RemoveTestimony>) =>
  asViewer(viewer, async (tx) => {
    await ensureWriter(tx, point);
    await tx.delete(testimonies).where(eq(testimonies.talkingPointId, point));
    await writeAudit(tx, viewer, "remove-testimony", point);
    return point;
  });
