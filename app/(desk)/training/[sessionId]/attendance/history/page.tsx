import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TakeAwayLinks } from "@/app/(desk)/take-away/links";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Table } from "@/components/ui/table";
import { instantText, zoneText } from "@/lib/dates";
import { mayFacilitateCohort } from "@/liga/access";
import { id } from "@/liga/input";
import { markHistory } from "@/liga/training/read-sessions";
import { titleIn } from "@/liga/training/title";
import { SessionWhen } from "../../../session-when";

type Props = { params: Promise<{ sessionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance.history"))("title") };
}

/** Every mark of a session that was set, changed or taken away, by whom and when. */
export default async function HistoryPage({ params }: Props) {
  const viewer = await requireViewer();
  const { sessionId } = await params;
  const session = id.safeParse(sessionId).success ? await markHistory(viewer, sessionId) : null;
  if (!session || !mayFacilitateCohort(viewer, session.cohortId)) notFound();
  const [t, training, words, locale] = await Promise.all([
    getTranslations("attendance.history"),
    getTranslations("training"),
    getTranslations("words"),
    getLocale(),
  ]);
  const title = titleIn(session.title, locale);
  const clock = { locale, zone: viewer.timeZone };
  const mark = (one: (typeof session.changes)[number]["to"]) =>
    one ? words(`attendanceMark.${one}`) : training("register.cleared");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        meta={<SessionWhen session={session} zone={viewer.timeZone} now={new Date()} />}
        breadcrumb={
          <Breadcrumb
            label={training("path")}
            items={[
              { label: training("title"), href: "/training" },
              { label: title, href: `/training/${session.id}` },
              { label: training("register.title"), href: `/training/${session.id}/attendance` },
              { label: t("title") },
            ]}
          />
        }
      />
      {session.changes.length > 0 && (
        <div className="actions">
          <TakeAwayLinks list="history" of={session.id} />
        </div>
      )}
      <Table
        caption={t("title")}
        captionHidden
        columns={[
          { label: t("leader") },
          { label: t("change") },
          { label: t("by") },
          { label: `${t("when")} (${zoneText(clock.zone)})` },
        ]}
        rows={session.changes.map((change) => ({
          id: change.id,
          cells: [
            change.name ?? words("unnamed"),
            change.from ? t("from", { from: mark(change.from), to: mark(change.to) }) : mark(change.to),
            `${change.by ?? words("unnamed")} · ${words(`attendanceMethod.${change.method}`)}`,
            <time key="at" dateTime={change.at.toISOString()}>
              {instantText(change.at, clock)}
            </time>,
          ],
        }))}
        empty={<p>{t("empty")}</p>}
      />
    </>
  );
}
