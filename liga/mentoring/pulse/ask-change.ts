import { and, eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentorChangeRequests } from "@/db/schema";
import { ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { lockedPair } from "../meetings";
import type { AskChange, WithdrawChange } from "./input";

/**
 * Either of a pair asks for a change, without a reason. Twice is once. The log is silent about it: whoever reads the
 * log may be the other of the two, and the request itself is its record.
 */
export const askChange = (viewer: Viewer, { mentorshipId, wish }: z.output<typeof AskChange>) =>
  asViewer(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, mentorshipId);
    await tx
      .insert(mentorChangeRequests)
      .values({ mentorshipId: pair.id, askedBy: viewer.id, wish })
      .onConflictDoNothing();
  });

/** She takes it back as long as nobody has acted on it. Twice is once. */
export const withdrawChange = (viewer: Viewer, { requestId }: z.output<typeof WithdrawChange>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ withdrawnAt: mentorChangeRequests.withdrawnAt, settledAt: mentorChangeRequests.settledAt })
      .from(mentorChangeRequests)
      .where(
        and(
          eq(mentorChangeRequests.id, requestId),
          inArray(mentorChangeRequests.askedBy, sql`(select own_profiles())`),
        ),
      )
      .for("update");
    const request = found(row);
    if (request.withdrawnAt) return;
    ensure(!request.settledAt, "request_closed");
    await tx
      .update(mentorChangeRequests)
      .set({ withdrawnAt: sql`now()`, version: sql`version + 1` })
      .where(eq(mentorChangeRequests.id, requestId));
  });
