import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegateTasks } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { FinishTask } from "./input";

/** Her own task, done or not after all. */
export const finishTask = (viewer: Viewer, input: z.output<typeof FinishTask>) =>
  asViewer(viewer, async (tx) => {
    const [task] = await tx
      .select({ delegationId: delegateTasks.delegationId })
      .from(delegateTasks)
      .where(eq(delegateTasks.id, input.task));
    const { delegationId } = found(task);
    const [row] = await tx.execute<{ ok: boolean }>(
      sql`select finish_task(${input.task}, ${input.done}) as ok`,
    );
    allow(row?.ok === true);
    await writeAudit(tx, viewer, "finish-delegate-task", delegationId, {
      task: input.task,
      done: input.done,
    });
    return delegationId;
  });
