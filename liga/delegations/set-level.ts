import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { conflictLevels } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { SetLevel } from "./input";
import { delegationInSight } from "./seat-in-sight";

/** How seriously a kind of conflict, or one conflict, is taken from now on; `usual` takes back what was set. */
export const setLevel = (viewer: Viewer, input: z.output<typeof SetLevel>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await delegationInSight(tx, viewer, input.delegation);
    const { kind, subject, level, reason } = input;
    if (level === "usual")
      await tx
        .delete(conflictLevels)
        .where(
          and(
            eq(conflictLevels.delegationId, id),
            eq(conflictLevels.kind, kind),
            eq(conflictLevels.subject, subject),
          ),
        );
    else
      await tx
        .insert(conflictLevels)
        .values({ delegationId: id, kind, subject, level, reason, setBy: viewer.id })
        .onConflictDoUpdate({
          target: [conflictLevels.delegationId, conflictLevels.kind, conflictLevels.subject],
          set: { level, reason, setBy: viewer.id, setAt: sql`now()` },
        });
    await writeAudit(tx, viewer, "set-conflict-level", id, { kind, subject, level, reason });
    return id;
  });
