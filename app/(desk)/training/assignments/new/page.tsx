import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayFacilitateCohort, mayTrain } from "@/liga/access";
import { listCohorts } from "@/liga/cohorts/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { assignmentChoices } from "@/liga/training/assignments/queries";
import { give } from "../actions";
import { AssignmentFields } from "../assignment-fields";
import { AssignmentCrumbs } from "../crumbs";

type Props = { searchParams: Promise<{ cohort?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignments"))("form.new") };
}

export default async function NewAssignmentPage({ searchParams }: Props) {
  const viewer = await requireViewerWho(mayTrain);
  const { cohort } = await searchParams;
  if (cohort === undefined) return <ChooseCohort />;
  const chosen = id.safeParse(cohort);
  if (!chosen.success || !mayFacilitateCohort(viewer, chosen.data)) notFound();
  const [t, words, choices] = await Promise.all([
    getTranslations("assignments"),
    getTranslations("words"),
    reading(viewer, (tx) => assignmentChoices(tx, viewer, chosen.data)),
  ]);
  if (!choices) notFound();
  return (
    <>
      <PageHeader
        title={t("form.new")}
        lead={choices.cohortName}
        breadcrumb={<AssignmentCrumbs here={t("form.new")} />}
      />
      {choices.modules.length === 0 ? (
        <EmptyState title={t("staff.none")}>{t("form.noModules")}</EmptyState>
      ) : (
        <ActionForm action={give}>
          <input type="hidden" name="cohortId" value={choices.cohortId} />
          <AssignmentFields modules={choices.modules} zone={viewer.timeZone} />
          <div className="actions">
            <SubmitButton>{t("form.give")}</SubmitButton>
            <LinkButton href="/training/assignments" variant="quiet">
              {words("cancel")}
            </LinkButton>
          </div>
        </ActionForm>
      )}
    </>
  );
}

/** Of whom it is asked, when the address does not say. */
async function ChooseCohort() {
  const viewer = await requireViewerWho(mayTrain);
  const t = await getTranslations("assignments");
  const cohorts = (await listCohorts(viewer)).filter((cohort) => mayFacilitateCohort(viewer, cohort.id));
  const [only] = cohorts;
  if (only && cohorts.length === 1) redirect(`/training/assignments/new?cohort=${only.id}`);
  return (
    <>
      <PageHeader
        title={t("form.new")}
        lead={t("form.whose")}
        breadcrumb={<AssignmentCrumbs here={t("form.new")} />}
      />
      <CardList>
        {cohorts.map((cohort) => (
          <Card
            key={cohort.id}
            level={2}
            title={cohort.name}
            href={`/training/assignments/new?cohort=${cohort.id}`}
            meta={cohort.programme}
          />
        ))}
      </CardList>
    </>
  );
}
