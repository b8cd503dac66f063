import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { countryList, forumList } from "@/liga/forums/queries";
import { reading } from "@/liga/reading";
import { addAnEdition } from "../actions";
import { ForumCrumbs } from "../crumbs";
import { EditionFields } from "../edition-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("add.title") };
}

export default async function NewEditionPage() {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, forums, countries] = await Promise.all([
    getTranslations(),
    reading(viewer, (tx) => forumList(tx, viewer)),
    reading(viewer, (tx) => countryList(tx, viewer)),
  ]);
  return (
    <>
      <PageHeader
        title={t("forums.add.title")}
        lead={t("forums.add.lead")}
        breadcrumb={<ForumCrumbs here={t("forums.add.title")} />}
      />
      <ActionForm action={addAnEdition}>
        <SelectField
          name="forum"
          label={t("forums.fields.forum")}
          placeholder={t("forums.fields.forumNew")}
          options={forums.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="newForum"
          label={t("forums.fields.newForum")}
          hint={t("forums.fields.newForumHint")}
          note={t("words.optional")}
        />
        <EditionFields
          countries={countries}
          today={dayOf(new Date(), viewer.timeZone)}
          herZone={viewer.timeZone}
        />
        <SubmitButton>{t("forums.add.action")}</SubmitButton>
      </ActionForm>
    </>
  );
}
