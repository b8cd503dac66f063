import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { assessments } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { assessmentColumns } from "./columns";
import type { SaveAssessment } from "./input";

/** New words, or another circle of readers; only ever by the woman who wrote it. */
export const saveAssessment = (viewer: Viewer, input: z.output<typeof SaveAssessment>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ personId: assessments.personId })
      .from(assessments)
      .where(eq(assessments.id, input.assessment));
    allow(found(row).personId === viewer.id);
    const [saved] = await tx
      .update(assessments)
      .set({ ...assessmentColumns(input), version: sql`version + 1` })
      .where(and(eq(assessments.id, input.assessment), eq(assessments.version, input.version)))
      .returning({ id: assessments.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-assessment", id, { sharedWith: input.sharedWith });
    return id;
  });
