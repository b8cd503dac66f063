import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { interests, opportunities } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";

/** An application she may decide on; its call is locked, so that lists and places hold still meanwhile. */
export async function interestInSight(tx: Tx, viewer: Viewer, interestId: string, version?: number) {
  const [row] = await tx
    .select({
      id: interests.id,
      state: interests.state,
      rank: interests.rank,
      version: interests.version,
      callId: opportunities.id,
      cohortId: opportunities.cohortId,
    })
    .from(interests)
    .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
    .where(eq(interests.id, interestId))
    .for("update", { of: opportunities });
  const interest = found(row);
  allow(mayCoordinateCohort(viewer, interest.cohortId));
  if (version !== undefined) ensure(interest.version === version, "stale");
  return interest;
}
