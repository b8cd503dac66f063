import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests, opportunities } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { WithdrawInterest } from "./input";
import { isOpen, mayWithdraw } from "./rules";

/** Takes her answer back while the call is open; afterwards a word with the coordinator is needed. */
export const withdrawInterest = (viewer: Viewer, { opportunity }: z.output<typeof WithdrawInterest>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ id: interests.id, state: interests.state, closesAt: opportunities.closesAt })
      .from(interests)
      .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
      .where(and(eq(interests.opportunityId, opportunity), eq(interests.personId, viewer.id)))
      .for("update", { of: interests });
    const { id, state, closesAt } = found(row);
    if (state === "withdrawn") return;
    ensure(isOpen(closesAt, new Date()), "call_closed");
    ensure(mayWithdraw(state), "already_decided");
    await tx
      .update(interests)
      .set({ state: "withdrawn", version: sql`version + 1` })
      .where(eq(interests.id, id));
    await writeAudit(tx, viewer, "withdraw-interest", opportunity);
  });
