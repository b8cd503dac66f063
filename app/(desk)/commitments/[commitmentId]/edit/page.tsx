import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { countryName } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { findCommitment } from "@/liga/commitments/queries";
import { countryList, editionList, objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { saveTheCommitment } from "../../actions";
import { CommitmentFields } from "../../commitment-fields";
import { CommitmentCrumbs } from "../../crumbs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commitments"))("edit.title") };
}

export default async function EditCommitmentPage({ params }: { params: Promise<{ commitmentId: string }> }) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { commitmentId } = await params;
  if (!id.safeParse(commitmentId).success) notFound();
  const [t, locale, { commitment, ...lists }] = await Promise.all([
    getTranslations(),
    getLocale(),
    reading(viewer, async (tx) => ({
      commitment: await findCommitment(tx, viewer, commitmentId),
      countries: await countryList(tx, viewer),
      editions: await editionList(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  if (!commitment) notFound();
  const label = countryName(commitment.countryCode, locale);
  return (
    <>
      <PageHeader
        title={t("commitments.edit.title")}
        breadcrumb={<CommitmentCrumbs of={{ id: commitment.id, label }} here={t("commitments.edit.title")} />}
      />
      <ActionForm action={saveTheCommitment}>
        <input type="hidden" name="commitment" value={commitment.id} />
        <input type="hidden" name="version" value={commitment.version} />
        <CommitmentFields commitment={commitment} {...lists} />
        <div className="actions">
          <SubmitButton>{t("words.save")}</SubmitButton>
          <LinkButton href={`/commitments/${commitment.id}`} variant="quiet">
            {t("words.cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
