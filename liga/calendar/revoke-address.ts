import { and, eq, isNull, sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { calendarFeeds } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";

/** Whoever has the address reads nothing more, from this moment. */
export function revokeAddress(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const ended = await endAddress(tx, viewer);
    if (ended.length > 0) await writeAudit(tx, viewer, "revoke-calendar-address", viewer.id);
  });
}

export const endAddress = (tx: Tx, viewer: Viewer) =>
  tx
    .update(calendarFeeds)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(calendarFeeds.personId, viewer.id), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
