import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import type { StatusKind } from "@/components/ui/mark";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import { amountText } from "@/lib/money";
import type { Budget, Cost } from "@/liga/costs/queries";
import { costDecide, costPay, costWithdraw } from "./actions";

const kinds: Record<Cost["state"], StatusKind> = {
  requested: "attention",
  approved: "attention",
  paid: "done",
  declined: "stopped",
};

type Props = { cost: Cost; budget: Budget | null; decides: boolean; mine: boolean; today: string };

/** One cost: what it is, how it stands, and what whoever looks at it may do next. */
export function CostItem({ cost, budget, decides, mine, today }: Props) {
  const t = useTranslations("afterwards.costs");
  const words = useTranslations("words");
  const locale = useLocale();
  const what = `${t(`kinds.${cost.kind}`)}, ${amountText(cost.amount, cost.currency, locale)}`;
  const other = budget !== null && budget.currency !== cost.currency;
  return (
    <li className="grid gap-2 border-line border-t py-3">
      <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <strong className="font-semibold">{what}</strong>
        <Status kind={kinds[cost.state]}>{t(`states.${cost.state}`)}</Status>
      </span>
      <span className="text-muted">
        {[
          !mine && (cost.name ?? words("unnamed")),
          t(`timings.${cost.timing}`),
          t("askedOn", { day: dayText(cost.requestedOn, locale) }),
          cost.paidOn && t("paidOn", { day: dayText(cost.paidOn, locale) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {cost.note && <span>{cost.note}</span>}
      {cost.reason && <span>{t("because", { reason: cost.reason })}</span>}
      {cost.budgetAmount !== null && cost.budgetCurrency !== cost.currency && (
        <span className="text-muted">
          {t("atRate", {
            amount: amountText(cost.budgetAmount, cost.budgetCurrency ?? "EUR", locale),
            rate: cost.rate ?? "",
            day: cost.rateOn ? dayText(cost.rateOn, locale) : "",
            source: cost.rateSource ?? "",
          })}
        </span>
      )}
      {cost.state === "requested" && mine && (
        <ActionForm action={costWithdraw} className="form-inline no-print">
          <input type="hidden" name="cost" value={cost.id} />
          <SubmitButton variant="quiet" size="small" aria-label={`${t("withdraw")}: ${what}`}>
            {t("withdraw")}
          </SubmitButton>
        </ActionForm>
      )}
      {cost.state === "requested" && decides && !mine && (
        <Disclosure summary={`${t("decide")}: ${what}`}>
          <ActionForm action={costDecide} className="no-print">
            <input type="hidden" name="cost" value={cost.id} />
            <input type="hidden" name="version" value={cost.version} />
            <RadioGroup
              name="decision"
              label={t("decision")}
              defaultValue="approved"
              options={(["approved", "declined"] as const).map((value) => ({
                value,
                label: t(`decisions.${value}`),
              }))}
            />
            {other && (
              <>
                <TextField
                  name="rate"
                  label={t("rate", { from: cost.currency, to: budget.currency })}
                  hint={t("rateHint")}
                  inputMode="decimal"
                />
                <DateField name="rateOn" label={t("rateOn")} defaultValue={today} />
                <TextField name="rateSource" label={t("rateSource")} hint={t("rateSourceHint")} />
              </>
            )}
            <TextField name="reason" label={t("reason")} hint={t("reasonHint")} note={words("optional")} />
            <SubmitButton>{t("decide")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
      {cost.state === "approved" && decides && !mine && (
        <ActionForm action={costPay} className="form-inline no-print">
          <input type="hidden" name="cost" value={cost.id} />
          <input type="hidden" name="version" value={cost.version} />
          <DateField name="paidOn" label={t("payDay")} defaultValue={today} />
          <SubmitButton size="small" aria-label={`${t("pay")}: ${what}`}>
            {t("pay")}
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
