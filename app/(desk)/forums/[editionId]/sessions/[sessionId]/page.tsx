import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { dateText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import { mayCoordinate } from "@/liga/access";
import { editionTitle } from "@/liga/forums/names";
import { findSession, objectiveList } from "@/liga/forums/queries";
import { id } from "@/liga/input";
import { reading } from "@/liga/reading";
import { ForumCrumbs } from "../../../crumbs";
import { ConfidenceMark } from "../../../marks";
import { ObjectiveTitles } from "../../../objective-titles";
import { SessionTime } from "../../programme";
import { ChangeSession } from "./change";

type Props = { params: Promise<{ editionId: string; sessionId: string }> };

const load = cache(async (editionId: string, sessionId: string) => {
  const viewer = await requireViewer();
  if (!id.safeParse(editionId).success || !id.safeParse(sessionId).success) notFound();
  return reading(viewer, async (tx) => {
    const session = await findSession(tx, viewer, editionId, sessionId);
    if (!session) notFound();
    return { viewer, session, objectives: await objectiveList(tx, viewer) };
  });
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { editionId, sessionId } = await params;
  return { title: (await load(editionId, sessionId)).session.title };
}

export default async function SessionPage({ params }: Props) {
  const { editionId, sessionId } = await params;
  const [t, locale, { viewer, session, objectives }] = await Promise.all([
    getTranslations(),
    getLocale(),
    load(editionId, sessionId),
  ]);
  const edition = { id: editionId, title: editionTitle(session.forum, session.edition) };
  const unknown = t("words.unknown");
  return (
    <>
      <PageHeader
        title={session.title}
        breadcrumb={<ForumCrumbs edition={edition} here={session.title} />}
        meta={
          <>
            <Badge>{t(`words.forumSessionType.${session.type}`)}</Badge>
            <ConfidenceMark confidence={session.confidence} />
          </>
        }
      />
      {session.cancelledAt && (
        <Notice tone="stopped" title={t("forums.session.cancelled")}>
          {t("forums.session.cancelledText")}
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            term: t("forums.session.when"),
            detail: (
              <>
                {dateText(session.startsAt, { locale, zone: session.zone })},{" "}
                <SessionTime {...session} herZone={viewer.timeZone} />
              </>
            ),
          },
          {
            term: t("forums.columns.place"),
            detail: [session.room, session.venue].filter(Boolean).join(", ") || unknown,
          },
          {
            term: t("forums.session.languages"),
            detail:
              listText(
                session.languages.map((code) => languageName(code, locale)),
                locale,
              ) || unknown,
          },
          { term: t("forums.session.capacity"), detail: session.capacity ?? t("forums.session.noLimit") },
          {
            term: t("forums.objectives.title"),
            detail:
              session.objectives.length === 0 ? (
                t("words.none")
              ) : (
                <ObjectiveTitles objectives={objectives} numbers={session.objectives} />
              ),
          },
          ...(session.note ? [{ term: t("forums.session.note"), detail: session.note }] : []),
        ]}
      />
      {mayCoordinate(viewer) && (
        <ChangeSession session={session} objectives={objectives} herZone={viewer.timeZone} />
      )}
    </>
  );
}
