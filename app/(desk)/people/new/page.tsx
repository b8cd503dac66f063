import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { personChoices } from "@/liga/people/queries";
import { addOne } from "../actions";
import { InvitationShown } from "../invitation-shown";
import { invitationLabels } from "../invitation-words";
import { PersonFields } from "../person-fields";
import { AddressKnown } from "./address-known";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.add"))("title") };
}

export default async function AddPersonPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, words, { cohort }, choices, labels] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    searchParams,
    personChoices(viewer),
    invitationLabels("title"),
  ]);
  const header = (
    <PageHeader
      title={t("add.title")}
      lead={t("add.lead")}
      breadcrumb={
        <Breadcrumb
          label={t("path")}
          items={[{ label: t("title"), href: "/people" }, { label: t("add.title") }]}
        />
      }
    />
  );
  if (choices.cohorts.length === 0)
    return (
      <>
        {header}
        <EmptyState
          title={t("add.noCohorts")}
          action={<LinkButton href="/cohorts">{t("add.toCohorts")}</LinkButton>}
        >
          {t("add.noCohortsText")}
        </EmptyState>
      </>
    );
  const only = choices.cohorts.length === 1 ? choices.cohorts[0] : undefined;
  const chosen = choices.cohorts.find(({ id }) => id === cohort) ?? only;
  return (
    <>
      {header}
      <ActionForm action={addOne} className="max-w-measure">
        <InvitationShown words={labels} />
        <AddressKnown words={{ text: t("add.knownText"), enrol: t("add.existing") }} />
        <SelectField
          name="cohort"
          label={t("field.cohort")}
          placeholder={choices.cohorts.length > 1 ? words("chooseOne") : undefined}
          options={choices.cohorts.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={chosen?.id ?? ""}
          required
        />
        <PersonFields
          known={{ timeZone: viewer.timeZone, locale: viewer.locale }}
          organisations={choices.organisations}
          countries={choices.countries}
        />
        <SubmitButton>{t("add.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
