import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Notice } from "@/components/ui/notice";
import { SeriesPlan } from "@/liga/training/plan-input";
import { proposeSlots } from "@/liga/training/propose-slots";
import { reviewDates, seriesDays } from "@/liga/training/recurrence";
import { Crumbs } from "../crumbs";
import { type Asked, loadPlan, many, one } from "../load";
import { FairResult } from "./fair-result";
import { Review } from "./review";
import { SeriesForm } from "./series-form";

type Props = { params: Promise<{ cohortId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("series.title") };
}

/** A series in two steps: what it is made of, in the address; then every date, read before it is saved. */
export default async function SeriesPage({ params, searchParams }: Props) {
  const { viewer, plan } = await loadPlan((await params).cohortId);
  const [t, asked] = await Promise.all([getTranslations("plans"), searchParams]);
  const typed = {
    from: one(asked.from),
    everyWeeks: one(asked.everyWeeks),
    weekdays: many(asked.weekdays),
    hour: one(asked.hour),
    zone: one(asked.zone),
    durationMinutes: one(asked.durationMinutes),
    count: one(asked.count),
    until: one(asked.until),
    leftOut: one(asked.leftOut),
  };
  const parsed = typed.from === undefined ? null : SeriesPlan.safeParse(typed);
  const series = parsed?.success ? parsed.data : null;
  const rule = series && { ...series, hour: series.hour === "fair" ? "12:00" : series.hour };
  const proposal =
    series?.hour === "fair" && rule && plan.people.length > 0
      ? await proposeSlots(rule, series.leftOut, series.durationMinutes, plan.people)
      : null;
  const times =
    rule && (proposal?.times ?? seriesDays(rule, series.leftOut).map((day) => ({ day, hour: rule.hour })));
  const zones = [...new Set(plan.people.map(({ zone }) => zone))];
  const dates = times && reviewDates(times, rule.zone, { zones, daysOff: plan.daysOff });
  return (
    <>
      <PageHeader
        title={t("series.title")}
        lead={t("series.lead", { cohort: plan.cohortName })}
        breadcrumb={
          <Crumbs cohort={{ id: plan.cohortId, name: plan.cohortName }} here={t("series.title")} plan />
        }
      />
      <SeriesForm
        action={`/cohorts/${plan.cohortId}/plan/series`}
        typed={typed}
        zones={[viewer.timeZone, ...zones]}
      />
      {parsed && !parsed.success && <Notice tone="attention">{t("series.wrong")}</Notice>}
      {dates?.length === 0 && <Notice tone="attention">{t("series.none")}</Notice>}
      {proposal && proposal.times.length > 0 && <FairResult proposal={proposal} people={plan.people} />}
      {series && dates && dates.length > 0 && <Review plan={plan} series={series} dates={dates} />}
    </>
  );
}
