import { expect, test } from "vitest";
import { g, party, withGround } from "../delegations/try-ground";
import { as, refusal } from "../try-verbs";
import { askCost, withdrawCost } from "./ask-cost";
import { addStipend, payStipend, saveBudget } from "./budget";
import { decideCost, payCost } from "./decide-cost";
import { AddStipend, AskCost, DecideCost, PayCost, SaveBudget } from "./input";
import { costsOf, moneyOf, owedTo } from "./queries";

withGround();

const ask = (who: string, delegation: string, more: object = {}) =>
  askCost(
    as(who),
    AskCost.parse({
      delegation,
      kind: "childcare",
      timing: "reimbursement",
      amount: "2,500.00",
      currency: "php",
      ...more,
    }),
  );
const decide = (who: string, cost: string, version: number, more: object = {}) =>
  refusal(
    decideCost(
      as(who),
      DecideCost.parse({
        cost,
        version,
        decision: "approved",
        reason: "",
        rate: "0.0160",
        rateOn: "2026-05-01",
        rateSource: "Central bank",
        ...more,
      }),
    ),
  );
const pay = (who: string, cost: string, version: number, paidOn = "2026-05-06") =>
  refusal(payCost(as(who), PayCost.parse({ cost, version, paidOn })));
const budget = (who: string, delegation: string, version: number, currency = "EUR") =>
  refusal(saveBudget(as(who), SaveBudget.parse({ delegation, version, amount: "1000", currency })));

test("she asks, her coordinator says yes in the budget's money and pays; nobody else sees or decides", async () => {
  const { delegation, her, head, stranger } = await party();
  const cost = await ask(her, delegation);
  expect(await refusal(ask(stranger, delegation))).toBe("not_a_member");
  expect(await refusal(ask(head, delegation, { person: her }))).toBe("not_found");
  expect(await decide(g.coordinator, cost, 1)).toBe("budget_missing");
  expect(await budget(head, delegation, 0)).toBe("not_found");
  expect(await budget(g.coordinator, delegation, 0)).toBe("done");
  for (const who of [head, her, stranger]) expect(await decide(who, cost, 1)).toBe("not_found");
  expect(await decide(g.coordinator, cost, 1, { rate: "" })).toBe("invalid rate rate_needed");
  expect(await pay(g.coordinator, cost, 1)).toBe("cost_not_approved");
  expect(await decide(g.coordinator, cost, 1)).toBe("done");
  expect(await decide(g.coordinator, cost, 2)).toBe("cost_decided");
  const owed = (who: string) => g.as(who, (tx) => owedTo(tx, delegation, her));
  expect([await owed(her), await owed(g.coordinator), await owed(head)]).toEqual([
    [{ amount: 250_000n, currency: "PHP" }],
    [{ amount: 250_000n, currency: "PHP" }],
    [],
  ]);
  expect(await pay(her, cost, 2)).toBe("not_found");
  expect(await pay(g.coordinator, cost, 2, "2999-01-01")).toBe("invalid paidOn in_future");
  expect(await pay(g.coordinator, cost, 2)).toBe("done");
  expect(await owed(her)).toEqual([]);
  expect(await g.as(her, (tx) => costsOf(tx, delegation))).toMatchObject([
    { state: "paid", budgetAmount: 4000n, budgetCurrency: "EUR", rate: "0.016", rateSource: "Central bank" },
  ]);
  expect(await budget(g.coordinator, delegation, 1, "USD")).toBe("invalid currency budget_currency_stays");
  expect(await budget(g.coordinator, delegation, 0)).toBe("stale");
});

