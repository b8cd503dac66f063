import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayTakePart } from "@/liga/access";
import { countryList, objectiveList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import { writingCohorts } from "@/liga/voices/queries";
import { addAnAssessment } from "../actions";
import { AssessmentFields } from "../assessment-fields";
import { VoiceCrumbs } from "../crumbs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("voices"))("new.title") };
}

export default async function NewAssessmentPage() {
  const viewer = await requireViewerWho(mayTakePart);
  const [t, { cohorts, countries, objectives }] = await Promise.all([
    getTranslations("voices"),
    reading(viewer, async (tx) => ({
      cohorts: await writingCohorts(tx, viewer),
      countries: await countryList(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        breadcrumb={<VoiceCrumbs here={t("new.title")} />}
      />
      <ActionForm action={addAnAssessment}>
        {cohorts.length === 1 ? (
          <input type="hidden" name="cohort" value={cohorts[0]?.id} />
        ) : (
          <SelectField
            name="cohort"
            label={t("fields.cohort")}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <AssessmentFields countries={countries} objectives={objectives} />
        <SubmitButton>{t("new.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
