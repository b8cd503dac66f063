import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { visaResults } from "@/db/enums";
import { countryName, listText } from "@/lib/names";
import type { ShownEvidence } from "@/liga/travel/evidence";

/** How visas ended, by year and country; only what may be shown of few women reaches this file. */
export function VisaSection({ rows }: { rows: ShownEvidence[] }) {
  const t = useTranslations("travel");
  const locale = useLocale();
  const counted = (counts: Record<string, number>, word: (name: string) => string) =>
    listText(
      Object.entries(counts)
        .sort(([, a], [, b]) => b - a)
        .map(([name, count]) => `${word(name)} (${count})`),
      locale,
    );
  return (
    <Section title={t("evidence.title")} lead={t("evidence.lead")} id="visas">
      <Table
        caption={t("evidence.title")}
        captionHidden
        empty={t("evidence.none")}
        columns={[
          { label: t("evidence.year") },
          { label: t("evidence.place") },
          { label: t("evidence.outcomes"), numeric: true },
          ...visaResults.map((result) => ({ label: t(`outcome.results.${result}`), numeric: true })),
          { label: t("evidence.days") },
          { label: t("evidence.grounds") },
          { label: t("evidence.papers") },
        ]}
        rows={rows.map((row) => ({
          id: `${row.year} ${row.destination}`,
          cells: [
            row.year,
            countryName(row.destination, locale),
            row.outcomes,
            ...visaResults.map((result) => row.results[result] ?? t("evidence.hidden")),
            t("evidence.daysText", { days: row.days }),
            counted(row.grounds, (name) => t(`outcome.grounds.${name as "other"}`)),
            counted(row.papers, (name) => t(`outcome.paper.${name as "other"}`)),
          ],
        }))}
      />
    </Section>
  );
}
