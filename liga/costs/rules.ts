import { convert, parseRate } from "@/lib/money";
import { badField, coded, sqlState } from "../errors";

type Rate = { units: bigint; places: number };
type Given = { rate?: Rate; rateOn: string | null; rateSource: string | null };

/** One for one, where the money is the budget's own. */
const same: Rate = parseRate("1") ?? { units: 1n, places: 0 };

/** What an amount is in the budget's currency, by the rate that was given with its day and source. */
export function inBudget(
  amount: bigint,
  currency: string,
  budget: string,
  given: Given,
  today: string,
): { rate: Rate; rateOn: string; rateSource: string; budgetAmount: bigint } {
  if (currency === budget) return { rate: same, rateOn: today, rateSource: budget, budgetAmount: amount };
  if (!given.rate) throw badField("rate", "rate_needed");
  if (!given.rateOn) throw badField("rateOn", "required");
  if (given.rateOn > today) throw badField("rateOn", "in_future");
  if (!given.rateSource) throw badField("rateSource", "required");
  const budgetAmount = convert(amount, currency, budget, given.rate);
  return { rate: given.rate, rateOn: given.rateOn, rateSource: given.rateSource, budgetAmount };
}

/** Numbers of accounts are refused where they were typed. */
export async function sayNoBankData<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const cause = (thrown instanceof Error && thrown.cause ? thrown.cause : thrown) as {
      constraint_name?: string;
    };
    if (sqlState(thrown) === "23514" && cause?.constraint_name === "support_costs_no_bank_data")
      throw badField(field, "no_bank_data");
    throw coded(thrown);
  }
}

/** The budget and what of it is promised, paid and left, in its smallest units; stipends count as costs do. */
export function standing(
  budget: bigint,
  costs: { state: string; budgetAmount: bigint | null }[],
  stipends: { paidOn: string | null; budgetAmount: bigint | null }[] = [],
): { promised: bigint; paid: bigint; left: bigint } {
  let promised = 0n;
  let paid = 0n;
  const given = stipends.map(({ paidOn, budgetAmount }) => ({
    state: paidOn ? "paid" : "approved",
    budgetAmount,
  }));
  for (const { state, budgetAmount } of [...costs, ...given]) {
    if (state === "approved") promised += budgetAmount ?? 0n;
    if (state === "paid") paid += budgetAmount ?? 0n;
  }
  return { promised, paid, left: budget - promised - paid };
}
