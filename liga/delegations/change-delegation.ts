import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegations } from "@/db/schema";
import { writeAudit } from "../audit";
import { fresh } from "../errors";
import type { Viewer } from "../viewer";
import { requireModules } from "./create-delegation";
import type { ChangeDelegation } from "./input";
import { delegationInSight } from "./seat-in-sight";

/** Name, limit, minutes between venues, required training. A limit under the seats there are is a conflict, not an error. */
export const changeDelegation = (viewer: Viewer, input: z.output<typeof ChangeDelegation>) =>
  asViewer(viewer, async (tx) => {
    const { id, cohortId } = await delegationInSight(tx, viewer, input.delegation);
    const { name, seatLimit, travelMinutes } = input;
    const [saved] = await tx
      .update(delegations)
      .set({ name, seatLimit, travelMinutes, version: sql`version + 1` })
      .where(and(eq(delegations.id, id), eq(delegations.version, input.version)))
      .returning({ id: delegations.id });
    fresh(saved);
    await requireModules(tx, id, cohortId, input.modules);
    await writeAudit(tx, viewer, "change-delegation", id, { name });
    return id;
  });
