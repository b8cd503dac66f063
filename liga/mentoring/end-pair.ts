import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { mentorships } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { EndPair } from "./input";

/** The pair's last day is today; meetings after it no longer take place. What was stays. */
export const endPair = (viewer: Viewer, input: z.output<typeof EndPair>) =>
  asViewer(viewer, (tx) => endPairIn(tx, viewer, input));

/** The same as a part of something larger. */
export async function endPairIn(tx: Tx, viewer: Viewer, { mentorshipId, version }: z.output<typeof EndPair>) {
  const [row] = await tx
    .select({ cohortId: mentorships.cohortId, endedOn: mentorships.endedOn })
    .from(mentorships)
    .where(eq(mentorships.id, mentorshipId));
  const pair = found(row);
  allow(mayCoordinateCohort(viewer, pair.cohortId));
  if (pair.endedOn) return;
  const [ended] = await tx
    .update(mentorships)
    .set({ endedOn: sql`greatest(current_date, starts_on)`, version: sql`version + 1` })
    .where(and(eq(mentorships.id, mentorshipId), eq(mentorships.version, version)))
    .returning({ id: mentorships.id });
  fresh(ended);
  await writeAudit(tx, viewer, "end-pair", mentorshipId);
}
