import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { mayCoordinateCohort } from "@/liga/access";
import { AttendanceSection } from "./attendance-section";
import { load } from "./load";
import { ModulesSection } from "./modules-section";
import { WarningsSection } from "./warnings-section";

type Props = {
  params: Promise<{ cohortId: string }>;
  searchParams: Promise<{ table?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohort } = await load((await params).cohortId);
  return { title: (await getTranslations("cohorts.progress"))("titleOf", { cohort: cohort.name }) };
}

/** Who is slipping and why, the whole cohort session by session, and where in the curriculum it stands. */
export default async function CohortProgressPage({ params, searchParams }: Props) {
  const { viewer, cohort, held, leaders } = await load((await params).cohortId);
  const t = await getTranslations("cohorts");
  const asTable = (await searchParams).table !== undefined;
  const warned = leaders.filter(({ warnings }) => warnings.length > 0);
  return (
    <>
      <PageHeader
        title={t("progress.title")}
        lead={t("progress.lead", { warned: warned.length, held: held.length })}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/cohorts" },
              { label: cohort.name, href: `/cohorts/${cohort.id}` },
              { label: t("progress.title") },
            ]}
          />
        }
      />
      {leaders.length === 0 ? (
        <EmptyState title={t("people.empty.title")}>{t("people.empty.text")}</EmptyState>
      ) : (
        <>
          <WarningsSection
            cohortId={cohort.id}
            leaders={warned}
            mayWrite={mayCoordinateCohort(viewer, cohort.id)}
          />
          <AttendanceSection
            cohortId={cohort.id}
            held={held}
            leaders={leaders}
            zone={viewer.timeZone}
            asTable={asTable}
          />
          <ModulesSection cohortId={cohort.id} modules={cohort.modules} leaders={leaders} />
        </>
      )}
    </>
  );
}
