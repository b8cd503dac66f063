import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { SeatRole, SeatState } from "@/db/enums";
import { mayCoordinateCohort } from "../access";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";

export type SeatRow = {
  id: string;
  version: number;
  role: SeatRole;
  state: SeatState;
  personId: string | null;
  alternateId: string | null;
  organisationId: string | null;
  delegationId: string;
};

/**
 * A seat she may change. Locks its delegation, so that no publication is under way meanwhile, and
 * refuses with "stale" when the seat is no longer as she read it.
 */
export async function seatInSight(
  tx: Tx,
  viewer: Viewer,
  seat: { seat: string; version: number },
): Promise<SeatRow> {
  const [row] = await tx.execute<SeatRow & { cohortId: string }>(sql`
    select s.id, s.version, s.role, s.state, s.person_id as "personId", s.alternate_id as "alternateId",
      s.organisation_id as "organisationId", s.delegation_id as "delegationId", d.cohort_id as "cohortId"
    from seats s join delegations d on d.id = s.delegation_id where s.id = ${seat.seat} for update`);
  const known = found(row);
  allow(mayCoordinateCohort(viewer, known.cohortId));
  ensure(known.version === seat.version, "stale");
  return known;
}

/** A delegation she coordinates, locked until the transaction ends. */
export async function delegationInSight(tx: Tx, viewer: Viewer, delegationId: string) {
  const [row] = await tx.execute<{ id: string; cohortId: string; editionId: string; version: number }>(sql`
    select id, cohort_id as "cohortId", edition_id as "editionId", version
    from delegations where id = ${delegationId} for update`);
  const known = found(row);
  allow(mayCoordinateCohort(viewer, known.cohortId));
  return known;
}
