import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { allow } from "../errors";
import type { Viewer } from "../viewer";

/** Who she is to this delegation's travel, as the database says it. */
export async function travelSight(tx: Tx, viewer: Viewer, delegationId: string, personId: string | null) {
  const [row] = await tx.execute<{ coordinates: boolean; officer: boolean }>(sql`
    select ${delegationId} in (select travel_coordinated()) as coordinates, ${delegationId} in (select travel_officed()) as officer`);
  return {
    herself: personId === viewer.id,
    coordinates: row?.coordinates === true,
    officer: row?.officer === true,
  };
}

/** She herself or her coordinator; whoever else gets not-found. */
export async function ownOrCoordinated(tx: Tx, viewer: Viewer, delegationId: string, personId: string) {
  const sight = await travelSight(tx, viewer, delegationId, personId);
  allow(sight.herself || sight.coordinates);
  return sight;
}

/** Those and the travel officer. */
export async function travelInSight(tx: Tx, viewer: Viewer, delegationId: string, personId: string) {
  const sight = await travelSight(tx, viewer, delegationId, personId);
  allow(sight.herself || sight.coordinates || sight.officer);
  return sight;
}

/** The coordinator alone. */
export async function coordinatedOnly(tx: Tx, viewer: Viewer, delegationId: string) {
  allow((await travelSight(tx, viewer, delegationId, null)).coordinates);
}
