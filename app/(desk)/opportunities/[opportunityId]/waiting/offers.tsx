import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { instantText } from "@/lib/dates";
import type { Ranked } from "../selection/ranked";

/** Every place that was offered, until when, and what she said. */
export function Offers({ rows, zone }: { rows: Ranked[]; zone: string }) {
  const t = useTranslations("calls");
  const locale = useLocale();
  const when = (at: string) => instantText(new Date(at), { locale, zone });
  return (
    <Table
      caption={t("waiting.offers")}
      captionHidden
      columns={[
        { label: t("waiting.columns.name") },
        { label: t("waiting.columns.until") },
        { label: t("waiting.columns.answer") },
      ]}
      rows={rows.flatMap(({ id, name, offer }) =>
        offer
          ? [
              {
                id,
                cells: [
                  name,
                  when(offer.expiresAt),
                  t(`selection.answerState.${offer.state}`, { until: when(offer.expiresAt) }),
                ],
              },
            ]
          : [],
      )}
      empty={<p>{t("waiting.offersNone")}</p>}
    />
  );
}
