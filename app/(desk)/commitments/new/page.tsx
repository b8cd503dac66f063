import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { countryList, editionList, objectiveList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import { addACommitment } from "../actions";
import { CommitmentFields } from "../commitment-fields";
import { CommitmentCrumbs } from "../crumbs";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commitments"))("new.title") };
}

export default async function NewCommitmentPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, lists] = await Promise.all([
    getTranslations("commitments"),
    reading(viewer, async (tx) => ({
      countries: await countryList(tx, viewer),
      editions: await editionList(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        breadcrumb={<CommitmentCrumbs here={t("new.title")} />}
      />
      <ActionForm action={addACommitment}>
        <CommitmentFields {...lists} />
        <SubmitButton>{t("new.action")}</SubmitButton>
      </ActionForm>
    </>
  );
}
