import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohortDaysOff } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { AddDayOff, RemoveDayOff } from "./plan-input";

/** A day on which the cohort does not meet; a second name replaces the first. */
export const addDayOff = (viewer: Viewer, input: z.output<typeof AddDayOff>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, input.cohortId));
    await tx
      .insert(cohortDaysOff)
      .values(input)
      .onConflictDoUpdate({ target: [cohortDaysOff.cohortId, cohortDaysOff.day], set: { name: input.name } });
    await writeAudit(tx, viewer, "add_day_off", input.cohortId, { day: input.day });
  });

export const removeDayOff = (viewer: Viewer, { cohortId, day }: z.output<typeof RemoveDayOff>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, cohortId));
    await tx
      .delete(cohortDaysOff)
      .where(and(eq(cohortDaysOff.cohortId, cohortId), eq(cohortDaysOff.day, day)));
    await writeAudit(tx, viewer, "remove_day_off", cohortId, { day });
  });
