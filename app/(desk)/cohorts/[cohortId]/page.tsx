import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { WriteToLists } from "@/app/(desk)/mail/write-to-lists";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardList } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { daysText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { mayCoordinateCohort, mayFacilitateCohort } from "@/liga/access";
import { type CohortPage as Cohort, wholeCohort } from "@/liga/cohorts/queries";
import { whatIf } from "@/liga/cohorts/what-if";
import { id } from "@/liga/input";
import { WhatIfBar } from "@/liga/training/input";
import { titleIn } from "@/liga/training/title";
import type { Viewer } from "@/liga/viewer";
import { LeaderTable } from "./leader-table";
import { OrganisationsSection } from "./organisations-section";
import { StaffSection } from "./staff-section";
import { WhatIfSection } from "./what-if-section";

type Props = {
  params: Promise<{ cohortId: string }>;
  searchParams: Promise<{ bar?: string | string[] }>;
};

const load = cache(async (cohortId: string) => {
  const viewer = await requireViewer();
  const whole = id.safeParse(cohortId).success ? await wholeCohort(viewer, cohortId) : null;
  return whole ? { viewer, ...whole } : notFound();
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: (await load((await params).cohortId)).cohort.name };
}

export default async function CohortPage({ params, searchParams }: Props) {
  const { viewer, cohort, leaders, others } = await load((await params).cohortId);
  const bar = WhatIfBar.safeParse((await searchParams).bar || undefined);
  const [t, plans, certificates, matching] = await Promise.all([
    getTranslations("cohorts"),
    getTranslations("plans"),
    getTranslations("certificates.cohort"),
    getTranslations("matching.links"),
  ]);
  const coordinates = mayCoordinateCohort(viewer, cohort.id);
  const staffs = mayFacilitateCohort(viewer, cohort.id);
  return (
    <>
      <PageHeader
        title={cohort.name}
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[{ label: t("title"), href: "/cohorts" }, { label: cohort.name }]}
          />
        }
        actions={
          staffs ? (
            <>
              {coordinates && (
                <LinkButton href={`/cohorts/${cohort.id}/add`} variant="primary">
                  {t("people.add")}
                </LinkButton>
              )}
              <LinkButton href={`/cohorts/${cohort.id}/progress`}>{t("progress.open")}</LinkButton>
              {coordinates && <LinkButton href={`/cohorts/${cohort.id}/edit`}>{t("edit.open")}</LinkButton>}
              {coordinates && cohort.curriculum && (
                <LinkButton href={`/cohorts/${cohort.id}/curriculum`}>{plans("move.open")}</LinkButton>
              )}
            </>
          ) : undefined
        }
      />
      <Facts cohort={cohort} staffs={staffs} />
      <Next cohort={cohort} viewer={viewer} plans={coordinates} />
      {staffs && (
        <Section
          title={t("people.title", { count: leaders.filter(({ status }) => status !== "withdrawn").length })}
          actions={
            coordinates ? (
              <>
                <LinkButton href={`/cohorts/${cohort.id}/certificates`} size="small">
                  {certificates("open")}
                </LinkButton>
                <LinkButton href={`/mentoring/matching/${cohort.id}`} size="small">
                  {matching("desks")}
                </LinkButton>
                <LinkButton href={`/people/new?cohort=${cohort.id}`} size="small">
                  {t("people.new")}
                </LinkButton>
                <LinkButton href={`/people/import?cohort=${cohort.id}`} size="small">
                  {t("people.import")}
                </LinkButton>
              </>
            ) : undefined
          }
        >
          {coordinates && leaders.length > 0 && <WriteToLists cohortId={cohort.id} />}
          {leaders.length > 0 && (
            <div className="actions">
              <TakeAwayLinks list="leaders" of={cohort.id} />
            </div>
          )}
          {leaders.length > 0 ? (
            <LeaderTable cohort={cohort} leaders={leaders} />
          ) : (
            <EmptyState title={t("people.empty.title")}>{t("people.empty.text")}</EmptyState>
          )}
        </Section>
      )}
      {coordinates && cohort.curriculum && leaders.length > 0 && (
        <WhatIfSection
          cohortId={cohort.id}
          bar={cohort.curriculum.attendanceBar}
          whatIf={bar.success ? whatIf(cohort, leaders, bar.data, new Date()) : null}
        />
      )}
      <div className="columns">
        <OrganisationsSection cohort={cohort} leaders={leaders} others={coordinates ? others : null} />
        <StaffSection cohort={cohort} viewer={viewer} />
      </div>
    </>
  );
}

function Facts({ cohort, staffs }: { cohort: Cohort; staffs: boolean }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const locale = useLocale();
  const languages = cohort.workingLanguages.map((code) => languageName(code, locale));
  return (
    <DefinitionList
      items={[
        { term: t("field.programme"), detail: cohort.programme },
        { term: t("column.days"), detail: daysText(cohort.startsOn, cohort.endsOn, locale) },
        {
          term: t("field.region"),
          detail: cohort.commissionCode ? words(`commission.${cohort.commissionCode}`) : words("none"),
        },
        {
          term: t("field.languages"),
          detail: languages.length ? listText(languages, locale) : words("none"),
        },
        {
          term: t("field.curriculum"),
          detail: !cohort.curriculum ? (
            words("none")
          ) : staffs ? (
            <TextLink href={`/training/curricula/${cohort.curriculum.id}`}>{cohort.curriculum.name}</TextLink>
          ) : (
            cohort.curriculum.name
          ),
        },
      ]}
    />
  );
}

function Next({ cohort, viewer, plans }: { cohort: Cohort; viewer: Viewer; plans: boolean }) {
  const t = useTranslations("cohorts");
  const planning = useTranslations("plans");
  const locale = useLocale();
  const now = new Date();
  const plan = plans && (
    <>
      <LinkButton href={`/cohorts/${cohort.id}/plan`} size="small">
        {planning("open")}
      </LinkButton>
      <LinkButton href={`/training/new?cohort=${cohort.id}`} size="small">
        {t("next.plan")}
      </LinkButton>
    </>
  );
  return (
    <Section
      title={t("next.title")}
      tone="next"
      actions={
        <>
          {plan}
          <LinkButton href={`/training?cohort=${cohort.id}`} size="small" variant="quiet">
            {t("next.all")}
          </LinkButton>
        </>
      }
    >
      {cohort.next.length > 0 ? (
        <CardList columns>
          {cohort.next.map((session) => (
            <Card
              key={session.id}
              level={3}
              title={titleIn(session.title, locale)}
              href={`/training/${session.id}`}
              meta={<SessionWhen session={session} zone={viewer.timeZone} now={now} />}
            />
          ))}
        </CardList>
      ) : (
        <p>{t("nothingPlanned")}</p>
      )}
    </Section>
  );
}
