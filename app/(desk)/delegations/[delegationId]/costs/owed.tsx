import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { amountText, total } from "@/lib/money";
import { listText } from "@/lib/names";

type Sum = { amount: bigint; currency: string };

/** Sums of the same money together. */
export const sums = (amounts: Sum[]): Sum[] =>
  [...new Set(amounts.map(({ currency }) => currency))].sort().map((currency) => ({
    currency,
    amount: total(amounts.filter((one) => one.currency === currency).map(({ amount }) => amount)),
  }));

export const sumsText = (amounts: Sum[], locale: string) =>
  listText(
    sums(amounts).map(({ amount, currency }) => amountText(amount, currency, locale)),
    locale,
  );

/** What the programme owes her, before anything else. */
export function OwedToHer({ owed }: { owed: Sum[] }) {
  const t = useTranslations("afterwards.costs");
  const locale = useLocale();
  if (owed.length === 0) return null;
  return (
    <Notice tone="attention" title={t("owedToYou", { amount: sumsText(owed, locale) })}>
      <p>{t("owedText")}</p>
    </Notice>
  );
}
