import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinateCohort } from "@/liga/access";
import { editableCohort } from "@/liga/cohorts/queries";
import { id } from "@/liga/input";
import { edit } from "../../actions";
import { CohortFields } from "../../cohort-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cohorts"))("edit.title") };
}

export default async function EditCohortPage({ params }: { params: Promise<{ cohortId: string }> }) {
  const viewer = await requireViewer();
  const { cohortId } = await params;
  if (!id.safeParse(cohortId).success || !mayCoordinateCohort(viewer, cohortId)) notFound();
  const [t, words, { cohort, curricula }] = await Promise.all([
    getTranslations("cohorts"),
    getTranslations("words"),
    editableCohort(viewer, cohortId),
  ]);
  if (!cohort) notFound();
  const back = `/cohorts/${cohort.id}`;
  return (
    <>
      <PageHeader
        title={t("edit.title")}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/cohorts" },
              { label: cohort.name, href: back },
              { label: t("edit.title") },
            ]}
          />
        }
      />
      <ActionForm action={edit}>
        <input type="hidden" name="cohortId" value={cohort.id} />
        <input type="hidden" name="version" value={cohort.version} />
        <CohortFields cohort={cohort} curricula={curricula} />
        <div className="actions">
          <SubmitButton>{words("save")}</SubmitButton>
          <LinkButton href={back} variant="quiet">
            {words("cancel")}
          </LinkButton>
        </div>
      </ActionForm>
    </>
  );
}
