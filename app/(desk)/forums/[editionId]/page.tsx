import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ListFilter } from "@/components/ui/list-filter";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { findEdition, involvement, programme } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { ForumCrumbs } from "../crumbs";
import { editionDays, untilText } from "../days";
import { AboutConfidence, ConfidenceMark, EditionStatusMark } from "../marks";
import { EditionFacts } from "./facts";
import { Programme, programmeDays } from "./programme";
import { Deadlines, WayIn } from "./way-in";
import { Who } from "./who";

type Props = { params: Promise<{ editionId: string }> };

const load = cache(async (editionId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(editionId).success) notFound();
  return reading(viewer, async (tx) => {
    const edition = await findEdition(tx, viewer, editionId);
    if (!edition) notFound();
    return {
      viewer,
      edition,
      sessions: await programme(tx, viewer, editionId),
      ours: await involvement(tx, viewer, editionId),
    };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await load((await params).editionId);
  return { title: editionTitle(edition.forum, edition.name) };
}

export default async function EditionPage({ params }: Props) {
  const { editionId } = await params;
  const [t, locale, { viewer, edition, sessions, ours }] = await Promise.all([
    getTranslations(),
    getLocale(),
    load(editionId),
  ]);
  const now = new Date();
  const today = dayOf(now, viewer.timeZone);
  const coordinates = mayCoordinate(viewer);
  const title = editionTitle(edition.forum, edition.name);
  const base = `/forums/${editionId}`;
  const days = editionDays(edition, locale);
  const until = edition.startsOn && edition.startsOn > today && untilText(edition.startsOn, today, locale);
  return (
    <>
      <PageHeader
        title={title}
        lead={edition.forum}
        breadcrumb={<ForumCrumbs edition={{ id: editionId, title }} />}
        meta={
          <>
            <EditionStatusMark status={edition.status} />
            <span>{[days ?? t("forums.undated.days"), until, edition.city].filter(Boolean).join(" · ")}</span>
            {edition.confidence !== "V" && <ConfidenceMark confidence={edition.confidence} />}
            <Badge>{t(`words.forumLevel.${edition.level}`)}</Badge>
          </>
        }
        actions={coordinates && <LinkButton href={`${base}/edit`}>{t("forums.edit.action")}</LinkButton>}
      />
      <Who {...ours} viewer={viewer} editionId={editionId} coordinates={coordinates} now={now} />
      <div className="columns">
        <Section
          title={t("forums.deadlines.title")}
          actions={
            coordinates && (
              <LinkButton href={`${base}/conditions`}>{t("forums.conditions.action")}</LinkButton>
            )
          }
        >
          <Deadlines edition={edition} today={today} />
        </Section>
        <WayIn edition={edition} />
      </div>
      <Section
        title={t("forums.programme.title")}
        lead={sessions.length > 0 && t("forums.programme.lead")}
        actions={
          coordinates && (
            <>
              <LinkButton href={`${base}/programme/import`}>{t("programmeImport.action")}</LinkButton>
              <LinkButton href={`${base}/sessions/new`}>{t("forums.session.add")}</LinkButton>
            </>
          )
        }
      >
        {sessions.length === 0 ? (
          <EmptyState title={t("forums.programme.none")}>{t("forums.programme.noneText")}</EmptyState>
        ) : (
          <ListFilter
            label={t("forums.programme.filter")}
            targetId={programmeDays(sessions)
              .map((day) => `day-${day}`)
              .join(" ")}
            countText={t.raw("words.filterCount") as string}
          />
        )}
        <Programme sessions={sessions} herZone={viewer.timeZone} filterId="day" />
      </Section>
      <Section title={t("forums.facts")}>
        <EditionFacts edition={edition} />
        <AboutConfidence />
      </Section>
    </>
  );
}