test("no is said with a reason; what nobody has decided she takes back; no account is written down", async () => {
  const { delegation, her, head } = await party();
  const cost = await ask(her, delegation);
  expect(await decide(g.coordinator, cost, 1, { decision: "declined" })).toBe("invalid reason reason_needed");
  expect(await decide(g.coordinator, cost, 1, { decision: "declined", reason: "The hotel pays" })).toBe(
    "done",
  );
  expect(await refusal(withdrawCost(as(her), { cost }))).toBe("not_found");
  const other = await ask(her, delegation);
  expect(await refusal(withdrawCost(as(head), { cost: other }))).toBe("not_found");
  expect(await refusal(withdrawCost(as(her), { cost: other }))).toBe("done");
  expect(await refusal(ask(her, delegation, { note: "ES91 2100 0418 4502 0005 1332" }))).toBe(
    "invalid note no_bank_data",
  );
  expect(
    AskCost.safeParse({ delegation, kind: "data", timing: "advance", amount: "1.234", currency: "XXQ" })
      .success,
  ).toBe(false);
});

test("a stipend is given once a month, counted in the budget and paid; coordinators of the cohort alone see it", async () => {
  const { delegation, her } = await party();
  const organisation = await g.organisation();
  const give = (who: string, more: object = {}) =>
    addStipend(
      as(who),
      AddStipend.parse({
        delegation,
        organisation,
        month: "2026-05",
        amount: "300",
        currency: "EUR",
        ...more,
      }),
    );
  expect(await refusal(give(g.coordinator))).toBe("budget_missing");
  expect(await budget(g.coordinator, delegation, 0)).toBe("done");
  const stipend = await give(g.coordinator);
  const other = { month: "2026-06", currency: "PHP", amount: "2500" };
  expect(await refusal(give(g.coordinator, other))).toBe("invalid rate rate_needed");
  const given = { rate: "0.0160", rateOn: "2026-05-01", rateSource: "Central bank" };
  await give(g.coordinator, { ...other, ...given });
  expect(await budget(g.coordinator, delegation, 1, "CHF")).toBe("invalid currency budget_currency_stays");
  expect(await refusal(give(g.coordinator))).toBe("already_there");
  expect(await refusal(give(her))).toBe("not_found");
  const paid = (who: string) => refusal(payStipend(as(who), { stipend, version: 1, paidOn: "2026-05-31" }));
  expect(await paid(her)).toBe("not_found");
  expect(await paid(g.coordinator)).toBe("done");
  const seen = async (who: string) => (await g.as(who, (tx) => moneyOf(tx, delegation))).stipends;
  expect(await seen(her)).toEqual([]);
  expect(await seen(g.coordinator)).toMatchObject([
    { amount: 30_000n, paidOn: "2026-05-31", month: "2026-05-01", budgetAmount: 30_000n },
    { amount: 250_000n, paidOn: null, month: "2026-06-01", budgetAmount: 4000n, rate: "0.016" },
  ]);
});

test("who asks for money does not decide it, not even by putting it under another's name meanwhile", async () => {
  const { delegation, her } = await party();
  await g.seat(delegation, g.coordinator);
  await budget(g.coordinator, delegation, 0);
  const cost = await ask(g.coordinator, delegation);
  expect(await decide(g.coordinator, cost, 1)).toBe("own_cost");
  expect(
    await refusal(
      g.as(g.coordinator, (tx) =>
        tx.execute(`update support_costs set person_id = '${her}' where id = '${cost}'`),
      ),
    ),
  ).toBe("not_found");
  const second = await g.person("Second coordinator");
  await g.own`insert into role_grants (person_id, role, cohort_id) values (${second}, 'coordinator', ${g.cohort})`;
  expect(await decide(second, cost, 1)).toBe("done");
});

test("a form sent twice asks once, and its id is nobody else's way in", async () => {
  const { delegation, her, head } = await party();
  const id = crypto.randomUUID();
  expect(await Promise.all([1, 2, 3].map(() => ask(her, delegation, { id })))).toEqual([id, id, id]);
  expect(await g.own`select 1 from support_costs where delegation_id = ${delegation}`).toHaveLength(1);
  expect(await refusal(ask(head, delegation, { id }))).toBe("not_found");
  expect(await refusal(ask(her, delegation, { id, kind: "visa_fee" }))).toBe("stale");
});
