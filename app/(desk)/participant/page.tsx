import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { dayOf } from "@/lib/dates";
import { mayTakePart } from "@/liga/access";
import { participantDesk } from "@/liga/desks/participant";
import { CallsSection } from "./calls-section";
import { CertificatesSection } from "./certificates-section";
import { DelegationsSection } from "./delegations-section";
import { MentorSection } from "./mentor-section";
import { NextSection } from "./next-section";
import { ProgressSection } from "./progress-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participant"))("title") };
}

export default async function ParticipantPage() {
  const viewer = await requireViewerWho(mayTakePart);
  const now = new Date();
  const zone = viewer.timeZone;
  const today = dayOf(now, zone);
  const [t, { training, delegations, calls, asks, mentoring, certificates }] = await Promise.all([
    getTranslations("participant"),
    participantDesk(viewer, now),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <LinkButton href="/participant/timeline" variant="quiet">
            {t("timeline.open")}
          </LinkButton>
        }
      />
      <div className="columns">
        <div>
          <NextSection training={training} zone={zone} now={now} />
          {training.map((one) => (
            <ProgressSection key={one.enrolmentId} training={one} named={training.length > 1} />
          ))}
        </div>
        <div>
          <CertificatesSection certificates={certificates} />
          <DelegationsSection delegations={delegations.slice(0, 4)} today={today} />
          <CallsSection calls={calls} zone={zone} today={today} />
          <MentorSection pairs={mentoring} asks={asks} zone={zone} now={now} />
        </div>
      </div>
    </>
  );
}
