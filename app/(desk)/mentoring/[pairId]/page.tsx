import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { dayOf, dayText } from "@/lib/dates";
import { passedBy } from "@/liga/afterwards/queries";
import { id } from "@/liga/input";
import { pairPage } from "@/liga/mentoring/pair-work";
import { reading } from "@/liga/reading";
import { CardFacts } from "../card-facts";
import { MenteeProgress } from "../mentee-progress";
import { ReasonList } from "../reason-list";
import { AgreementSection, GoalsSection } from "./between-us";
import { GoingSection } from "./going-section";
import { MeetingAhead, MeetingList } from "./meetings";
import { WaitingOffer } from "./offer";
import { PassedSection } from "./passed-section";
import { PlanForm } from "./plan-form";
import { Steps } from "./steps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentoring"))("title") };
}

export default async function PairPage({ params }: PageProps<"/mentoring/[pairId]">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const now = new Date();
  const [t, meetingWords, stepWords, words, shell, links, locale, found] = await Promise.all([
    getTranslations("mentoring"),
    getTranslations("pairs.meeting"),
    getTranslations("pairs.steps"),
    getTranslations("words"),
    getTranslations("shell"),
    getTranslations("matching.links"),
    getLocale(),
    pairPage(viewer, pairId, now),
  ]);
  const { pair, work, progress, reasons } = found ?? notFound();
  const passed =
    pair.role === "mentor" ? await reading(viewer, (tx) => passedBy(tx, viewer, pair.other.id)) : [];
  const name = pair.other.name ?? words("unnamed");
  const running = pair.endedOn === null;
  const today = dayOf(now, viewer.timeZone);
  const unsaid = pair.past.filter(({ held, noShow }) => !held && !noShow).slice(0, 3);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[{ href: "/mentoring", label: t("title") }, { label: name }]}
          />
        }
        title={t(pair.role === "mentor" ? "withMentee" : "withMentor", { name })}
        lead={<CardFacts card={pair.other} now={now} />}
      />
      {!running && <Notice title={t("ended", { date: dayText(pair.endedOn ?? "", locale) })} />}
      <div className="columns">
        <div>
          {running && (
            <Section title={t("ahead")} tone="next">
              {work.offer && <WaitingOffer offer={work.offer} pair={pair} zone={viewer.timeZone} now={now} />}
              {pair.ahead.length === 0 && (
                <EmptyState
                  title={t("noneAhead")}
                  action={
                    !work.offer && (
                      <LinkButton href={`/mentoring/${pair.id}/hours`} variant="primary">
                        {t("offerHours")}
                      </LinkButton>
                    )
                  }
                >
                  {!work.offer && <p>{t("noneAheadText", { name })}</p>}
                </EmptyState>
              )}
              {pair.ahead.map((meeting) => (
                <MeetingAhead
                  key={meeting.id}
                  meeting={meeting}
                  other={pair.other}
                  zone={viewer.timeZone}
                  now={now}
                  open={!meeting.held}
                  more={`/mentoring/${pair.id}/meetings/${meeting.id}`}
                />
              ))}
            </Section>
          )}
          {running && unsaid.length > 0 && (
            <Section title={meetingWords("question")} lead={meetingWords("questionLead")}>
              <MeetingList meetings={unsaid} pair={pair} zone={viewer.timeZone} />
            </Section>
          )}
          {(running || work.steps.length > 0) && (
            <Section title={stepWords("title")}>
              <Steps steps={work.steps.filter(({ done }) => !done || !running)} pair={pair} today={today} />
            </Section>
          )}
          {progress && (
            <Section title={t("progress.title")}>
              <MenteeProgress progress={progress} />
            </Section>
          )}
          {reasons.length > 0 && (
            <Section title={links("why")}>
              <ReasonList reasons={reasons} />
            </Section>
          )}
          {passed.length > 0 && <PassedSection passed={passed} />}
        </div>
        <div>
          <AgreementSection agreement={work.agreement} pair={pair} />
          <GoalsSection goals={work.goals} pair={pair} today={today} />
          <GoingSection viewer={viewer} pair={pair} now={now} />
          {running && (
            <Section title={t("plan.title")}>
              <div className="actions">
                <LinkButton href={`/mentoring/${pair.id}/hours`}>{t("offerHours")}</LinkButton>
              </div>
              <Disclosure summary={t("plan.agreed")}>
                <PlanForm pairId={pair.id} zone={viewer.timeZone} other={pair.other} now={now} />
              </Disclosure>
            </Section>
          )}
          {pair.past.length > 0 && (
            <Section title={t("before")}>
              <Disclosure summary={t("past", { count: pair.past.length })}>
                <MeetingList meetings={pair.past} pair={pair} zone={viewer.timeZone} />
              </Disclosure>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
