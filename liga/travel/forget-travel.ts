import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { travelRecords } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { ForgetTravel } from "./input";

/** Everything about her travel in this delegation, gone at once on her wish; twice is once. */
export const forgetTravel = (viewer: Viewer, { delegation }: z.output<typeof ForgetTravel>) =>
  asViewer(viewer, async (tx) => {
    const gone = await tx
      .delete(travelRecords)
      .where(and(eq(travelRecords.delegationId, delegation), eq(travelRecords.personId, viewer.id)))
      .returning({ version: travelRecords.version });
    if (gone.length > 0) await writeAudit(tx, viewer, "forget-travel", viewer.id, { delegation });
  });
