import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { addDays } from "@/lib/clock";
import { dayOf, isZone } from "@/lib/dates";
import { day as dayContract, hour as hourContract } from "@/liga/input";
import { fullHours } from "@/liga/training/propose-slots";
import { Crumbs } from "./crumbs";
import { DaysOff } from "./days-off";
import { HourTable } from "./hour-table";
import { type Asked, loadPlan, one } from "./load";
import { LookForm } from "./look-form";
import { PeopleTable } from "./people-table";

type Props = { params: Promise<{ cohortId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

/** One day's hours, and what each of them means for each leader. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { viewer, plan } = await loadPlan((await params).cohortId);
  const [t, asked] = await Promise.all([getTranslations("plans"), searchParams]);
  const typedZone = one(asked.zone);
  const zone = typedZone && isZone(typedZone) ? typedZone : viewer.timeZone;
  const day = dayContract.safeParse(one(asked.day)).data ?? addDays(dayOf(new Date(), zone), 7);
  const typedMinutes = Number(one(asked.minutes));
  const minutes = typedMinutes >= 5 && typedMinutes <= 600 ? Math.round(typedMinutes) : 90;
  const hour = hourContract.safeParse(one(asked.hour)).data ?? "19:00";
  const look = { day, zone, minutes, hour: fullHours.includes(hour) ? hour : "19:00" };
  const base = `/cohorts/${plan.cohortId}/plan`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { cohort: plan.cohortName })}
        breadcrumb={<Crumbs cohort={{ id: plan.cohortId, name: plan.cohortName }} here={t("title")} />}
        actions={
          <>
            <LinkButton href={`${base}/series`} variant="primary">
              {t("series.open")}
            </LinkButton>
            <LinkButton href={`${base}/copy`}>{t("copy.open")}</LinkButton>
          </>
        }
      />
      <Section title={t("look.title")} lead={t("howCounted")}>
        <LookForm
          action={base}
          look={look}
          zones={[viewer.timeZone, ...plan.people.map((who) => who.zone)]}
        />
        <HourTable people={plan.people} look={look} />
      </Section>
      <PeopleTable cohortId={plan.cohortId} people={plan.people} look={look} />
      <DaysOff plan={plan} />
    </>
  );
}
