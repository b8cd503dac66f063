import { and, count, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { roleGrants } from "@/db/schema";
import { mayAdminister } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { RevokeRole } from "./input";

/** Takes a role back, from her next page on. The last administrator stays, or nobody could name another. */
export function revokeRole(viewer: Viewer, { grantId }: z.output<typeof RevokeRole>) {
  return asViewer(viewer, async (tx) => {
    allow(mayAdminister(viewer));
    // Two administrators who revoke each other at once: one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'))`);
    const [grant] = await tx
      .select({ role: roleGrants.role })
      .from(roleGrants)
      .where(eq(roleGrants.id, grantId));
    if (!grant) return;
    if (grant.role === "administrator") {
      const [others] = await tx
        .select({ count: count() })
        .from(roleGrants)
        .where(and(eq(roleGrants.role, "administrator"), ne(roleGrants.id, grantId)));
      ensure(others && others.count > 0, "last_administrator");
    }
    const [gone] = await tx
      .delete(roleGrants)
      .where(eq(roleGrants.id, grantId))
      .returning({ personId: roleGrants.personId, role: roleGrants.role, cohortId: roleGrants.cohortId });
    if (gone)
      await writeAudit(tx, viewer, "revoke-role", gone.personId, {
        role: gone.role,
        cohortId: gone.cohortId,
      });
  });
}
