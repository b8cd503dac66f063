import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { travelOfficers } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField } from "../errors";
import type { Viewer } from "../viewer";
import { coordinatedOnly } from "./in-sight";
import type { NameOfficer } from "./input";

/** Who sees to the travel of this delegation: somebody to whom an administrator gave that role. */
export const nameOfficer = (viewer: Viewer, { delegation, person }: z.output<typeof NameOfficer>) =>
  asViewer(viewer, async (tx) => {
    await coordinatedOnly(tx, viewer, delegation);
    const [role] = await tx.execute(
      sql`select 1 from travel_officer_choices() c where c.person_id = ${person}`,
    );
    if (!role) throw badField("person", "unknown_choice");
    const named = await tx
      .insert(travelOfficers)
      .values({ delegationId: delegation, personId: person, namedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ at: travelOfficers.createdAt });
    if (named.length > 0) await writeAudit(tx, viewer, "name-travel-officer", person, { delegation });
  });

export const dropOfficer = (viewer: Viewer, { delegation, person }: z.output<typeof NameOfficer>) =>
  asViewer(viewer, async (tx) => {
    await coordinatedOnly(tx, viewer, delegation);
    const gone = await tx
      .delete(travelOfficers)
      .where(and(eq(travelOfficers.delegationId, delegation), eq(travelOfficers.personId, person)))
      .returning({ at: travelOfficers.createdAt });
    if (gone.length > 0) await writeAudit(tx, viewer, "drop-travel-officer", person, { delegation });
  });
