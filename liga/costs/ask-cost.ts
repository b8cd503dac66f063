import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { supportCosts } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { AskCost, WithdrawCost } from "./input";
import { sayNoBankData } from "./rules";

/** A woman who goes asks for what going costs her; her coordinator may ask for her. */
export const askCost = (viewer: Viewer, input: z.output<typeof AskCost>) =>
  sayNoBankData("note", () =>
    asViewer(viewer, async (tx) => {
      const [asked] = await tx
        .insert(supportCosts)
        .values({
          id: input.id,
          delegationId: input.delegation,
          personId: input.person ?? viewer.id,
          kind: input.kind,
          timing: input.timing,
          amount: input.amount,
          currency: input.currency,
          note: input.note,
          requestedBy: viewer.id,
        })
        .onConflictDoNothing()
        .returning({ id: supportCosts.id });
      if (asked) {
        await writeAudit(tx, viewer, "ask-cost", asked.id);
        return asked.id;
      }
      const [before] = await tx
        .select({ amount: supportCosts.amount, currency: supportCosts.currency, kind: supportCosts.kind })
        .from(supportCosts)
        .where(and(eq(supportCosts.id, input.id ?? ""), eq(supportCosts.requestedBy, viewer.id)));
      const { amount, currency, kind } = found(before);
      // Another cost, from a page that is older than the one she asked for already.
      ensure(amount === input.amount && currency === input.currency && kind === input.kind, "stale");
      return input.id ?? "";
    }),
  );

/** Taken back as long as nobody has decided. */
export const withdrawCost = (viewer: Viewer, { cost }: z.output<typeof WithdrawCost>) =>
  asViewer(viewer, async (tx) => {
    const [gone] = await tx
      .delete(supportCosts)
      .where(and(eq(supportCosts.id, cost), eq(supportCosts.state, sql`'requested'`)))
      .returning({ id: supportCosts.id });
    const { id } = found(gone);
    await writeAudit(tx, viewer, "withdraw-cost", id);
  });
