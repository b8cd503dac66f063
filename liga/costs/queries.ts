import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { CostKind, CostState, CostTiming } from "@/db/enums";

export type Cost = {
  id: string;
  personId: string;
  name: string | null;
  kind: CostKind;
  timing: CostTiming;
  amount: bigint;
  currency: string;
  note: string | null;
  state: CostState;
  requestedOn: string;
  reason: string | null;
  paidOn: string | null;
  rate: string | null;
  rateOn: string | null;
  rateSource: string | null;
  budgetAmount: bigint | null;
  budgetCurrency: string | null;
  version: number;
};
export type Budget = { amount: bigint; currency: string; version: number };
export type Stipend = {
  id: string;
  organisation: string;
  month: string;
  amount: bigint;
  currency: string;
  paidOn: string | null;
  rate: string | null;
  rateOn: string | null;
  rateSource: string | null;
  budgetAmount: bigint | null;
  budgetCurrency: string | null;
  version: number;
};

type Typed<T> = {
  [K in keyof T]: T[K] extends bigint ? string : T[K] extends bigint | null ? string | null : T[K];
};

/** Hers, or a coordinator's whole delegation: the policies say which. What is owed comes first. One statement. */
export const costsOf = async (tx: Tx, delegation: string): Promise<Cost[]> =>
  (
    await tx.execute<Typed<Cost>>(sql`
      select s.id, s.person_id as "personId", c.name, s.kind, s.timing, s.amount::text as amount, s.currency, s.note, s.state,
        s.requested_at::date::text as "requestedOn", s.reason, s.paid_on::text as "paidOn", trim_scale(s.rate)::text as rate,
        s.rate_on::text as "rateOn", s.rate_source as "rateSource", s.budget_amount::text as "budgetAmount",
        s.budget_currency as "budgetCurrency", s.version
      from support_costs s left join person_cards c on c.id = s.person_id where s.delegation_id = ${delegation}
      order by array_position(array['approved', 'requested', 'paid', 'declined'], s.state), s.requested_at, s.id`)
  ).map((row) => ({
    ...row,
    amount: BigInt(row.amount),
    budgetAmount: row.budgetAmount === null ? null : BigInt(row.budgetAmount),
  }));

/** Budget, stipends and organisations, for the coordinators of the cohort; empty for others. */
export async function moneyOf(tx: Tx, delegation: string) {
  const [row] = await tx.execute<{
    budget: Typed<Budget> | null;
    stipends: Typed<Stipend>[];
    organisations: { id: string; name: string }[];
  }>(sql`select
    (select jsonb_build_object('amount', b.amount::text, 'currency', b.currency, 'version', b.version)
      from delegation_budgets b where b.delegation_id = ${delegation}) as budget,
    coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'organisation', o.name, 'month', s.month, 'amount', s.amount::text,
        'currency', s.currency, 'paidOn', s.paid_on, 'rate', trim_scale(s.rate)::text, 'rateOn', s.rate_on, 'rateSource', s.rate_source,
        'budgetAmount', s.budget_amount::text, 'budgetCurrency', s.budget_currency, 'version', s.version) order by s.month, o.name)
      from stipends s join organisations o on o.id = s.organisation_id where s.delegation_id = ${delegation}), '[]') as stipends,
    coalesce((select jsonb_agg(distinct jsonb_build_object('id', o.id, 'name', o.name))
      from delegations d join cohort_organisations x on x.cohort_id = d.cohort_id join organisations o on o.id = x.organisation_id
      where d.id = ${delegation} and d.id in (select travel_coordinated())), '[]') as organisations`);
  if (!row) throw new Error("A query of constants gave no row.");
  return {
    budget: row.budget && { ...row.budget, amount: BigInt(row.budget.amount) },
    stipends: row.stipends.map((one) => ({
      ...one,
      amount: BigInt(one.amount),
      budgetAmount: one.budgetAmount === null ? null : BigInt(one.budgetAmount),
    })),
    organisations: row.organisations,
  };
}

/** What one woman is owed, a sum for each currency. */
export const owedTo = async (tx: Tx, delegation: string, person: string) =>
  (
    await tx.execute<{ amount: string; currency: string }>(sql`
      select sum(amount)::text as amount, currency from support_costs
      where delegation_id = ${delegation} and person_id = ${person} and state = 'approved' group by currency order by currency`)
  ).map(({ amount, currency }) => ({ amount: BigInt(amount), currency }));
