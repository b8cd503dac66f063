import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { FileField, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { mostRows } from "@/liga/people/import-file";
import { personChoices } from "@/liga/people/queries";
import { ZoneAndLanguage } from "../person-fields";
import { bringList } from "./actions";
import { ImportRows, ImportSummary } from "./import-answer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.import"))("title") };
}

export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, words, { cohort }, { cohorts }] = await Promise.all([
    getTranslations("people"),
    getTranslations("words"),
    searchParams,
    personChoices(viewer),
  ]);
  const only = cohorts.length === 1 ? cohorts[0] : undefined;
  const chosen = cohorts.find(({ id }) => id === cohort) ?? only;
  return (
    <>
      <PageHeader
        title={t("import.title")}
        lead={t("import.lead")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/people" }, { label: t("import.title") }]}
          />
        }
      />
      {cohorts.length === 0 ? (
        <EmptyState
          title={t("add.noCohorts")}
          action={<LinkButton href="/cohorts">{t("add.toCohorts")}</LinkButton>}
        >
          {t("add.noCohortsText")}
        </EmptyState>
      ) : (
        <ActionForm action={bringList}>
          <ImportSummary />
          <div className="form max-w-measure">
            <SelectField
              name="cohort"
              label={t("field.cohort")}
              options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={words("chooseOne")}
              defaultValue={chosen?.id ?? ""}
              required
            />
            <FileField
              name="file"
              label={t("import.file")}
              hint={t("import.fileHint", { rows: mostRows })}
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
            />
            <Disclosure summary={t("import.columns")}>
              <p>{t("import.columnsText")}</p>
              <p>{t("import.columnNames")}</p>
            </Disclosure>
            <ZoneAndLanguage
              known={viewer}
              zoneLabel={t("import.timeZone")}
              localeLabel={t("import.locale")}
            />
          </div>
          <div className="actions">
            <SubmitButton name="step" value="check" variant="secondary">
              {t("import.check")}
            </SubmitButton>
          </div>
          <ImportRows
            labels={{
              rows: t("import.rows"),
              row: t("import.row"),
              name: t("import.name"),
              email: t("import.email"),
              verdict: t("import.verdictColumn"),
              again: t("import.again"),
            }}
          />
        </ActionForm>
      )}
    </>
  );
}
