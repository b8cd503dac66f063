import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { assessments } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { RemoveAssessment } from "./input";

/** Removes what she wrote, for good. Removing twice is as good as once. */
export const removeAssessment = (viewer: Viewer, input: z.output<typeof RemoveAssessment>) =>
  asViewer(viewer, async (tx) => {
    const removed = await tx
      .delete(assessments)
      .where(and(eq(assessments.id, input.assessment), eq(assessments.personId, viewer.id)))
      .returning({ id: assessments.id });
    if (removed.length > 0) await writeAudit(tx, viewer, "remove-assessment", input.assessment);
  });
