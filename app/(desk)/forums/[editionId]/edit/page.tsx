import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { countryList, findEdition } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { saveTheEdition } from "../../actions";
import { ForumCrumbs } from "../../crumbs";
import { EditionFields } from "../../edition-fields";
import { SplitForm } from "./split-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("edit.title") };
}

export default async function EditEditionPage({ params }: { params: Promise<{ editionId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { editionId } = await params;
  if (!id.safeParse(editionId).success) notFound();
  const [t, { edition, countries }] = await Promise.all([
    getTranslations(),
    reading(viewer, async (tx) => ({
      edition: await findEdition(tx, viewer, editionId),
      countries: await countryList(tx, viewer),
    })),
  ]);
  if (!edition) notFound();
  const title = editionTitle(edition.forum, edition.name);
  return (
    <>
      <PageHeader
        title={t("forums.edit.titleOf", { edition: title })}
        lead={t("forums.edit.lead")}
        breadcrumb={<ForumCrumbs edition={{ id: editionId, title }} here={t("forums.edit.title")} />}
      />
      <ActionForm action={saveTheEdition}>
        <input type="hidden" name="edition" value={edition.id} />
        <input type="hidden" name="version" value={edition.version} />
        <EditionFields
          edition={edition}
          countries={countries}
          today={dayOf(new Date(), viewer.timeZone)}
          herZone={viewer.timeZone}
        />
        <div className="actions">
          <SubmitButton>{t("words.save")}</SubmitButton>
          <LinkButton href={`/forums/${editionId}`} variant="quiet">
            {t("words.cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      {edition.parts.length === 0 && <SplitForm edition={edition} />}
    </>
  );
}
