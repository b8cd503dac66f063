import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { dayText } from "@/lib/dates";
import { id } from "@/liga/input";
import { oneCourse } from "@/liga/mentoring/pulse/course-queries";
import { WarningList } from "../warning-list";
import { ChangesSection } from "./changes-section";
import { FollowUps } from "./follow-ups";
import { TrendSection } from "./trend-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pulse.course"))("title") };
}

export default async function CoursePage({ params }: PageProps<"/mentoring/how-it-goes/[pairId]">) {
  const viewer = await requireViewer();
  const pairId = id.safeParse((await params).pairId).data ?? notFound();
  const [t, course, mentoring, shell, words, locale, found] = await Promise.all([
    getTranslations("pulse.one"),
    getTranslations("pulse.course"),
    getTranslations("mentoring"),
    getTranslations("shell"),
    getTranslations("words"),
    getLocale(),
    oneCourse(viewer, pairId, new Date()),
  ]);
  const { course: pair, changes, followUps } = found ?? notFound();
  const named = (name: string | null) => name ?? words("unnamed");
  const title = course("pairOf", { mentee: named(pair.mentee), mentor: named(pair.mentor) });
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell("backTo")}
            items={[
              { href: "/mentoring", label: mentoring("title") },
              { href: "/mentoring/how-it-goes", label: course("title") },
              { label: title },
            ]}
          />
        }
        title={title}
        lead={t("lead", { cohort: pair.cohort })}
      />
      {pair.endedOn ? (
        <Notice title={t("ended", { date: dayText(pair.endedOn, locale) })} />
      ) : pair.warnings.length > 0 ? (
        <Section title={t("look")}>
          <WarningList warnings={pair.warnings} />
        </Section>
      ) : (
        <Notice tone="done" title={t("well")}>
          <p>{t("wellText")}</p>
        </Notice>
      )}
      {changes.length > 0 && (
        <ChangesSection changes={changes} cohortId={pair.cohortId} zone={viewer.timeZone} />
      )}
      <TrendSection pulses={pair.facts.pulses} zone={viewer.timeZone} />
      {followUps.length > 0 && <FollowUps followUps={followUps} />}
    </>
  );
}
