import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh, sayNameTaken } from "../errors";
import type { Viewer } from "../viewer";
import type { EditCohort } from "./input";

export const editCohort = (viewer: Viewer, { cohortId, version, ...input }: z.output<typeof EditCohort>) =>
  sayNameTaken(() =>
    asViewer(viewer, async (tx) => {
      const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, cohortId));
      found(cohort);
      allow(mayCoordinateCohort(viewer, cohortId));
      const [row] = await tx
        .update(cohorts)
        .set({ ...input, curriculumId: input.curriculumId ?? null, version: sql`version + 1` })
        .where(and(eq(cohorts.id, cohortId), eq(cohorts.version, version)))
        .returning({ id: cohorts.id });
      fresh(row);
      await writeAudit(tx, viewer, "edit_cohort", cohortId, input);
      return { cohortId };
    }),
  );
