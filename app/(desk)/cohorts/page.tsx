import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dayOf, daysText } from "@/lib/dates";
import { mayCoordinate, mayFacilitateCohort } from "@/liga/access";
import { type CohortLine, listCohorts } from "@/liga/cohorts/queries";
import { stageOf } from "@/liga/cohorts/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cohorts"))("title") };
}

export default async function CohortsPage() {
  const viewer = await requireViewer();
  const [t, words, locale] = await Promise.all([
    getTranslations("cohorts"),
    getTranslations("words"),
    getLocale(),
  ]);
  const now = new Date();
  const cohorts = await listCohorts(viewer, now);
  const today = dayOf(now, viewer.timeZone);
  const found = mayCoordinate(viewer) && (
    <LinkButton href="/cohorts/new" variant="primary">
      {t("new.open")}
    </LinkButton>
  );
  const cells = (cohort: CohortLine) => [
    cohort.name,
    <Stage key="stage" stage={stageOf(cohort, today)} />,
    daysText(cohort.startsOn, cohort.endsOn, locale),
    cohort.commissionCode ? words(`commission.${cohort.commissionCode}`) : words("none"),
    // A leader sees only her own enrolment; a count of one would mislead her.
    mayFacilitateCohort(viewer, cohort.id)
      ? t("leadersCount", { leaders: cohort.leaders, invited: cohort.invited })
      : "",
    cohort.organisations,
    cohort.next ? (
      <SessionWhen key="next" session={cohort.next} zone={viewer.timeZone} now={now} />
    ) : (
      t("nothingPlanned")
    ),
  ];
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={found || undefined} />
      {cohorts.length > 5 && (
        <ListFilter label={words("filter")} targetId="cohorts" countText={words.raw("filterCount")} />
      )}
      <Table
        id="cohorts"
        caption={t("caption")}
        captionHidden
        columns={[
          { label: t("column.name") },
          { label: t("column.stage") },
          { label: t("column.days") },
          { label: t("column.region") },
          { label: t("column.leaders") },
          { label: t("column.organisations"), numeric: true },
          { label: t("column.next") },
        ]}
        rows={cohorts.map((cohort) => ({
          id: cohort.id,
          href: `/cohorts/${cohort.id}`,
          filter: cohort.programme,
          cells: cells(cohort),
        }))}
        empty={
          <EmptyState title={t("empty.title")} action={found || undefined}>
            {mayCoordinate(viewer) ? t("empty.text") : t("empty.others")}
          </EmptyState>
        }
      />
    </>
  );
}

function Stage({ stage }: { stage: ReturnType<typeof stageOf> }) {
  const t = useTranslations("cohorts");
  return <Status kind={stage === "running" ? "done" : "neutral"}>{t(`stage.${stage}`)}</Status>;
}
