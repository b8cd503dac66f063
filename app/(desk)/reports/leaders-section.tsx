import { getLocale, getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { enrolmentStatuses } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { ProgrammeReport } from "@/liga/desks/report";
import { heading } from "./heading";

/** Who takes part: leaders by the status of their enrolment, organisations, countries. */
export async function LeadersSection({ cohorts }: Pick<ProgrammeReport, "cohorts">) {
  const [t, words, locale] = await Promise.all([
    getTranslations("reports"),
    getTranslations("words"),
    getLocale(),
  ]);
  return (
    <Section title={t("leaders.title")}>
      <Table
        caption={t("leaders.title")}
        captionHidden
        columns={[
          { label: t("cohort") },
          ...enrolmentStatuses.map((status) => ({
            label: heading(words(`enrolmentStatus.${status}`), locale),
            numeric: true,
          })),
          { label: t("leaders.organisations"), numeric: true },
          { label: t("leaders.countries") },
        ]}
        rows={cohorts.map((cohort) => ({
          id: cohort.id,
          href: `/cohorts/${cohort.id}`,
          cells: [
            cohort.name,
            ...enrolmentStatuses.map((status) => cohort.enrolments[status]),
            cohort.organisations,
            cohort.countries.length === 0
              ? words("none")
              : named(cohort.countries, locale, countryName)
                  .map(({ label }) => label)
                  .join(", "),
          ],
        }))}
      />
      <Disclosure summary={t("how")}>{t("leaders.how")}</Disclosure>
    </Section>
  );
}
