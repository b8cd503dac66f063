import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConcernLink } from "@/app/concern-link";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { mayCoordinate, mayMentor, mayTakePart } from "@/liga/access";
import { pairAsks } from "@/liga/mentoring/pulse/pair-queries";
import { mentoringPage } from "@/liga/mentoring/queries";
import { reading } from "@/liga/reading";
import { CourseLink } from "./course-link";
import { MatchingDesks, MentorLinks, WishesLink } from "./matching-links";
import { PairCards } from "./pair-cards";
import { PairTable } from "./pair-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mentoring"))("title") };
}

export default async function MentoringPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const [t, programme, { own, coordinated, waiting, cohorts }, asks] = await Promise.all([
    getTranslations("mentoring"),
    getTranslations("mentoringProgramme"),
    mentoringPage(viewer, now),
    reading(viewer, (tx) => pairAsks(tx, viewer, now)),
  ]);
  const running = own.filter((pair) => pair.endedOn === null);
  const over = own.filter((pair) => pair.endedOn !== null);
  const mine = running.filter((pair) => pair.role === "mentee");
  const mentees = running.filter((pair) => pair.role === "mentor");
  const shared = { asks, zone: viewer.timeZone, now };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {mayMentor(viewer) && <MentorLinks />}
            {mayCoordinate(viewer) && (
              <LinkButton href="/mentoring/programme">{programme("open")}</LinkButton>
            )}
          </>
        }
      />
      {mine.length > 0 && (
        <Section title={t("mine", { count: mine.length })} tone="next">
          <PairCards pairs={mine} {...shared} />
        </Section>
      )}
      {mentees.length > 0 && (
        <Section title={t("mentees")}>
          <PairCards pairs={mentees} {...shared} />
        </Section>
      )}
      {mayTakePart(viewer) && <WishesLink waiting={waiting} zone={viewer.timeZone} />}
      <MatchingDesks cohorts={cohorts} />
      {mayCoordinate(viewer) && <CourseLink />}
      {mayCoordinate(viewer) && <PairTable choices={coordinated} />}
      {over.length > 0 && (
        <Section title={t("over")}>
          <PairCards pairs={over} {...shared} />
        </Section>
      )}
      {own.length === 0 && !mayCoordinate(viewer) && (
        <EmptyState title={t("empty.title")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      )}
      <ConcernLink />
    </>
  );
}
