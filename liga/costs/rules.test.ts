import fc from "fast-check";
import { expect, test } from "vitest";
import { convert, parseRate } from "@/lib/money";
import { inBudget, standing } from "./rules";

const today = "2026-05-05";
const rate = (typed: string) => parseRate(typed) as NonNullable<ReturnType<typeof parseRate>>;
const given = { rate: rate("0.0160"), rateOn: "2026-05-01", rateSource: "Central bank" };

test("money of the budget needs no rate; other money needs one with its day and its source", () => {
  expect(inBudget(500n, "EUR", "EUR", { rateOn: null, rateSource: null }, today).budgetAmount).toBe(500n);
  expect(inBudget(250_000n, "PHP", "EUR", given, today)).toMatchObject({
    budgetAmount: 4000n,
    rateSource: "Central bank",
  });
  for (const [field, more] of [
    ["rate", { rate: undefined }],
    ["rateOn", { rateOn: null }],
    ["rateOn", { rateOn: "2026-05-06" }],
    ["rateSource", { rateSource: null }],
  ] as const)
    expect(() => inBudget(1n, "PHP", "EUR", { ...given, ...more }, today)).toThrow(
      expect.objectContaining({ fields: { [field]: expect.any(String) } }),
    );
});

test("promised, paid and left make up the budget to the last unit, whatever was rounded", () => {
  const cost = fc.record({
    state: fc.constantFrom("requested", "approved", "paid", "declined"),
    amount: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    currency: fc.constantFrom("PHP", "JPY", "KWD", "EUR"),
    units: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    places: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.array(cost), (budget, asked) => {
      const costs = asked.map(({ state, amount, currency, ...by }) => ({
        state,
        budgetAmount: state === "approved" || state === "paid" ? convert(amount, currency, "EUR", by) : null,
      }));
      const { promised, paid, left } = standing(budget, costs);
      const counted = costs.reduce((sum, { budgetAmount }) => sum + (budgetAmount ?? 0n), 0n);
      return promised + paid + left === budget && promised + paid === counted;
    }),
  );
});

test("a stipend is promised until it is paid; one from before they were counted is in no sum", () => {
  const stipends = [
    { paidOn: null, budgetAmount: 300n },
    { paidOn: "2026-05-31", budgetAmount: 200n },
    { paidOn: "2026-04-30", budgetAmount: null },
  ];
  expect(standing(1000n, [{ state: "paid", budgetAmount: 100n }], stipends)).toEqual({
    promised: 300n,
    paid: 300n,
    left: 400n,
  });
});
