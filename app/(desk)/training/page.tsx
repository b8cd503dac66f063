import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { trainingDesk } from "@/liga/training/read-sessions";
import { OwnTrainingSection } from "./own-training";
import { TrainingPlaces } from "./places";
import { StaffSessions } from "./staff-sessions";

type Props = { searchParams: Promise<{ cohort?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("title") };
}

/** Her own sessions and marks, and the sessions of the cohorts she staffs. */
export default async function TrainingPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const chosen = id.safeParse((await searchParams).cohort);
  const cohortId = chosen.success ? chosen.data : null;
  const now = new Date();
  const [t, { own, staffed }] = await Promise.all([
    getTranslations("training"),
    trainingDesk(viewer, cohortId, now),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={own.length > 0 ? undefined : t("lead")}
        actions={
          mayCoordinate(viewer) ? (
            <>
              <LinkButton
                href={cohortId ? `/training/new?cohort=${cohortId}` : "/training/new"}
                variant="primary"
              >
                {t("plan.open")}
              </LinkButton>
              <LinkButton href="/training/curricula">{t("curricula.title")}</LinkButton>
            </>
          ) : undefined
        }
      />
      <TrainingPlaces current="/training" />
      {own.map((training) => (
        <OwnTrainingSection
          key={training.enrolmentId}
          training={training}
          named={own.length > 1}
          zone={viewer.timeZone}
          now={now}
        />
      ))}
      {staffed && <StaffSessions {...staffed} chosen={cohortId} zone={viewer.timeZone} now={now} />}
      {own.length === 0 && !staffed && <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>}
    </>
  );
}
