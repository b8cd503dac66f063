import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { id } from "@/liga/input";
import { findEntry } from "@/liga/journal/queries";
import { reading } from "@/liga/reading";
import { removeTheEntry, saveTheEntry } from "../actions";
import { EntryFields } from "../entry-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("journal"))("edit") };
}

/** One of her own entries: other words, other readers, or gone. */
export default async function EntryPage({ params }: { params: Promise<{ entryId: string }> }) {
  const viewer = await requireViewer();
  const { entryId } = await params;
  if (!id.safeParse(entryId).success) notFound();
  const [t, words, entry] = await Promise.all([
    getTranslations("journal"),
    getTranslations("words"),
    reading(viewer, (tx) => findEntry(tx, viewer, entryId)),
  ]);
  if (!entry) notFound();
  return (
    <>
      <PageHeader
        title={t("edit")}
        breadcrumb={
          <Breadcrumb
            label={t("title")}
            items={[{ label: t("title"), href: "/training/journal" }, { label: t("edit") }]}
          />
        }
      />
      <ActionForm action={saveTheEntry}>
        <input type="hidden" name="entryId" value={entry.id} />
        <input type="hidden" name="version" value={entry.version} />
        <EntryFields entry={entry} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
          <LinkButton href="/training/journal" variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
      <Disclosure summary={t("remove")}>
        <p>{t("removeText")}</p>
        <ActionForm action={removeTheEntry}>
          <input type="hidden" name="entryId" value={entry.id} />
          <SubmitButton variant="danger">{t("removeAction")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  );
}
