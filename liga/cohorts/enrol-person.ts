import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohortOrganisations, enrolments, people } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { EnrolPerson } from "./input";

/** Somebody in her sight takes part in the cohort, and her organisation with her. Twice is once. */
export const enrolPerson = (viewer: Viewer, { cohortId, personId, status }: z.output<typeof EnrolPerson>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ organisationId: people.organisationId })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.mergedIntoId)));
    const { organisationId } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const [added] = await tx
      .insert(enrolments)
      .values({ cohortId, personId, organisationId, status })
      .onConflictDoNothing()
      .returning({ id: enrolments.id });
    if (!added) return { cohortId };
    if (organisationId)
      await tx.insert(cohortOrganisations).values({ cohortId, organisationId }).onConflictDoNothing();
    await writeAudit(tx, viewer, "enrol_person", added.id, { cohortId, personId, status });
    return { cohortId };
  });
