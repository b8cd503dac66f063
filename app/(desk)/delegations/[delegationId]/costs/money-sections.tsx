import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import { amountText, plainAmount } from "@/lib/money";
import type { Budget, Cost, Stipend } from "@/liga/costs/queries";
import { standing } from "@/liga/costs/rules";
import { budgetSave, stipendAdd, stipendPay } from "./actions";
import { MoneyFields } from "./ask-form";

type OfBudget = { delegationId: string; budget: Budget | null; costs: Cost[]; stipends: Stipend[] };

/** What may be spent, what is promised and paid of it, and what is left, in its currency. */
export function BudgetSection({ delegationId, budget, costs, stipends }: OfBudget) {
  const t = useTranslations("afterwards.budget");
  const locale = useLocale();
  const sums = budget && standing(budget.amount, costs, stipends);
  return (
    <Section title={t("title")} lead={t("lead")} id="budget">
      {budget && sums && (
        <DefinitionList
          layout="figure"
          items={[
            { term: t("whole"), detail: amountText(budget.amount, budget.currency, locale) },
            { term: t("paid"), detail: amountText(sums.paid, budget.currency, locale) },
            { term: t("promised"), detail: amountText(sums.promised, budget.currency, locale) },
            { term: t("left"), detail: amountText(sums.left, budget.currency, locale) },
          ]}
        />
      )}
      <Disclosure summary={t("save")} open={!budget}>
        <ActionForm action={budgetSave} className="no-print">
          <input type="hidden" name="delegation" value={delegationId} />
          <input type="hidden" name="version" value={budget?.version ?? 0} />
          <MoneyFields
            amount={budget ? plainAmount(budget.amount, budget.currency) : undefined}
            currency={budget?.currency}
          />
          <SubmitButton variant="secondary">{t("save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

type OfStipends = {
  delegationId: string;
  budget: Budget | null;
  stipends: Stipend[];
  organisations: { id: string; name: string }[];
  today: string;
};

/** What organisations are given for a month of work, counted in the budget. */
export function StipendSection({ delegationId, budget, stipends, organisations, today }: OfStipends) {
  const t = useTranslations("afterwards.stipends");
  const costs = useTranslations("afterwards.costs");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <Section title={t("title")} lead={t("lead")} id="stipends">
      <ul>
        {stipends.map((one) => (
          <li key={`${one.id} ${one.version}`} className="grid gap-2 border-line border-t py-3">
            <span>
              {one.organisation}, {one.month.slice(0, 7)}: {amountText(one.amount, one.currency, locale)}
            </span>
            <span className="text-muted">
              {one.budgetAmount === null
                ? t("notCounted")
                : one.budgetCurrency !== one.currency &&
                  costs("atRate", {
                    amount: amountText(one.budgetAmount, one.budgetCurrency ?? "EUR", locale),
                    rate: one.rate ?? "",
                    day: one.rateOn ? dayText(one.rateOn, locale) : "",
                    source: one.rateSource ?? "",
                  })}
            </span>
            {one.paidOn ? (
              <span className="text-muted">{t("paidOn", { day: dayText(one.paidOn, locale) })}</span>
            ) : (
              <ActionForm action={stipendPay} className="form-inline no-print">
                <input type="hidden" name="stipend" value={one.id} />
                <input type="hidden" name="version" value={one.version} />
                <DateField name="paidOn" label={t("payDay")} defaultValue={today} />
                <SubmitButton
                  size="small"
                  aria-label={`${t("pay")}: ${one.organisation}, ${one.month.slice(0, 7)}`}
                >
                  {t("pay")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {organisations.length > 0 && !budget && <p className="text-muted">{t("budgetFirst")}</p>}
      {organisations.length > 0 && budget && (
        <Disclosure summary={t("add")}>
          <ActionForm action={stipendAdd} className="no-print">
            <input type="hidden" name="delegation" value={delegationId} />
            <SelectField
              name="organisation"
              label={t("organisation")}
              placeholder={words("chooseOne")}
              defaultValue=""
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <TextField
              name="month"
              label={t("month")}
              hint={t("monthHint")}
              defaultValue={today.slice(0, 7)}
              required
            />
            <MoneyFields currency={budget.currency} />
            <fieldset className="grid gap-4">
              <legend>{t("otherMoney", { currency: budget.currency })}</legend>
              <TextField
                name="rate"
                label={t("rate", { currency: budget.currency })}
                hint={costs("rateHint")}
                note={words("optional")}
                inputMode="decimal"
              />
              <DateField
                name="rateOn"
                label={costs("rateOn")}
                note={words("optional")}
                defaultValue={today}
              />
              <TextField
                name="rateSource"
                label={costs("rateSource")}
                hint={costs("rateSourceHint")}
                note={words("optional")}
              />
            </fieldset>
            <SubmitButton variant="secondary">{t("add")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
