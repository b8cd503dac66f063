import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { dayText } from "@/lib/dates";
import { passedBy } from "@/liga/afterwards/queries";
import { id } from "@/liga/input";
import { pairPage } from "@/liga/mentoring/queries";
import { reading } from "@/liga/reading";
import { CardFacts } from "../card-facts";
import { MenteeProgress } from "../mentee-progress";
import { ReasonList } from "../reason-list";
import { MeetingAhead, MeetingList } from "./meetings";
import { PassedSection } from "./passed-section";
import { PlanForm } from "./plan-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentoring"))("title") };
}

export default async function PairPage({ params }: PageProps<"/mentoring/[pairId]">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const now = new Date();
  const [t, words, shell, links, locale, found] = await Promise.all([
    getTranslations("mentoring"),
    getTranslations("words"),
    getTranslations("shell"),
    getTranslations("matching.links"),
    getLocale(),
    pairPage(viewer, pairId, now),
  ]);
  const { pair, progress, reasons } = found ?? notFound();
  const passed =
    pair.role === "mentor" ? await reading(viewer, (tx) => passedBy(tx, viewer, pair.other.id)) : [];
  const name = pair.other.name ?? words("unnamed");
  const running = pair.endedOn === null;
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
          <Section title={t("ahead")} tone="next">
            {pair.ahead.length === 0 && (
              <EmptyState title={t("noneAhead")}>
                {running && <p>{t("noneAheadText", { name })}</p>}
              </EmptyState>
            )}
            {pair.ahead.map((meeting) => (
              <MeetingAhead
                key={`${meeting.id} ${meeting.version}`}
                meeting={meeting}
                other={pair.other}
                zone={viewer.timeZone}
                now={now}
                open={running}
              />
            ))}
          </Section>
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
          {running && (
            <Section title={t("plan.title")}>
              <PlanForm pairId={pair.id} zone={viewer.timeZone} other={pair.other} now={now} />
            </Section>
          )}
          {pair.past.length > 0 && (
            <Section title={t("before")}>
              <Disclosure summary={t("past", { count: pair.past.length })}>
                <MeetingList meetings={pair.past} other={pair.other} zone={viewer.timeZone} now={now} />
              </Disclosure>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
