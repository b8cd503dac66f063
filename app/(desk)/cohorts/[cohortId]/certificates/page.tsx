import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { WriteTo } from "@/app/(desk)/mail/write-to";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { cohortCertificates } from "@/liga/certificates/queries";
import { id } from "@/liga/input";
import { issueAll } from "./actions";
import { BatchNotice } from "./batch-notice";
import { LeaderCard } from "./leader-card";

type Props = { params: Promise<{ cohortId: string }> };

const load = cache(async (cohortId: string) => {
  const viewer = await requireViewer();
  const page = id.safeParse(cohortId).success ? await cohortCertificates(viewer, cohortId) : null;
  return page ? { viewer, ...page } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohort } = await load((await params).cohortId);
  return { title: (await getTranslations("certificates.cohort"))("titleOf", { cohort: cohort.name }) };
}

/** Who has her certificate, who is ready for it, and what the others still miss. */
export default async function CertificatesPage({ params }: Props) {
  const { viewer, cohort, leaders, batch } = await load((await params).cohortId);
  const [t, cohorts] = await Promise.all([
    getTranslations("certificates.cohort"),
    getTranslations("cohorts"),
  ]);
  const ready = leaders.filter((leader) => leader.complete && !leader.certificate);
  const running = batch !== null && batch.finishedAt === null;
  const order = [...ready, ...leaders.filter((leader) => !ready.includes(leader))];
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumb={
          <Breadcrumb
            label={cohorts("path")}
            items={[
              { label: cohorts("title"), href: "/cohorts" },
              { label: cohort.name, href: `/cohorts/${cohort.id}` },
              { label: t("title") },
            ]}
          />
        }
      />
      {batch && <BatchNotice batch={batch} cohortId={cohort.id} />}
      {!running &&
        (ready.length > 0 ? (
          <ActionForm action={issueAll}>
            <input type="hidden" name="cohortId" value={cohort.id} />
            <SubmitButton>{t("all", { count: ready.length })}</SubmitButton>
          </ActionForm>
        ) : (
          leaders.length > 0 && <p>{t("none")}</p>
        ))}
      {leaders.length > 0 && (
        <div className="actions mb-6">
          <TakeAwayLinks list="certificates" of={cohort.id} />
          <WriteTo list="not_complete" cohortId={cohort.id} />
        </div>
      )}
      {leaders.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <CardList>
          {order.map((leader) => (
            <LeaderCard
              key={leader.enrolmentId}
              leader={leader}
              cohortId={cohort.id}
              zone={viewer.timeZone}
            />
          ))}
        </CardList>
      )}
    </>
  );
}
