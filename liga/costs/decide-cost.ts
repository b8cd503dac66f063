import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegationBudgets, supportCosts } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { rateText } from "@/lib/money";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { DecideCost, PayCost } from "./input";
import { inBudget, sayNoBankData } from "./rules";

const inSight = {
  state: supportCosts.state,
  amount: supportCosts.amount,
  currency: supportCosts.currency,
  budget: delegationBudgets.currency,
  mine: sql<boolean>`${supportCosts.delegationId} in (select travel_coordinated())`,
};

/** Said yes to in the budget's money, at a rate somebody can look up; or no, with the reason. */
export const decideCost = (viewer: Viewer, input: z.output<typeof DecideCost>) =>
  sayNoBankData("reason", () =>
    asViewer(viewer, async (tx) => {
      const [row] = await tx
        .select(inSight)
        .from(supportCosts)
        .leftJoin(delegationBudgets, eq(delegationBudgets.delegationId, supportCosts.delegationId))
        .where(eq(supportCosts.id, input.cost));
      const { state, amount, currency, budget, mine } = found(row);
      allow(mine);
      ensure(state === "requested", "cost_decided");
      const declined = input.decision === "declined";
      if (declined && !input.reason) throw badField("reason", "reason_needed");
      ensure(declined || budget, "budget_missing");
      const counted =
        !declined && budget
          ? inBudget(amount, currency, budget, input, dayOf(new Date(), viewer.timeZone))
          : null;
      const [saved] = await tx
        .update(supportCosts)
        .set({
          state: input.decision,
          reason: input.reason,
          decidedBy: viewer.id,
          decidedAt: sql`now()`,
          ...(counted && { ...counted, rate: rateText(counted.rate), budgetCurrency: budget }),
          version: sql`version + 1`,
        })
        .where(and(eq(supportCosts.id, input.cost), eq(supportCosts.version, input.version)))
        .returning({ id: supportCosts.id });
      const { id } = fresh(saved);
      await writeAudit(tx, viewer, "decide-cost", id, { decision: input.decision });
      return id;
    }),
  );

/** Paid on that day; how the money reaches her is not kept here. */
export const payCost = (viewer: Viewer, input: z.output<typeof PayCost>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select(inSight)
      .from(supportCosts)
      .leftJoin(delegationBudgets, eq(delegationBudgets.delegationId, supportCosts.delegationId))
      .where(eq(supportCosts.id, input.cost));
    const { state, mine } = found(row);
    allow(mine);
    ensure(state === "approved", "cost_not_approved");
    if (input.paidOn > dayOf(new Date(), viewer.timeZone)) throw badField("paidOn", "in_future");
    const [saved] = await tx
      .update(supportCosts)
      .set({ state: "paid", paidBy: viewer.id, paidOn: input.paidOn, version: sql`version + 1` })
      .where(and(eq(supportCosts.id, input.cost), eq(supportCosts.version, input.version)))
      .returning({ id: supportCosts.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "pay-cost", id);
    return id;
  });
