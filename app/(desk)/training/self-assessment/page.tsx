import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { mayTakePart, mayTrain } from "@/liga/access";
import { groupAverages, ownAnswers } from "@/liga/journal/queries";
import { reading } from "@/liga/reading";
import { TrainingPlaces } from "../places";
import { GroupPart } from "./group-part";
import { OwnAnswersPart } from "./own-answers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("journal.self"))("title") };
}

/** How she sees herself before and after; for the staff, how a cohort does as a group. */
export default async function SelfAssessmentPage() {
  const viewer = await requireViewer();
  const [t, { own, groups }] = await Promise.all([
    getTranslations("journal.self"),
    reading(viewer, async (tx) => ({
      own: mayTakePart(viewer) ? await ownAnswers(tx, viewer) : [],
      groups: mayTrain(viewer) ? await groupAverages(tx, viewer) : [],
    })),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <TrainingPlaces current="/training/self-assessment" />
      <Notice tone="neutral">{t("proposal")}</Notice>
      {own.map((answers) => (
        <OwnAnswersPart key={answers.cohortId} answers={answers} named={own.length > 1} />
      ))}
      {groups.map((group) => (
        <GroupPart key={group.cohortId} group={group} />
      ))}
      {own.length === 0 && groups.length === 0 && <EmptyState title={t("title")}>{t("none")}</EmptyState>}
    </>
  );
}
