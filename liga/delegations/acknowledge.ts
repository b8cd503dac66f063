import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { scheduleReceipts, scheduleVersions } from "@/db/schema";
import { writeAudit } from "../audit";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import type { Acknowledge } from "./input";

/** She has read a published version. An older one, read in another window, never takes back a newer. */
export const acknowledge = (viewer: Viewer, input: z.output<typeof Acknowledge>) =>
  asViewer(viewer, async (tx) => {
    const { delegation: delegationId, number } = input;
    const [version] = await tx
      .select({ number: scheduleVersions.number })
      .from(scheduleVersions)
      .where(and(eq(scheduleVersions.delegationId, delegationId), eq(scheduleVersions.number, number)));
    found(version);
    await tx
      .insert(scheduleReceipts)
      .values({ delegationId, personId: viewer.id, number })
      .onConflictDoUpdate({
        target: [scheduleReceipts.delegationId, scheduleReceipts.personId],
        set: { number: sql`greatest(${scheduleReceipts.number}, excluded.number)`, at: sql`now()` },
      });
    await writeAudit(tx, viewer, "acknowledge-schedule", delegationId, { number });
    return delegationId;
  });
