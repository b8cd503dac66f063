import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayTrain } from "@/liga/access";
import { objectiveList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import { libraryShelves } from "@/liga/resources/queries";
import { add } from "../actions";
import { LibraryCrumbs } from "../crumbs";
import { ResourceFields } from "../resource-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resources"))("add") };
}

export default async function NewResourcePage() {
  const viewer = await requireViewerWho(mayTrain);
  const [t, words, { shelves, objectives }] = await Promise.all([
    getTranslations("resources"),
    getTranslations("words"),
    reading(viewer, async (tx) => ({
      shelves: await libraryShelves(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  return (
    <>
      <PageHeader title={t("add")} breadcrumb={<LibraryCrumbs here={t("add")} />} />
      <ActionForm action={add}>
        <input type="hidden" name="resourceId" value={randomUUID()} />
        <ResourceFields modules={shelves.modules} objectives={objectives} />
        <div className="actions">
          <SubmitButton>{t("save")}</SubmitButton>
          <LinkButton href="/training/resources" variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
