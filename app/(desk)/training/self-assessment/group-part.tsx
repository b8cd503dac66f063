import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { type AssessmentMoment, assessmentMoments } from "@/db/enums";
import type { GroupAverages } from "@/liga/journal/queries";
import { statements } from "@/liga/journal/statements";

/** Averages of a cohort before and after; nobody's answers, and nothing of fewer than five. */
export function GroupPart({ group }: { group: GroupAverages }) {
  const t = useTranslations("journal.self");
  const locale = useLocale();
  const title = `${t("group")} · ${group.cohortName}`;
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const average = (moment: AssessmentMoment, i: number) => {
    const found = group.averages.find((row) => row.moment === moment && row.statement === i + 1);
    return found ? one.format(found.average) : "";
  };
  const heading = (moment: AssessmentMoment) => {
    const count = group.averages.find((row) => row.moment === moment)?.answered;
    return count ? `${t(moment)} (${t("answered", { count })})` : t(moment);
  };
  return (
    <Section title={title} lead={t("groupLead")}>
      {group.averages.length === 0 ? (
        <p>{t("groupNone")}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          columns={[
            { label: t("statement") },
            ...assessmentMoments.map((moment) => ({ label: heading(moment), numeric: true })),
          ]}
          rows={statements.map((name, i) => ({
            id: name,
            cells: [t(`statements.${name}`), ...assessmentMoments.map((moment) => average(moment, i))],
          }))}
        />
      )}
    </Section>
  );
}
