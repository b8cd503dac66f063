import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohortOrganisations } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { CohortOrganisation } from "./input";

/** An organisation takes part. Twice is once. */
export const addOrganisation = (viewer: Viewer, input: z.output<typeof CohortOrganisation>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, input.cohortId));
    const added = await tx.insert(cohortOrganisations).values(input).onConflictDoNothing().returning();
    if (added.length > 0) await writeAudit(tx, viewer, "add_organisation", input.cohortId, input);
    return input;
  });
