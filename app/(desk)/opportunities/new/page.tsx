import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { editionList } from "@/liga/forums/queries";
import { callingCohorts } from "@/liga/opportunities/queries";
import { reading } from "@/liga/reading";
import { shortDays } from "../../forums/days";
import { openACall } from "../actions";
import { CallFields } from "../call-fields";
import { CallCrumbs } from "../crumbs";

type Props = { searchParams: Promise<{ edition?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("opportunities"))("new.title") };
}

export default async function NewCallPage({ searchParams }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const [t, locale, { edition }, { editions, cohorts }] = await Promise.all([
    getTranslations(),
    getLocale(),
    searchParams,
    reading(viewer, async (tx) => ({
      editions: await editionList(tx, viewer),
      cohorts: await callingCohorts(tx, viewer),
    })),
  ]);
  return (
    <>
      <PageHeader
        title={t("opportunities.new.title")}
        lead={t("opportunities.new.lead")}
        breadcrumb={<CallCrumbs here={t("opportunities.new.title")} />}
      />
      {cohorts.length === 0 ? (
        <EmptyState title={t("opportunities.new.noCohort")} />
      ) : (
        <ActionForm action={openACall}>
          <SelectField
            name="edition"
            label={t("opportunities.fields.edition")}
            placeholder={t("words.chooseOne")}
            defaultValue={editions.find(({ id }) => id === edition)?.id ?? ""}
            options={editions.map((row) => ({
              value: row.id,
              label: [editionTitle(row.forum, row.name), shortDays(row, locale)].filter(Boolean).join(" · "),
            }))}
            required
          />
          <SelectField
            name="cohort"
            label={t("opportunities.fields.cohort")}
            hint={t("opportunities.fields.cohortHint")}
            defaultValue={cohorts[0]?.id}
            options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <CallFields herZone={viewer.timeZone} />
          <SubmitButton>{t("opportunities.new.action")}</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
