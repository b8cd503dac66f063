import { eq } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { letters } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";

/** Her letter, locked until the verb is done: two presses of a button come one after the other. */
export async function letterInSight(tx: Tx, viewer: Viewer, letterId: string) {
  const [row] = await tx
    .select({ id: letters.id, cohortId: letters.cohortId, state: letters.state, version: letters.version })
    .from(letters)
    .where(eq(letters.id, letterId))
    .for("update");
  const letter = found(row);
  allow(mayCoordinateCohort(viewer, letter.cohortId));
  return letter;
}
