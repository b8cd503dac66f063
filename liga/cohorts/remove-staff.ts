import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { roleGrants } from "@/db/schema";
import { mayAdminister, mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { CohortStaff } from "./input";

export const removeStaff = (viewer: Viewer, { cohortId, personId, role }: z.output<typeof CohortStaff>) =>
  asViewer(viewer, async (tx) => {
    allow(role === "coordinator" ? mayAdminister(viewer) : mayCoordinateCohort(viewer, cohortId));
    const gone = await tx
      .delete(roleGrants)
      .where(
        and(eq(roleGrants.cohortId, cohortId), eq(roleGrants.personId, personId), eq(roleGrants.role, role)),
      )
      .returning({ id: roleGrants.id });
    if (gone.length > 0) await writeAudit(tx, viewer, "remove_staff", cohortId, { personId, role });
    return { cohortId };
  });
