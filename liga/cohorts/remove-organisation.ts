import { and, count, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohortOrganisations, enrolments } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { CohortOrganisation } from "./input";

/** An organisation no longer takes part; it stays while leaders of the cohort belong to it. */
export const removeOrganisation = (viewer: Viewer, input: z.output<typeof CohortOrganisation>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, input.cohortId));
    const [members] = await tx
      .select({ leaders: count() })
      .from(enrolments)
      .where(
        and(
          eq(enrolments.cohortId, input.cohortId),
          eq(enrolments.organisationId, input.organisationId),
          ne(enrolments.status, "withdrawn"),
        ),
      );
    const leaders = members?.leaders ?? 0;
    ensure(leaders === 0, "organisation_has_leaders", { leaders });
    await tx
      .delete(cohortOrganisations)
      .where(
        and(
          eq(cohortOrganisations.cohortId, input.cohortId),
          eq(cohortOrganisations.organisationId, input.organisationId),
        ),
      );
    await writeAudit(tx, viewer, "remove_organisation", input.cohortId, input);
    return input;
  });
