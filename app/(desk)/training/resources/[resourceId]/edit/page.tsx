import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { uploadText } from "@/auth/upload";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayTrain } from "@/liga/access";
import { objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { findResource, libraryShelves } from "@/liga/resources/queries";
import { save, shelve } from "../../actions";
import { LibraryCrumbs } from "../../crumbs";
import { ResourceFields } from "../../resource-fields";
import { ResourceFiles } from "./resource-files";

type Props = {
  params: Promise<{ resourceId: string }>;
  searchParams: Promise<{ file?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("resources"))("editTitle") };
}

export default async function EditResourcePage({ params, searchParams }: Props) {
  const viewer = await requireViewerWho(mayTrain);
  const [{ resourceId }, { file }] = await Promise.all([params, searchParams]);
  if (!id.safeParse(resourceId).success) notFound();
  const [t, words, problem, { resource, shelves, objectives }] = await Promise.all([
    getTranslations("resources"),
    getTranslations("words"),
    uploadText(file),
    reading(viewer, async (tx) => ({
      resource: await findResource(tx, viewer, resourceId),
      shelves: await libraryShelves(tx, viewer),
      objectives: await objectiveList(tx, viewer),
    })),
  ]);
  if (!resource) notFound();
  return (
    <>
      <PageHeader
        title={t("editTitle")}
        lead={resource.title}
        breadcrumb={<LibraryCrumbs here={t("editTitle")} />}
      />
      {file === "new" && <Notice tone="done">{t("added")}</Notice>}
      {resource.removed && <Notice tone="stopped">{t("isRemoved")}</Notice>}
      <ResourceFiles resource={resource} problem={problem} fileId={randomUUID()} />
      <ActionForm action={save}>
        <input type="hidden" name="resourceId" value={resource.id} />
        <input type="hidden" name="version" value={resource.version} />
        <ResourceFields resource={resource} modules={shelves.modules} objectives={objectives} />
        <div className="actions">
          <SubmitButton>{t("save")}</SubmitButton>
          <LinkButton href="/training/resources" variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      <Disclosure summary={resource.removed ? t("restore") : t("remove")}>
        {!resource.removed && <p>{t("removeText")}</p>}
        <ActionForm action={shelve}>
          <input type="hidden" name="resourceId" value={resource.id} />
          <input type="hidden" name="remove" value={resource.removed ? "no" : "yes"} />
          <SubmitButton variant={resource.removed ? "secondary" : "danger"}>
            {resource.removed ? t("restore") : t("removeAction")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  );
}
