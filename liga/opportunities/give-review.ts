import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { reviews } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found, fresh, LigaError } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { GiveReview } from "./input";
import type { DeskRow } from "./review-queries";

/**
 * A reviewer's scores for one application, or that she is not free to judge it. The database lets her give
 * them only after the call has closed, never for her own application or one she is close to.
 */
export const giveReview = (viewer: Viewer, input: z.output<typeof GiveReview>) =>
  asViewer(viewer, async (tx) => {
    const { interest, conflict, comment } = input;
    const [call] = await tx.execute<{
      id: string;
      criteria: { id: string }[];
      conflict: DeskRow["conflict"];
    }>(sql`
      select o.id, o.criteria, d.conflict from opportunities o, lateral review_desk(o.id) d
      where o.id in (select reviewed_opportunities()) and d.interest_id = ${interest}`);
    const { id: callId, criteria, conflict: known } = found(call);
    ensure(known === null || known === "declared", "conflict_of_interest");
    const scores = conflict ? {} : input.scores;
    const open = conflict ? [] : criteria.filter(({ id }) => scores[id] === undefined);
    if (open.length > 0)
      throw new LigaError(
        "invalid",
        {},
        Object.fromEntries(open.map(({ id }) => [`scores.${id}`, "required"])),
      );
    await oneAtATime(tx, "review", interest, viewer.id);
    const values = { scores, comment, conflict };
    if (input.version === undefined) {
      const [added] = await tx
        .insert(reviews)
        .values({ interestId: interest, reviewerId: viewer.id, ...values })
        .onConflictDoNothing()
        .returning({ id: reviews.id });
      fresh(added);
    } else {
      const [saved] = await tx
        .update(reviews)
        .set({ ...values, givenAt: sql`now()`, version: sql`version + 1` })
        .where(
          and(
            eq(reviews.interestId, interest),
            eq(reviews.reviewerId, viewer.id),
            eq(reviews.version, input.version),
          ),
        )
        .returning({ id: reviews.id });
      fresh(saved);
    }
    await writeAudit(tx, viewer, "give-review", interest, { conflict });
    return callId;
  });
