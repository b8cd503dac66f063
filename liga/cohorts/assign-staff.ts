import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { people, roleGrants } from "@/db/schema";
import { mayAdminister, mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { CohortStaff } from "./input";

/** A facilitator or mentor of the cohort; another coordinator is named by an administrator. */
export const assignStaff = (viewer: Viewer, { cohortId, personId, role }: z.output<typeof CohortStaff>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.mergedIntoId)));
    found(row);
    allow(role === "coordinator" ? mayAdminister(viewer) : mayCoordinateCohort(viewer, cohortId));
    const added = await tx
      .insert(roleGrants)
      .values({ personId, role, cohortId, grantedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    if (added.length > 0) await writeAudit(tx, viewer, "assign_staff", cohortId, { personId, role });
    return { cohortId };
  });
