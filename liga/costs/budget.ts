import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { delegationBudgets, stipends, supportCosts } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { writeAudit } from "../audit";
import { badField, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { AddStipend, PayStipend, SaveBudget } from "./input";

/** What a delegation may spend. Its currency stays once something was said yes to in it. Version 0: the first. */
export const saveBudget = (viewer: Viewer, input: z.output<typeof SaveBudget>) =>
  asViewer(viewer, async (tx) => {
    const { delegation, amount, currency } = input;
    await oneAtATime(tx, "budget", delegation);
    const counted = await tx.$count(
      supportCosts,
      and(
        eq(supportCosts.delegationId, delegation),
        isNotNull(supportCosts.budgetCurrency),
        ne(supportCosts.budgetCurrency, currency),
      ),
    );
    if (counted > 0) throw badField("currency", "budget_currency_stays");
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

/** What an organisation is given for a month; once a month. */
export const addStipend = (viewer: Viewer, input: z.output<typeof AddStipend>) =>
  asViewer(viewer, async (tx) => {
    const [added] = await tx
      .insert(stipends)
      .values({
        delegationId: input.delegation,
        organisationId: input.organisation,
        month: `${input.month}-01`,
        amount: input.amount,
        currency: input.currency,
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
