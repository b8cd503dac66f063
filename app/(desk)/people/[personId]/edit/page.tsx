import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { id } from "@/liga/input";
import { personChoices, personPage } from "@/liga/people/queries";
import { saveOne } from "../../actions";
import { PersonFields } from "../../person-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.person"))("edit") };
}

export default async function EditPersonPage({ params }: { params: Promise<{ personId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { personId } = await params;
  if (!id.safeParse(personId).success) notFound();
  const [t, found, choices] = await Promise.all([
    getTranslations("people"),
    personPage(viewer, personId),
    personChoices(viewer),
  ]);
  if (!found) notFound();
  const { person } = found;
  const name = person.chosenName ?? person.legalName;
  return (
    <>
      <PageHeader
        title={t("edit.title", { name })}
        lead={t("edit.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/people" },
              { label: name, href: `/people/${person.id}` },
              { label: t("person.edit") },
            ]}
          />
        }
      />
      <ActionForm action={saveOne} className="max-w-measure">
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="version" value={person.version} />
        <PersonFields known={person} organisations={choices.organisations} countries={choices.countries} />
        <SubmitButton>{t("edit.submit")}</SubmitButton>
      </ActionForm>
    </>
  );
}
