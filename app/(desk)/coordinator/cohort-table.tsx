import { useLocale, useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { Spark } from "@/components/charts/spark";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CohortAttendance } from "@/liga/training/queries";

type Props = { cohorts: CohortAttendance[]; invited: Map<string, number>; zone: string; now: Date };

/** Her cohorts in a row each: how many women, how they come, who slips away, what is next. */
export function CohortTable({ cohorts, invited, zone, now }: Props) {
  const t = useTranslations("coordinator.cohorts");
  const words = useTranslations("words");
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const share = (value: number | null) => (value === null ? words("unknown") : percent.format(value));
  return (
    <Table
      caption={t("title")}
      captionHidden
      columns={[
        { label: t("name") },
        { label: t("women"), numeric: true },
        { label: t("invited"), numeric: true },
        { label: t("attended") },
        { label: t("slipping") },
        { label: t("next") },
      ]}
      empty={
        <EmptyState title={t("none")} action={<LinkButton href="/cohorts/new">{t("found")}</LinkButton>}>
          <p>{t("noneText")}</p>
        </EmptyState>
      }
      rows={cohorts.map((cohort) => {
        const latest = cohort.series.slice(-8);
        return {
          id: cohort.cohortId,
          href: `/cohorts/${cohort.cohortId}`,
          cells: [
            cohort.cohortName,
            cohort.leaders,
            invited.get(cohort.cohortId) ?? 0,
            <span key="attended" className="inline-flex items-center gap-2">
              {latest.length > 0 && (
                <Spark
                  values={latest.map((session) => session.share)}
                  text={t("spark", {
                    count: latest.length,
                    shares: latest.map((session) => share(session.share)).join(", "),
                  })}
                />
              )}
              {share(cohort.share)}
            </span>,
            cohort.slipping.length > 0 ? (
              <Status key="slipping" kind="attention">
                {t("slippingCount", { count: cohort.slipping.length })}
              </Status>
            ) : (
              words("none")
            ),
            cohort.next ? (
              <TextLink key="next" href={`/training/${cohort.next.sessionId}`} tone="quiet">
                <SessionWhen session={cohort.next} zone={zone} now={now} />
              </TextLink>
            ) : (
              t("nothingPlanned")
            ),
          ],
        };
      })}
    />
  );
}
