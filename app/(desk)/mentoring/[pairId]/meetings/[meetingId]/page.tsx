import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { Section } from "@/components/ui/section";
import { dateText, dayOf } from "@/lib/dates";
import { id } from "@/liga/input";
import { meetingPage } from "@/liga/mentoring/pair-work";
import { ZoneList } from "../../../zone-list";
import { MeetingAhead } from "../../meetings";
import { PairCrumbs } from "../../pair-crumbs";
import { Steps } from "../../steps";
import { DidWeMeet } from "./did-we-meet";
import { OwnNotes, SharedNotes } from "./notes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pairs.meeting"))("title") };
}

export default async function MeetingPage({ params }: PageProps<"/mentoring/[pairId]/meetings/[meetingId]">) {
  const viewer = await requireViewer();
  const asked = await params;
  const pairId = id.safeParse(asked.pairId).data ?? notFound();
  const meetingId = id.safeParse(asked.meetingId).data ?? notFound();
  const now = new Date();
  const [t, steps, words, locale, found] = await Promise.all([
    getTranslations("pairs.meeting"),
    getTranslations("pairs.steps"),
    getTranslations("words"),
    getLocale(),
    meetingPage(viewer, pairId, meetingId, now),
  ]);
  const { pair, meeting, shared, own, steps: agreed } = found ?? notFound();
  const name = pair.other.name ?? words("unnamed");
  const zone = viewer.timeZone;
  const running = pair.endedOn === null;
  const begun = meeting.startsAt <= now;
  return (
    <>
      <PageHeader
        breadcrumb={
          <PairCrumbs pairId={pair.id} name={name} here={dateText(meeting.startsAt, { locale, zone })} />
        }
        title={t("heading", { name, day: dateText(meeting.startsAt, { locale, zone }) })}
      />
      <div className="columns">
        <div>
          {begun ? (
            <DidWeMeet meeting={meeting} pair={pair} zone={zone} now={now} />
          ) : (
            <MeetingAhead meeting={meeting} other={pair.other} zone={zone} now={now} open={running} />
          )}
          <Section title={steps("title")}>
            <Steps steps={agreed} pair={pair} today={dayOf(now, zone)} meetingId={meeting.id} />
          </Section>
        </div>
        <div>
          <SharedNotes notes={shared} meetingId={meeting.id} name={name} running={running} />
          <OwnNotes notes={own} meetingId={meeting.id} running={running} />
        </div>
      </div>
      {!begun && running && <ZoneList />}
    </>
  );
}
