import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryList, objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { findAssessment } from "@/liga/voices/queries";
import { saveTheAssessment } from "../../actions";
import { AssessmentFields } from "../../assessment-fields";
import { VoiceCrumbs } from "../../crumbs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("voices"))("edit.title") };
}

export default async function EditAssessmentPage({ params }: { params: Promise<{ assessmentId: string }> }) {
  const viewer = await requireViewer();
  const { assessmentId } = await params;
  if (!id.safeParse(assessmentId).success) notFound();
  const [t, { assessment, countries, objectives }] = await Promise.all([
    getTranslations(),
    reading(viewer, async (tx) => ({
      assessment: await findAssessment(tx, viewer, assessmentId),
      countries: await countryList(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  if (!assessment?.own) notFound();
  return (
    <>
      <PageHeader
        title={t("voices.edit.title")}
        breadcrumb={<VoiceCrumbs of={assessment} here={t("voices.edit.title")} />}
      />
      <ActionForm action={saveTheAssessment}>
        <input type="hidden" name="assessment" value={assessment.id} />
        <input type="hidden" name="version" value={assessment.version} />
        <AssessmentFields assessment={assessment} countries={countries} objectives={objectives} />
        <div className="actions">
          <SubmitButton>{t("words.save")}</SubmitButton>
          <LinkButton href={`/voices/${assessment.id}`} variant="quiet">
            {t("words.cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
