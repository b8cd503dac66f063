import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { accreditationColumns } from "@/db/schema";
import { writeAudit } from "../../audit";
import { badField, found } from "../../errors";
import type { Viewer } from "../../viewer";
import type { SaveColumns } from "./input";
import { nameList } from "./name-list";

/** What this forum's list asks, in its order, for every delegation that goes there. */
export const saveColumns = (
  viewer: Viewer,
  { delegation, columns, proposed }: z.output<typeof SaveColumns>,
) =>
  asViewer(viewer, async (tx) => {
    const { forumId } = found(await nameList(tx, viewer, delegation));
    if (columns.length === 0) throw badField("heading.0", "required");
    // Two who save at once leave one of the two sets, not a mixture.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${forumId}, 39))`);
    await tx.delete(accreditationColumns).where(eq(accreditationColumns.forumId, forumId));
    await tx
      .insert(accreditationColumns)
      .values(columns.map((column, place) => ({ ...column, forumId, position: place + 1, proposed })));
    await writeAudit(tx, viewer, "save-accreditation-columns", forumId);
  });
