import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { countryName } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { coded, LigaError } from "@/liga/errors";
import { type Compared, comparePeople } from "@/liga/people/duplicates";
import { MergePeople } from "@/liga/people/input";
import { previewMerge } from "@/liga/people/merge-people";
import { mergeTwo } from "../actions";
import { MergePreview } from "./merge-preview";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.merge"))("title") };
}

export default async function MergePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewerWho(mayCoordinate);
  const asked = MergePeople.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { kept, merged } = asked.data;
  const [t, errors, locale, pair] = await Promise.all([
    getTranslations("people"),
    getTranslations("errors.verbs"),
    getLocale(),
    comparePeople(viewer, kept, merged),
  ]);
  if (!pair) notFound();
  const preview = await previewMerge(viewer, asked.data).catch((thrown: unknown) => {
    const error = coded(thrown);
    if (error instanceof LigaError) return error;
    throw thrown;
  });
  const nameOf = (person: Compared) => person.chosenName ?? person.legalName;
  const facts: [string, (person: Compared) => string][] = [
    [t("field.legalName"), (person) => person.legalName],
    [t("field.chosenName"), (person) => person.chosenName ?? ""],
    [t("field.email"), (person) => person.email ?? t("person.noEmail")],
    [t("field.organisation"), (person) => person.organisation ?? ""],
    [t("field.country"), (person) => (person.countryCode ? countryName(person.countryCode, locale) : "")],
    [
      t("person.joined"),
      (person) =>
        person.joinedAt
          ? dateText(new Date(person.joinedAt), { locale, zone: viewer.timeZone })
          : t("person.notJoined"),
    ],
    [t("person.cohorts"), (person) => person.cohorts.join(", ")],
  ];
  return (
    <>
      <PageHeader
        title={t("merge.title")}
        lead={t("merge.lead", { kept: nameOf(pair.kept), merged: nameOf(pair.merged) })}
        actions={
          <LinkButton href={`/people/duplicates/merge?kept=${merged}&merged=${kept}`}>
            {t("merge.swap")}
          </LinkButton>
        }
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/people" },
              { label: t("duplicates.title"), href: "/people/duplicates" },
              { label: t("merge.title") },
            ]}
          />
        }
      />
      <Table
        caption={t("merge.caption")}
        columns={[
          { label: t("merge.fact") },
          { label: t("merge.kept", { name: nameOf(pair.kept) }) },
          { label: t("merge.merged", { name: nameOf(pair.merged) }) },
        ]}
        rows={facts.map(([fact, of]) => ({
          id: fact,
          cells: [fact, <bdi key="kept">{of(pair.kept)}</bdi>, <bdi key="merged">{of(pair.merged)}</bdi>],
        }))}
      />
      {preview instanceof LigaError ? (
        <Notice tone="stopped">
          {errors.has(preview.code as never) ? errors(preview.code as never) : errors("refused")}
        </Notice>
      ) : (
        <>
          <MergePreview counts={preview} />
          <ActionForm action={mergeTwo}>
            <input type="hidden" name="kept" value={kept} />
            <input type="hidden" name="merged" value={merged} />
            <p className="max-w-measure">{t("merge.undoable")}</p>
            <div className="actions">
              <SubmitButton>{t("merge.submit")}</SubmitButton>
              <LinkButton href="/people/duplicates" variant="quiet">
                {t("merge.back")}
              </LinkButton>
            </div>
          </ActionForm>
        </>
      )}
    </>
  );
}
