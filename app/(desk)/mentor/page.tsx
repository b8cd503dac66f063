import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Card, CardList } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { mayMentor } from "@/liga/access";
import { mentorDesk } from "@/liga/mentoring/queries";
import { CardFacts } from "../mentoring/card-facts";
import { MentorGaps, MentorLinks } from "../mentoring/matching-links";
import { MenteeProgress } from "../mentoring/mentee-progress";
import { DueSection } from "./due-section";
import { GivenSection } from "./given-section";
import { NextMeeting } from "./next-meeting";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentor"))("title") };
}

export default async function MentorPage() {
  const viewer = await requireViewerWho(mayMentor);
  const now = new Date();
  const zone = viewer.timeZone;
  const [t, words, { pairs, progress, gaps, due, service }] = await Promise.all([
    getTranslations("mentor"),
    getTranslations("words"),
    mentorDesk(viewer, now),
  ]);
  const quiet = pairs.filter((pair) => pair.quiet).length;
  if (pairs.length === 0)
    return (
      <>
        <PageHeader title={t("title")} actions={<MentorLinks />} />
        <MentorGaps gaps={gaps} />
        <EmptyState title={t("empty.title")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
        <GivenSection service={service} />
      </>
    );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: pairs.length, quiet })}
        actions={<MentorLinks />}
      />
      <MentorGaps gaps={gaps} />
      <NextMeeting pairs={pairs} zone={zone} now={now} />
      <DueSection due={due} zone={zone} />
      <Section title={t("mentees")}>
        <CardList columns>
          {pairs.map((pair) => {
            const known = progress.get(pair.id);
            const next = pair.ahead[0];
            return (
              <Card
                key={pair.id}
                href={`/mentoring/${pair.id}`}
                title={pair.other.name ?? words("unnamed")}
                meta={<CardFacts card={pair.other} now={now} />}
                status={pair.quiet ? <Status kind="attention">{t("quiet")}</Status> : undefined}
                actions={
                  next ? undefined : (
                    <LinkButton href={`/mentoring/${pair.id}`} size="small" variant="secondary">
                      {t("plan")}
                    </LinkButton>
                  )
                }
              >
                {known && <MenteeProgress progress={known} />}
                {next ? (
                  <SessionWhen
                    session={{ ...next, zone: pair.other.timeZone ?? next.zone }}
                    zone={zone}
                    now={now}
                  />
                ) : (
                  <p>{t("noneAhead")}</p>
                )}
              </Card>
            );
          })}
        </CardList>
      </Section>
      <GivenSection service={service} />
    </>
  );
}
