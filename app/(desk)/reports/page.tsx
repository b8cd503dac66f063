import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { choiceText, reportChoice } from "@/liga/desks/input";
import { programmeReport } from "@/liga/desks/report";
import { reading } from "@/liga/reading";
import { visaEvidenceByYear } from "@/liga/travel/evidence";
import { ChoiceForm } from "./choice-form";
import { DelegationsSection } from "./delegations-section";
import { LeadersSection } from "./leaders-section";
import { TrainingSection } from "./training-section";
import { VisaSection } from "./visa-section";
import { VoicesSection } from "./voices-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<{ of?: string | string[] }>;
}) {
  const viewer = await requireViewerWho(mayCoordinate);
  const now = new Date();
  const choice = reportChoice((await searchParams).of, dayOf(now, viewer.timeZone));
  const [t, { choices, cohorts, delegations }, visas] = await Promise.all([
    getTranslations("reports"),
    programmeReport(viewer, choice, now),
    reading(viewer, (tx) => visaEvidenceByYear(tx, viewer)),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { cohorts: cohorts.length, delegations: delegations.length })}
        actions={
          cohorts.length > 0 &&
          (["csv", "xlsx"] as const).map((as) => (
            <LinkButton key={as} href={`/reports/export?of=${choiceText(choice)}&as=${as}`} download>
              {t(`download.${as}`)}
            </LinkButton>
          ))
        }
      />
      <ChoiceForm choice={choice} choices={choices} />
      {cohorts.length === 0 ? (
        <EmptyState title={t("nothing.title")}>
          <p>{t("nothing.text")}</p>
        </EmptyState>
      ) : (
        <>
          <LeadersSection cohorts={cohorts} />
          <TrainingSection cohorts={cohorts} />
          <DelegationsSection delegations={delegations} />
          <VoicesSection cohorts={cohorts} />
          <VisaSection rows={visas} />
        </>
      )}
    </>
  );
}
