import { useLocale, useTranslations } from "next-intl";
import { WriteTo } from "@/app/(desk)/mail/write-to";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dayText } from "@/lib/dates";
import type { LeaderSigns } from "@/liga/cohorts/progress";
import type { Warning } from "@/liga/training/warnings";
import { TakeAway } from "./take-away";

type Props = { cohortId: string; leaders: LeaderSigns[]; mayWrite: boolean };

/** Whom to ask how she is, and the reason; the most reasons first. */
export function WarningsSection({ cohortId, leaders, mayWrite }: Props) {
  const t = useTranslations("cohorts.progress");
  const words = useTranslations("words");
  const locale = useLocale();
  const said = (warning: Warning) =>
    warning.kind === "missed"
      ? t("warning.missed")
      : t(`warning.${warning.kind}`, { days: warning.days, since: dayText(warning.since, locale) });
  return (
    <Section
      title={t("warnings", { count: leaders.length })}
      lead={t("warningsLead")}
      actions={leaders.length > 0 && <TakeAway cohortId={cohortId} table="warnings" />}
    >
      <Table
        caption={t("warnings", { count: leaders.length })}
        captionHidden
        columns={[
          { label: t("column.leader") },
          { label: t("column.organisation") },
          { label: t("column.reason") },
        ]}
        rows={[...leaders]
          .sort((a, b) => b.warnings.length - a.warnings.length)
          .map((leader) => ({
            id: leader.enrolmentId,
            href: `/cohorts/${cohortId}/enrolments/${leader.enrolmentId}`,
            cells: [
              leader.name ?? words("unnamed"),
              leader.organisation ?? words("none"),
              <ul key="why">
                {leader.warnings.map((warning) => (
                  <li key={warning.kind}>
                    <Status kind="attention">{said(warning)}</Status>
                  </li>
                ))}
              </ul>,
            ],
          }))}
        empty={<p>{t("noWarnings")}</p>}
      />
      {mayWrite && leaders.length > 0 && <WriteTo list="warned" cohortId={cohortId} />}
    </Section>
  );
}
