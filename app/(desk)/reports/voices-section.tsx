import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { commitmentStates } from "@/db/enums";
import type { ProgrammeReport } from "@/liga/desks/report";
import { heading } from "./heading";

/** What was said: readings shared, and what came of the promises made where they went. */
export async function VoicesSection({ cohorts }: Pick<ProgrammeReport, "cohorts">) {
  const [t, words, locale] = await Promise.all([
    getTranslations("reports"),
    getTranslations("words.commitmentState"),
    getLocale(),
  ]);
  return (
    <Section title={t("voices.title")}>
      <Table
        caption={t("voices.title")}
        captionHidden
        columns={[
          { label: t("cohort") },
          { label: t("voices.assessments"), numeric: true },
          { label: t("voices.commitments"), numeric: true },
          ...commitmentStates.map((state) => ({ label: heading(words(state), locale), numeric: true })),
        ]}
        rows={cohorts.map(({ id, name, assessments, commitments }) => ({
          id,
          href: `/cohorts/${id}`,
          cells: [
            name,
            assessments,
            commitments.reduce((sum, { count }) => sum + count, 0),
            ...commitments.map(({ count }) => count),
          ],
        }))}
      />
      <Disclosure summary={t("how")}>{t("voices.how")}</Disclosure>
    </Section>
  );
}
