import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { callReviewers } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import { callInSight } from "./call-in-sight";
import type { NameReviewer } from "./input";

/** One more to read and score; naming her twice is once. */
export const nameReviewer = (viewer: Viewer, input: z.output<typeof NameReviewer>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await callInSight(tx, viewer, input.opportunity);
    const [named] = await tx
      .insert(callReviewers)
      .values({ opportunityId: id, personId: input.person, namedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: callReviewers.personId });
    if (named) await writeAudit(tx, viewer, "name-reviewer", id, { person: input.person });
    return id;
  });

/** She reads no more; the scores she has given stay. */
export const removeReviewer = (viewer: Viewer, input: z.output<typeof NameReviewer>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await callInSight(tx, viewer, input.opportunity);
    const gone = await tx
      .delete(callReviewers)
      .where(and(eq(callReviewers.opportunityId, id), eq(callReviewers.personId, input.person)))
      .returning({ id: callReviewers.personId });
    if (gone.length > 0) await writeAudit(tx, viewer, "remove-reviewer", id, { person: input.person });
    return id;
  });
