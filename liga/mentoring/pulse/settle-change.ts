import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentorChangeRequests, mentorships } from "@/db/schema";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { endPairIn } from "../end-pair";
import type { SettleChange } from "./input";

/**
 * A coordinator acts on what one of a pair asked: the pair ends, as every pair ends, and both are told in the same
 * words; or it goes on. She is neither of the two. The log says what she did, and not who had asked.
 */
export const settleChange = (viewer: Viewer, { requestId, as }: z.output<typeof SettleChange>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        settledAs: mentorChangeRequests.settledAs,
        withdrawnAt: mentorChangeRequests.withdrawnAt,
        pair: mentorships,
      })
      .from(mentorChangeRequests)
      .innerJoin(mentorships, eq(mentorships.id, mentorChangeRequests.mentorshipId))
      .where(eq(mentorChangeRequests.id, requestId))
      .for("update", { of: mentorChangeRequests });
    const { pair, settledAs, withdrawnAt } = found(row);
    allow(mayCoordinateCohort(viewer, pair.cohortId) && ![pair.mentorId, pair.menteeId].includes(viewer.id));
    if (settledAs === as) return { pairId: pair.id };
    ensure(!settledAs && !withdrawnAt, "request_closed");
    // The end of a pair settles whatever was asked about it.
    if (as === "changed") await endPairIn(tx, viewer, { mentorshipId: pair.id, version: pair.version });
    else
      await tx
        .update(mentorChangeRequests)
        .set({ settledAt: sql`now()`, settledAs: as, version: sql`version + 1` })
        .where(eq(mentorChangeRequests.id, requestId));
    await writeAudit(tx, viewer, "settle-mentor-change", pair.id, { as });
    return { pairId: pair.id };
  });
