import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegateTasks } from "@/db/schema";
import { writeAudit } from "../audit";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveTask } from "./input";
import { delegationInSight } from "./seat-in-sight";

export const removeTask = (viewer: Viewer, input: z.output<typeof RemoveTask>) =>
  asViewer(viewer, async (tx) => {
    const [task] = await tx
      .select({ delegationId: delegateTasks.delegationId, title: delegateTasks.title })
      .from(delegateTasks)
      .where(eq(delegateTasks.id, input.task));
    const { delegationId, title } = found(task);
    await delegationInSight(tx, viewer, delegationId);
    await tx.delete(delegateTasks).where(eq(delegateTasks.id, input.task));
    await writeAudit(tx, viewer, "remove-delegate-task", delegationId, { title });
    return delegationId;
  });
