import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { countryName } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { listOrganisations, personChoices } from "@/liga/people/queries";
import { addOrganisation } from "./actions";
import { OrganisationFields } from "./organisation-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.organisations"))("title") };
}

export default async function OrganisationsPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, words, locale, organisations, { countries }] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    getLocale(),
    listOrganisations(viewer),
    personChoices(viewer),
  ]);
  return (
    <>
      <PageHeader
        title={t("organisations.title")}
        lead={t("organisations.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/people" }, { label: t("organisations.title") }]}
          />
        }
      />
      {organisations.length > 10 && (
        <ListFilter
          label={t("list.filter")}
          targetId="organisations"
          placeholder={words("filter")}
          countText={words("filterCount", { shown: "{shown}", total: "{total}" })}
        />
      )}
      <Table
        id="organisations"
        caption={t("organisations.caption")}
        captionHidden
        columns={[
          { label: t("organisations.name") },
          { label: t("organisations.country") },
          { label: t("organisations.ecosoc") },
          { label: t("organisations.people"), numeric: true },
        ]}
        rows={organisations.map((one) => ({
          id: one.id,
          href: `/people/organisations/${one.id}`,
          cells: [
            <bdi key="name">{one.name}</bdi>,
            one.countryCode ? countryName(one.countryCode, locale) : words("unknown"),
            words(`ecosocStatus.${one.ecosocStatus}`),
            one.people,
          ],
        }))}
        empty={<EmptyState title={t("organisations.empty")}>{t("organisations.emptyText")}</EmptyState>}
      />
      <Section title={t("organisations.add")}>
        <ActionForm action={addOrganisation}>
          <OrganisationFields countries={countries} />
          <SubmitButton>{t("organisations.addSubmit")}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
