import { z } from "zod";
import { costKinds, costTimings } from "@/db/enums";
import { currencies, parseAmount, parseRate } from "@/lib/money";
import { day, id, line, optionalDay, optionalId, optionalLine, version } from "../input";

const known = new Set(currencies());
const currency = z
  .string("required")
  .trim()
  .toUpperCase()
  .refine((code) => known.has(code), "unknown_currency");

/** An amount as typed, in whole smallest units of its currency. */
const withAmount = <T extends { amount: string; currency: string }>(
  { amount, ...rest }: T,
  context: z.RefinementCtx,
) => {
  const units = parseAmount(amount, rest.currency);
  if (units === null || units <= 0n || units > 10n ** 15n) {
    context.addIssue({ code: "custom", path: ["amount"], message: "not_an_amount" });
    return z.NEVER;
  }
  return { ...rest, amount: units };
};
const money = { amount: line(30), currency };

export const AskCost = z
  .object({
    /** Made by the page, so that a form sent twice asks once. */
    id: optionalId,
    delegation: id,
    /** For whom; herself when empty. */
    person: optionalId,
    kind: z.enum(costKinds, "unknown_choice"),
    timing: z.enum(costTimings, "unknown_choice"),
    note: optionalLine(500),
    ...money,
  })
  .transform(withAmount);
export const WithdrawCost = z.object({ cost: id });

const optionalRate = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z
    .string()
    .transform((typed, context) => {
      const rate = parseRate(typed);
      if (!rate) context.addIssue({ code: "custom", message: "not_a_rate" });
      return rate ?? z.NEVER;
    })
    .optional(),
);
/** The rate is asked for only where the money is not the budget's. */
const rate = { rate: optionalRate, rateOn: optionalDay, rateSource: optionalLine(300) };
export const DecideCost = z.object({
  cost: id,
  version,
  decision: z.enum(["approved", "declined"], "unknown_choice"),
  reason: optionalLine(1000),
  ...rate,
});
export const PayCost = z.object({ cost: id, version, paidOn: day });

export const SaveBudget = z.object({ delegation: id, version, ...money }).transform(withAmount);
export const AddStipend = z
  .object({
    delegation: id,
    organisation: id,
    /** `YYYY-MM` */
    month: z.string("required").regex(/^\d{4}-(0[1-9]|1[0-2])$/, "not_a_month"),
    ...rate,
    ...money,
  })
  .transform(withAmount);
export const PayStipend = z.object({ stipend: id, version, paidOn: day });
