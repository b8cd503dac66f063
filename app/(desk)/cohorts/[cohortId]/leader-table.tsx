import { useLocale, useTranslations } from "next-intl";
import { toGoText } from "@/app/(desk)/training/to-go";
import { Bar } from "@/components/charts/bar";
import { ListFilter } from "@/components/ui/list-filter";
import { Status } from "@/components/ui/status";
import { TableRegion } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CohortPage, Leader } from "@/liga/cohorts/queries";
import { EnrolmentStatusText } from "./enrolment-status";

/** Who takes part, by organisation: status, attendance and what is still missing, in one look. */
export function LeaderTable({ cohort, leaders }: { cohort: CohortPage; leaders: Leader[] }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const groups = new Map<string | null, Leader[]>();
  for (const leader of leaders)
    groups.set(leader.organisationId, [...(groups.get(leader.organisationId) ?? []), leader]);
  const columns = ["name", "status", "attendance", "missing"] as const;
  return (
    <>
      <ListFilter label={words("filter")} targetId="leaders" countText={words.raw("filterCount")} />
      <TableRegion labelledBy="leaders-caption" layout="stack">
        <table className="table" data-layout="stack">
          <caption id="leaders-caption" className="sr-only">
            {t("people.caption", { cohort: cohort.name })}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`people.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody id="leaders">
            {[...groups].flatMap(([organisationId, members]) => [
              <tr key={organisationId ?? "none"} data-filter={members.map(({ name }) => name).join(" ")}>
                <th scope="rowgroup" colSpan={4} className="text-muted">
                  {members[0]?.organisation ?? t("people.noOrganisation")}
                </th>
              </tr>,
              ...members.map((leader) => (
                <LeaderRow key={leader.enrolmentId} cohortId={cohort.id} leader={leader} />
              )),
            ])}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

function LeaderRow({ cohortId, leader }: { cohortId: string; leader: Leader }) {
  const t = useTranslations("cohorts");
  const training = useTranslations("training");
  const words = useTranslations("words");
  const locale = useLocale();
  const { progress } = leader;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return (
    <tr data-href="" data-filter={leader.organisation ?? ""}>
      <th scope="row">
        <TextLink href={`/cohorts/${cohortId}/enrolments/${leader.enrolmentId}`}>
          {leader.name ?? words("unnamed")}
        </TextLink>
      </th>
      <td data-label={t("people.column.status")}>
        <EnrolmentStatusText status={leader.status} />
      </td>
      <td data-label={t("people.column.attendance")}>
        {progress.counted > 0 ? (
          <Bar
            value={progress.attended}
            max={progress.counted}
            kind={leader.slipping ? "attention" : "neutral"}
            text={t("people.attended", {
              attended: progress.attended,
              counted: progress.counted,
              share: percent.format(progress.share),
            })}
          />
        ) : (
          t("people.noMarks")
        )}
        {leader.slipping && <Status kind="attention">{t("people.slipping")}</Status>}
      </td>
      <td data-label={t("people.column.missing")}>
        {leader.status === "withdrawn" || !progress.requiredTotal ? (
          ""
        ) : progress.complete ? (
          <Status kind="done">{toGoText(training, progress, locale)}</Status>
        ) : (
          toGoText(training, progress, locale)
        )}
      </td>
    </tr>
  );
}
