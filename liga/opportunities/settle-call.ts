import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests, opportunities } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import { callInSight } from "./call-in-sight";
import type { SettleCall } from "./input";
import { isOpen, offersRun } from "./rules";

/**
 * The selection is made known: each reads what was decided and why, offers begin to run, and from now on a place
 * that becomes free goes to whoever is first on the waiting list.
 */
export const settleCall = (viewer: Viewer, input: z.output<typeof SettleCall>) =>
  asViewer(viewer, async (tx) => {
    const call = await callInSight(tx, viewer, input.opportunity);
    if (call.settledAt) return call.id;
    ensure(call.version === input.version, "stale");
    ensure(offersRun(call.offerHours), "offers_do_not_run");
    ensure(!isOpen(call.closesAt, new Date()), "call_still_open");
    ensure(!call.blind || call.revealedAt, "still_blind");
    const undecided = await tx.$count(
      interests,
      and(eq(interests.opportunityId, call.id), eq(interests.state, "submitted")),
    );
    ensure(undecided === 0, "still_undecided", { undecided });
    await tx
      .update(opportunities)
      .set({ settledAt: sql`now()`, version: sql`version + 1` })
      .where(eq(opportunities.id, call.id));
    await writeAudit(tx, viewer, "settle-call", call.id);
    return call.id;
  });
