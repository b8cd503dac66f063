import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { listOrganisations, personChoices } from "@/liga/people/queries";
import { changeOrganisation } from "../actions";
import { OrganisationFields } from "../organisation-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.organisations"))("editTitle") };
}

export default async function OrganisationPage({ params }: { params: Promise<{ organisationId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { organisationId } = await params;
  const [t, organisations, { countries }] = await Promise.all([
    getTranslations("people"),
    listOrganisations(viewer),
    personChoices(viewer),
  ]);
  const organisation = organisations.find(({ id }) => id === organisationId);
  if (!organisation) notFound();
  return (
    <>
      <PageHeader
        title={t("organisations.editTitle")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/people" },
              { label: t("organisations.title"), href: "/people/organisations" },
              { label: organisation.name },
            ]}
          />
        }
      />
      <ActionForm action={changeOrganisation}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <input type="hidden" name="version" value={organisation.version} />
        <OrganisationFields known={organisation} countries={countries} />
        <SubmitButton>{t("organisations.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
