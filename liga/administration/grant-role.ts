import type { z } from "zod";
import { asViewer } from "@/db/client";
import { roleGrants } from "@/db/schema";
import { mayAdminister } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { GrantRole } from "./input";

/** Gives a person a role, from her next page on. Twice is once. */
export function grantRole(viewer: Viewer, { personId, role, cohortId }: z.output<typeof GrantRole>) {
  return asViewer(viewer, async (tx) => {
    allow(mayAdminister(viewer));
    const [granted] = await tx
      .insert(roleGrants)
      .values({ personId, role, cohortId: cohortId ?? null, grantedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: roleGrants.id });
    if (granted) await writeAudit(tx, viewer, "grant-role", personId, { role, cohortId });
  });
}
