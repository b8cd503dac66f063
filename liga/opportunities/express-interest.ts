import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests, opportunities } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { ExpressInterest } from "./input";
import { isOpen, mayReword } from "./rules";

/**
 * Her answer to a call of her cohort, new or reworded, until the call closes. Sending the same
 * words twice is as good as once; other words from a second window are told that the first came first.
 */
export const expressInterest = (viewer: Viewer, input: z.output<typeof ExpressInterest>) =>
  asViewer(viewer, async (tx) => {
    const [call] = await tx
      .select({
        closesAt: opportunities.closesAt,
        hers: sql<boolean>`${opportunities.cohortId} in (select own_cohorts())`,
      })
      .from(opportunities)
      .where(eq(opportunities.id, input.opportunity));
    const { closesAt, hers } = found(call);
    allow(hers);
    ensure(isOpen(closesAt, new Date()), "call_closed");
    const mine = and(eq(interests.opportunityId, input.opportunity), eq(interests.personId, viewer.id));
    const { statement } = input;
    const [added] = await tx
      .insert(interests)
      .values({ opportunityId: input.opportunity, personId: viewer.id, statement })
      .onConflictDoNothing()
      .returning({ id: interests.id });
    if (added) return writeAudit(tx, viewer, "express-interest", input.opportunity);
    const [before] = await tx
      .select({ state: interests.state, statement: interests.statement })
      .from(interests)
      .where(mine);
    const { state, statement: words } = found(before);
    if (state === "submitted" && words === statement) return;
    ensure(mayReword(state), "already_decided");
    const [saved] = await tx
      .update(interests)
      .set({ statement, state: "submitted", reason: null, version: sql`version + 1` })
      .where(and(mine, eq(interests.version, input.version ?? 0)))
      .returning({ id: interests.id });
    fresh(saved);
    await writeAudit(tx, viewer, "express-interest", input.opportunity, { again: true });
  });
