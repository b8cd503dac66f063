import { useTranslations } from "next-intl";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { EmptyState } from "@/components/ui/empty-state";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { StaffLine } from "@/liga/training/assignments/queries";
import { titleIn } from "@/liga/training/title";
import { DueText } from "./marks";

type Props = { lines: StaffLine[]; locale: string; zone: string; now: Date };

/** The assignments of the cohorts she staffs, with how many sent and how many wait to be read. */
export function StaffAssignments({ lines, locale, zone, now }: Props) {
  const t = useTranslations("assignments");
  const words = useTranslations("words");
  if (lines.length === 0)
    return (
      <Section title={t("staff.title")}>
        <EmptyState title={t("staff.none")}>{t("staff.noneText")}</EmptyState>
      </Section>
    );
  return (
    <Section title={t("staff.title")} actions={<TakeAwayLinks list="assignments" />}>
      <ListFilter label={words("filter")} targetId="assignments" countText={words.raw("filterCount")} />
      <Table
        id="assignments"
        caption={t("staff.title")}
        captionHidden
        columns={[
          { label: t("column.assignment") },
          { label: t("column.cohort") },
          { label: t("column.due") },
          { label: t("column.sent") },
          { label: t("column.toRead") },
        ]}
        rows={lines.map((line) => ({
          id: line.id,
          href: `/training/assignments/${line.id}`,
          cells: [
            titleIn(line.title, locale),
            line.cohortName,
            <DueText key="due" dueAt={line.dueAt} zone={zone} now={now} />,
            t("staff.sent", { sent: line.sent, active: line.active }),
            line.cancelled ? (
              <Status key="read" kind="stopped">
                {t("cancelled")}
              </Status>
            ) : (
              <Status key="read" kind={line.waiting > 0 ? "attention" : "neutral"}>
                {t("staff.waiting", { count: line.waiting })}
              </Status>
            ),
          ],
        }))}
      />
    </Section>
  );
}
