import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayAdminister, mayCoordinate } from "@/liga/access";
import { cohortChoices } from "@/liga/cohorts/queries";
import { found } from "../actions";
import { CohortFields } from "../cohort-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cohorts"))("new.title") };
}

export default async function NewCohortPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, words, { programmes, curricula }] = await Promise.all([
    getTranslations("cohorts"),
    getTranslations("words"),
    cohortChoices(viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={mayAdminister(viewer) ? t("new.leadAdministrator") : t("new.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/cohorts" }, { label: t("new.title") }]}
          />
        }
      />
      <ActionForm action={found}>
        <SelectField
          name="programmeId"
          label={t("field.programme")}
          placeholder={programmes.length === 1 ? undefined : words("chooseOne")}
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {mayAdminister(viewer) && (
          <TextField
            name="programmeName"
            label={t("field.programmeName")}
            hint={t("field.programmeNameHint")}
            note={words("optional")}
          />
        )}
        <CohortFields curricula={curricula} />
        <div className="actions">
          <SubmitButton>{t("new.submit")}</SubmitButton>
          <LinkButton href="/cohorts" variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
