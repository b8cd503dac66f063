import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinate, mayCoordinateCohort } from "@/liga/access";
import { listCohorts } from "@/liga/cohorts/queries";
import { id } from "@/liga/input";
import { sessionChoices } from "@/liga/training/read-sessions";
import { schedule } from "../actions";
import { SessionFields } from "../session-fields";

type Props = { searchParams: Promise<{ cohort?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("training"))("plan.title") };
}

export default async function NewSessionPage({ searchParams }: Props) {
  const viewer = await requireViewerWho(mayCoordinate);
  const { cohort } = await searchParams;
  if (cohort === undefined) return <ChooseCohort />;
  const chosen = id.safeParse(cohort);
  if (!chosen.success || !mayCoordinateCohort(viewer, chosen.data)) notFound();
  const [t, words, choices] = await Promise.all([
    getTranslations("training"),
    getTranslations("words"),
    sessionChoices(viewer, chosen.data),
  ]);
  if (!choices) notFound();
  return (
    <>
      <PageHeader
        title={t("plan.title")}
        lead={t("plan.lead", { cohort: choices.cohortName })}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: `/training?cohort=${choices.cohortId}` },
              { label: t("plan.title") },
            ]}
          />
        }
      />
      {choices.modules.length === 0 ? (
        <EmptyState
          title={t("plan.noModules")}
          action={
            <LinkButton
              href={
                choices.curriculumId
                  ? `/training/curricula/${choices.curriculumId}`
                  : `/cohorts/${choices.cohortId}/edit`
              }
            >
              {choices.curriculumId ? t("plan.addModules") : t("plan.chooseCurriculum")}
            </LinkButton>
          }
        >
          {t("plan.noModulesText")}
        </EmptyState>
      ) : (
        <ActionForm action={schedule}>
          <input type="hidden" name="cohortId" value={choices.cohortId} />
          <SessionFields choices={choices} zone={viewer.timeZone} />
          <div className="actions">
            <SubmitButton>{t("plan.submit")}</SubmitButton>
            <LinkButton href={`/training?cohort=${choices.cohortId}`} variant="quiet">
              {words("cancel")}
            </LinkButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}

/** Whose session it will be, when the address does not say. */
async function ChooseCohort() {
  const viewer = await requireViewerWho(mayCoordinate);
  const t = await getTranslations("training");
  const cohorts = (await listCohorts(viewer)).filter(({ id }) => mayCoordinateCohort(viewer, id));
  const [only] = cohorts;
  if (only && cohorts.length === 1) redirect(`/training/new?cohort=${only.id}`);
  return (
    <>
      <PageHeader title={t("plan.title")} lead={t("plan.whose")} />
      <CardList>
        {cohorts.map(({ id, name, programme }) => (
          <Card key={id} level={2} title={name} href={`/training/new?cohort=${id}`} meta={programme} />
        ))}
      </CardList>
      {cohorts.length === 0 && (
        <EmptyState
          title={t("plan.noCohort")}
          action={<LinkButton href="/cohorts/new">{t("plan.newCohort")}</LinkButton>}
        />
      )}
    </>
  );
}
