import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { findEdition, objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { addASession } from "../../../actions";
import { ForumCrumbs } from "../../../crumbs";
import { SessionFields } from "../session-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("session.add") };
}

export default async function NewSessionPage({ params }: { params: Promise<{ editionId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { editionId } = await params;
  if (!id.safeParse(editionId).success) notFound();
  const [t, { edition, objectives }] = await Promise.all([
    getTranslations(),
    reading(viewer, async (tx) => ({
      edition: await findEdition(tx, viewer, editionId),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  if (!edition) notFound();
  const title = editionTitle(edition.forum, edition.name);
  return (
    <>
      <PageHeader
        title={t("forums.session.addTo", { edition: title })}
        breadcrumb={<ForumCrumbs edition={{ id: editionId, title }} here={t("forums.session.add")} />}
      />
      <ActionForm action={addASession}>
        <input type="hidden" name="edition" value={editionId} />
        <SessionFields
          objectives={objectives}
          zones={[edition.zone, viewer.timeZone]}
          day={edition.startsOn}
        />
        <div className="actions">
          <SubmitButton>{t("forums.session.add")}</SubmitButton>
          <LinkButton href={`/forums/${editionId}`} variant="quiet">
            {t("words.cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
