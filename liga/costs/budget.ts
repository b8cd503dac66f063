import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegationBudgets, stipends, supportCosts } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { rateText } from "@/lib/money";
import { writeAudit } from "../audit";
import { badField, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import { coordinatedOnly } from "../travel/in-sight";
import type { Viewer } from "../viewer";
import type { AddStipend, PayStipend, SaveBudget } from "./input";
import { inBudget } from "./rules";

/** What a delegation may spend. Its currency stays once something was said yes to in it. Version 0: the first. */
export const saveBudget = (viewer: Viewer, input: z.output<typeof SaveBudget>) =>
  asViewer(viewer, async (tx) => {
    const { delegation, amount, currency } = input;
    await oneAtATime(tx, "budget", delegation);
    const counted = await Promise.all(
      [supportCosts, stipends].map((table) =>
        tx.$count(
          table,
          and(
            eq(table.delegationId, delegation),
            isNotNull(table.budgetCurrency),
            ne(table.budgetCurrency, currency),
          ),
        ),
      ),
    );
    if (counted.some((some) => some > 0)) throw badField("currency", "budget_currency_stays");
    const [there] = await tx
      .select({ version: delegationBudgets.version })
      .from(delegationBudgets)
      .where(eq(delegationBudgets.delegationId, delegation));
    ensure((there?.version ?? 0) === input.version, "stale");
    const [saved] = there
      ? await tx
          .update(delegationBudgets)
          .set({ amount, currency, version: sql`version + 1` })
          .where(eq(delegationBudgets.delegationId, delegation))
          .returning({ id: delegationBudgets.delegationId })
      : await tx
          .insert(delegationBudgets)
          .values({ delegationId: delegation, amount, currency })
          .returning({ id: delegationBudgets.delegationId });
    found(saved);
    await writeAudit(tx, viewer, "save-budget", delegation);
  });

/** What an organisation is given for a month, counted in the budget's money; once a month. */
export const addStipend = (viewer: Viewer, input: z.output<typeof AddStipend>) =>
  asViewer(viewer, async (tx) => {
    // Not while the currency of the budget changes.
    await oneAtATime(tx, "budget", input.delegation);
    await coordinatedOnly(tx, viewer, input.delegation);
    const [budget] = await tx
      .select({ currency: delegationBudgets.currency })
      .from(delegationBudgets)
      .where(eq(delegationBudgets.delegationId, input.delegation));
    ensure(budget, "budget_missing");
    const today = dayOf(new Date(), viewer.timeZone);
    const counted = inBudget(input.amount, input.currency, budget.currency, input, today);
    const [added] = await tx
      .insert(stipends)
      .values({
        delegationId: input.delegation,
        organisationId: input.organisation,
        month: `${input.month}-01`,
        amount: input.amount,
        currency: input.currency,
        ...counted,
        rate: rateText(counted.rate),
        budgetCurrency: budget.currency,
      })
      .returning({ id: stipends.id });
    const { id } = found(added);
    await writeAudit(tx, viewer, "add-stipend", id);
    return id;
  });

export const payStipend = (viewer: Viewer, input: z.output<typeof PayStipend>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select({ id: stipends.id }).from(stipends).where(eq(stipends.id, input.stipend));
    found(row);
    if (input.paidOn > dayOf(new Date(), viewer.timeZone)) throw badField("paidOn", "in_future");
    const [paid] = await tx
      .update(stipends)
      .set({ paidOn: input.paidOn, version: sql`version + 1` })
      .where(and(eq(stipends.id, input.stipend), eq(stipends.version, input.version)))
      .returning({ id: stipends.id });
    const { id } = fresh(paid);
    await writeAudit(tx, viewer, "pay-stipend", id);
    return id;
  });
