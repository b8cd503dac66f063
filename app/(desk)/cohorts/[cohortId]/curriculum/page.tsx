import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { mayCoordinateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { compareVersions } from "@/liga/training/compare-versions";
import { titleIn } from "@/liga/training/title";
import { Crumbs } from "../plan/crumbs";
import { type Asked, one } from "../plan/load";
import { moveOn } from "./actions";
import { LeaderChanges } from "./leader-changes";

type Props = { params: Promise<{ cohortId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("move.title") };
}

/** Which version a cohort trains with, and what another one would mean for each leader, before it is done. */
export default async function CohortCurriculumPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { cohortId } = await params;
  if (!id.safeParse(cohortId).success || !mayCoordinateCohort(viewer, cohortId)) notFound();
  const [t, locale, asked] = await Promise.all([getTranslations("plans"), getLocale(), searchParams]);
  const to = id.safeParse(one(asked.to)).data ?? null;
  const compared = await compareVersions(viewer, cohortId, to);
  if (!compared) notFound();
  const { current, others, change, version } = compared;
  const target = others.find((other) => other.id === to);
  const versionName = (other: { name: string; number: number }) => t("versions.numbered", other);
  return (
    <>
      <PageHeader
        title={t("move.title")}
        lead={t("move.lead", {
          cohort: compared.cohortName,
          curriculum: current.name,
          number: current.number,
        })}
        breadcrumb={<Crumbs cohort={{ id: cohortId, name: compared.cohortName }} here={t("move.title")} />}
      />
      {others.length === 0 ? (
        <p>{t("move.none")}</p>
      ) : (
        <form action={`/cohorts/${cohortId}/curriculum`} className="form-inline mb-8">
          <SelectField
            name="to"
            label={t("move.choose")}
            options={others.map((other) => ({ value: other.id, label: versionName(other) }))}
            defaultValue={to ?? others.at(-1)?.id ?? ""}
          />
          <Button type="submit" variant="secondary">
            {t("move.show")}
          </Button>
        </form>
      )}
      {change && target && (
        <>
          <DefinitionList
            items={[
              {
                term: t("move.gone"),
                detail: change.onlyNow.length
                  ? change.onlyNow.map(({ id, title, sessions }) => (
                      <div key={id}>{t("move.goneItem", { title: titleIn(title, locale), sessions })}</div>
                    ))
                  : t("move.nothing"),
              },
              {
                term: t("move.new"),
                detail: change.onlyThen.length
                  ? change.onlyThen.map(({ id, title }) => <div key={id}>{titleIn(title, locale)}</div>)
                  : t("move.nothing"),
              },
            ]}
          />
          <Section title={t("move.leaders")}>
            <LeaderChanges leaders={change.leaders} />
          </Section>
          <Notice tone="attention">
            <ActionForm action={moveOn}>
              <p>{t("move.explain")}</p>
              <input type="hidden" name="cohortId" value={cohortId} />
              <input type="hidden" name="curriculumId" value={target.id} />
              <input type="hidden" name="version" value={version} />
              <SubmitButton>{t("move.submit", { number: target.number })}</SubmitButton>
            </ActionForm>
          </Notice>
        </>
      )}
    </>
  );
}
