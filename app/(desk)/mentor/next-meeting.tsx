import { useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { OwnPair } from "@/liga/mentoring/queries";

type Props = { pairs: OwnPair[]; zone: string; now: Date };

/** The one meeting that comes next, of all her pairs. */
export function NextMeeting({ pairs, zone, now }: Props) {
  const t = useTranslations("mentor");
  const words = useTranslations("words");
  const [first] = pairs
    .flatMap((pair) => pair.ahead.map((meeting) => ({ pair, meeting })))
    .sort((a, b) => a.meeting.startsAt.getTime() - b.meeting.startsAt.getTime());
  if (!first) return null;
  const { pair, meeting } = first;
  return (
    <Section title={t("next", { name: pair.other.name ?? words("unnamed") })} tone="next">
      <SessionWhen
        session={{ ...meeting, zone: pair.other.timeZone ?? meeting.zone }}
        zone={zone}
        now={now}
        size="large"
      />
      <div className="actions">
        {meeting.onlineUrl && (
          <LinkButton href={meeting.onlineUrl} variant="primary">
            {t("join")}
          </LinkButton>
        )}
        <LinkButton href={`/mentoring/${pair.id}`} variant="secondary">
          {t("change")}
        </LinkButton>
      </div>
    </Section>
  );
}
