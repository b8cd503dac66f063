import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { toGoText } from "@/app/(desk)/training/to-go";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { enrolmentStatuses } from "@/db/enums";
import { instantText, zoneText } from "@/lib/dates";
import { mayCoordinateCohort, mayFacilitateCohort } from "@/liga/access";
import { type EnrolmentPage as Enrolment, enrolmentPage } from "@/liga/cohorts/queries";
import { otherStatuses } from "@/liga/cohorts/rules";
import { id } from "@/liga/input";
import type { Viewer } from "@/liga/viewer";
import { change } from "../../../actions";
import { EnrolmentStatusText } from "../../enrolment-status";
import { ExceptionsSection } from "./exceptions-section";
import { LeaderTraining } from "./leader-training";

type Props = { params: Promise<{ cohortId: string; enrolmentId: string }> };

const load = cache(async (cohortId: string, enrolmentId: string) => {
  const viewer = await requireViewer();
  const known = id.safeParse(cohortId).success && id.safeParse(enrolmentId).success;
  if (!known || !mayFacilitateCohort(viewer, cohortId)) notFound();
  const enrolment = await enrolmentPage(viewer, cohortId, enrolmentId);
  return enrolment ? { viewer, enrolment } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohortId, enrolmentId } = await params;
  const { enrolment } = await load(cohortId, enrolmentId);
  return { title: enrolment.name ?? (await getTranslations("words"))("unnamed") };
}

/** One leader in one cohort: where she stands, how she got there, and what her training amounts to. */
export default async function EnrolmentPage({ params }: Props) {
  const { cohortId, enrolmentId } = await params;
  const { viewer, enrolment } = await load(cohortId, enrolmentId);
  const [t, training, words, locale] = await Promise.all([
    getTranslations("cohorts"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  const name = enrolment.name ?? words("unnamed");
  const coordinates = mayCoordinateCohort(viewer, cohortId);
  return (
    <>
      <PageHeader
        title={name}
        lead={
          enrolment.progress.results.length > 0 ? toGoText(training, enrolment.progress, locale) : undefined
        }
        meta={
          <>
            <EnrolmentStatusText status={enrolment.status} />
            {enrolment.organisation && <span>{enrolment.organisation}</span>}
          </>
        }
        breadcrumb={
          <Breadcrumb
            label={t("path")}
            items={[
              { label: t("title"), href: "/cohorts" },
              { label: enrolment.cohortName, href: `/cohorts/${cohortId}` },
              { label: name },
            ]}
          />
        }
        actions={
          coordinates ? (
            <LinkButton href={`/people/${enrolment.personId}`}>{t("enrolment.profile")}</LinkButton>
          ) : undefined
        }
      />
      <div className="columns">
        <LeaderTraining enrolment={enrolment} zone={viewer.timeZone} />
        <div>
          {coordinates && <ChangeForm enrolment={enrolment} />}
          <ExceptionsSection enrolment={enrolment} zone={viewer.timeZone} mayGrant={coordinates} />
          <History enrolment={enrolment} viewer={viewer} />
        </div>
      </div>
    </>
  );
}

function ChangeForm({ enrolment }: { enrolment: Enrolment }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  return (
    <Section title={t("enrolment.change")} lead={t("enrolment.changeLead")}>
      <ActionForm action={change} key={enrolment.version}>
        <input type="hidden" name="enrolmentId" value={enrolment.id} />
        <input type="hidden" name="version" value={enrolment.version} />
        <RadioGroup
          name="status"
          label={t("enrolment.newStatus")}
          options={otherStatuses(enrolmentStatuses, enrolment.status).map((status) => ({
            value: status,
            label: words(`enrolmentStatus.${status}`),
          }))}
          required
        />
        <TextArea name="reason" label={t("enrolment.reason")} hint={t("enrolment.reasonHint")} rows={2} />
        <SubmitButton>{t("enrolment.submit")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}

function History({ enrolment, viewer }: { enrolment: Enrolment; viewer: Viewer }) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const locale = useLocale();
  const clock = { locale, zone: viewer.timeZone };
  return (
    <Section title={t("enrolment.history")}>
      <ol className="divide-y divide-line *:py-2">
        {enrolment.history.map(({ from, to, reason, by, at }) => (
          <li key={`${at.getTime()} ${to}`}>
            <p>
              <strong>
                {from
                  ? t("enrolment.fromTo", {
                      from: words(`enrolmentStatus.${from}`),
                      to: words(`enrolmentStatus.${to}`),
                    })
                  : words(`enrolmentStatus.${to}`)}
              </strong>
            </p>
            {reason && <p>{reason}</p>}
            <p className="text-muted">
              <time dateTime={at.toISOString()}>
                {words("yourTime", { time: instantText(at, clock), zone: zoneText(clock.zone) })}
              </time>
              {by && ` · ${by}`}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
