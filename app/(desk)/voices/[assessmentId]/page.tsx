import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryName } from "@/lib/names";
import { objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { findAssessment } from "@/liga/voices/queries";
import { ObjectiveTitles } from "../../forums/objective-titles";
import { removeTheAssessment } from "../actions";
import { VoiceCrumbs } from "../crumbs";

type Props = { params: Promise<{ assessmentId: string }> };

const load = cache(async (assessmentId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(assessmentId).success) notFound();
  return reading(viewer, async (tx) => {
    const assessment = await findAssessment(tx, viewer, assessmentId);
    if (!assessment) notFound();
    return { assessment, objectives: await objectiveList(tx, viewer) };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).assessmentId)).assessment.policy };
}

export default async function AssessmentPage({ params }: Props) {
  const [t, locale, { assessmentId }] = await Promise.all([getTranslations(), getLocale(), params]);
  const { assessment, objectives } = await load(assessmentId);
  const { own, sharedWith } = assessment;
  return (
    <>
      <PageHeader
        title={assessment.policy}
        breadcrumb={<VoiceCrumbs of={assessment} />}
        meta={
          <>
            <span>{countryName(assessment.countryCode, locale)}</span>
            {!own && <span>{assessment.author ?? t("words.unnamed")}</span>}
            <Badge>{t(`words.sharingCircle.${sharedWith}`)}</Badge>
            {own && <span>{t(`voices.seenBy.${sharedWith}`)}</span>}
          </>
        }
        actions={
          own && <LinkButton href={`/voices/${assessment.id}/edit`}>{t("voices.edit.action")}</LinkButton>
        }
      />
      {(["whoBenefits", "whoIsHurt", "ask"] as const).map((question) => (
        <Section key={question} title={t(`voices.fields.${question}`)}>
          <p className="max-w-measure whitespace-pre-line">{assessment[question]}</p>
        </Section>
      ))}
      {assessment.objectives.length > 0 && (
        <Section title={t("forums.objectives.title")}>
          <ObjectiveTitles objectives={objectives} numbers={assessment.objectives} />
        </Section>
      )}
      {own && (
        <Disclosure summary={t("voices.remove.title")}>
          <p>{t("voices.remove.text")}</p>
          <ActionForm action={removeTheAssessment}>
            <input type="hidden" name="assessment" value={assessment.id} />
            <SubmitButton variant="danger">{t("voices.remove.action")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </>
  );
}
