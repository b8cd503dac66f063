import { getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { plainAmount } from "@/lib/money";
import { tableResponse } from "@/lib/table-file";
import { costsOf } from "@/liga/costs/queries";
import { ensureClose, inDelegation } from "../../belong";

type Context = { params: Promise<{ delegationId: string }> };

/** Costs as a file, `?as=csv|xlsx`: hers, or the whole delegation's for its coordinators. */
export async function GET(request: Request, { params }: Context) {
  const { delegationId } = await params;
  const { viewer, here, read } = await inDelegation(delegationId, async (tx, here) => {
    ensureClose(here);
    return costsOf(tx, delegationId);
  });
  const [t, words] = await Promise.all([getTranslations("afterwards.costs"), getTranslations("words")]);
  const columns = {
    name: "text",
    kind: "text",
    timing: "text",
    amount: "number",
    currency: "text",
    state: "text",
    asked: "day",
    paid: "day",
    inBudget: "number",
    budgetCurrency: "text",
    rate: "text",
    rateOn: "day",
    rateSource: "text",
    reason: "text",
    note: "text",
  } as const;
  return tableResponse(
    {
      name: `${t("title")} ${here.name} ${dayOf(new Date(), viewer.timeZone)}`,
      columns: Object.entries(columns).map(([name, type]) => ({
        heading: t(`file.${name as keyof typeof columns}`),
        type,
      })),
      rows: read.map((one) => [
        one.name ?? words("unnamed"),
        t(`kinds.${one.kind}`),
        t(`timings.${one.timing}`),
        plainAmount(one.amount, one.currency),
        one.currency,
        t(`states.${one.state}`),
        one.requestedOn,
        one.paidOn,
        one.budgetAmount === null ? null : plainAmount(one.budgetAmount, one.budgetCurrency ?? one.currency),
        one.budgetCurrency,
        one.rate,
        one.rateOn,
        one.rateSource,
        one.reason,
        one.note,
      ]),
    },
    new URL(request.url).searchParams.get("as"),
  );
}
