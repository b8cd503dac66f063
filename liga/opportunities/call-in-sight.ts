import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { opportunities } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { allow, ensure, found } from "../errors";
import type { Viewer } from "../viewer";

/** A call she runs, locked until the verb is done; "stale" when it is no longer as she read it. */
export async function callInSight(tx: Tx, viewer: Viewer, callId: string, version?: number) {
  const [row] = await tx.select().from(opportunities).where(eq(opportunities.id, callId)).for("update");
  const call = found(row);
  allow(mayCoordinateCohort(viewer, call.cohortId));
  if (version !== undefined) ensure(call.version === version, "stale");
  return call;
}
