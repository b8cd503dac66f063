import { useLocale, useTranslations } from "next-intl";
import { SessionWhen } from "@/app/(desk)/training/session-when";
import { CopyText } from "@/components/ui/copy-text";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { dateText, instantText, localText, zoneText } from "@/lib/dates";
import type { Card, OwnPair, PairMeeting } from "@/liga/mentoring/queries";
import { callOffMeeting, changeMeeting } from "../actions";
import { MeetingFields } from "./plan-form";

type Shared = { other: Card; zone: string; now: Date };

/** A meeting to come: when for both, the way in, and how to move or call it off. */
export function MeetingAhead({
  meeting,
  other,
  zone,
  now,
  open,
  more,
}: Shared & {
  meeting: PairMeeting;
  open: boolean;
  /** The address of its own page, where this is another. */
  more?: string;
}) {
  const t = useTranslations("mentoring");
  const words = useTranslations("words");
  const locale = useLocale();
  const [day, hour] = localText(meeting.startsAt, meeting.zone).split("T");
  const elsewhere = other.timeZone ?? meeting.zone;
  return (
    <div className="grid gap-3 border-line border-b py-3">
      <SessionWhen session={{ ...meeting, zone: elsewhere }} zone={zone} now={now} size="large" />
      <div className="actions">
        {meeting.onlineUrl && (
          <LinkButton href={meeting.onlineUrl} variant="primary">
            {t("join")}
          </LinkButton>
        )}
        {more && (
          <LinkButton
            href={more}
            variant="secondary"
            aria-label={t("openNamed", { day: dateText(meeting.startsAt, { locale, zone }) })}
          >
            {t("open")}
          </LinkButton>
        )}
        {open && (
          <ActionForm action={callOffMeeting} messageAt="end">
            <input type="hidden" name="meetingId" value={meeting.id} />
            <input type="hidden" name="version" value={meeting.version} />
            <SubmitButton variant="quiet">{t("callOff")}</SubmitButton>
          </ActionForm>
        )}
      </div>
      <Disclosure summary={t("tell")}>
        <CopyText
          label={t("tellLabel")}
          text={[
            t("tellText", {
              time: instantText(meeting.startsAt, { locale, zone: elsewhere }),
              zone: zoneText(elsewhere),
            }),
            meeting.onlineUrl,
          ]
            .filter(Boolean)
            .join(" ")}
          copyLabel={words("copy")}
          copiedLabel={words("copied")}
        />
      </Disclosure>
      {open && (
        <Disclosure summary={t("move")}>
          <ActionForm action={changeMeeting}>
            <input type="hidden" name="meetingId" value={meeting.id} />
            <input type="hidden" name="version" value={meeting.version} />
            <MeetingFields
              day={day}
              hour={hour}
              zone={meeting.zone}
              minutes={meeting.durationMinutes}
              onlineUrl={meeting.onlineUrl}
            />
            <SubmitButton>{t("moveIt")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}

/** Whether it took place, or who could not be there. */
export function MeetingState({ meeting, other }: { meeting: PairMeeting; other: Card }) {
  const t = useTranslations("pairs.meeting");
  const words = useTranslations("words");
  if (meeting.held) return <Status kind="done">{t("held")}</Status>;
  if (!meeting.noShow) return <Status kind="attention">{t("unsaid")}</Status>;
  const name = other.name ?? words("unnamed");
  return (
    <Status kind="neutral">{meeting.noShow.by === "me" ? t("missedByYou") : t("missedBy", { name })}</Status>
  );
}

/** Meetings of before, each with its page and what became of it. */
export function MeetingList({
  meetings,
  pair,
  zone,
}: {
  meetings: PairMeeting[];
  pair: OwnPair;
  zone: string;
}) {
  const locale = useLocale();
  return (
    <ul className="grid gap-2">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="flex flex-wrap items-center gap-x-4">
          <TextLink href={`/mentoring/${pair.id}/meetings/${meeting.id}`}>
            {instantText(meeting.startsAt, { locale, zone })} ({zoneText(zone)})
          </TextLink>
          <MeetingState meeting={meeting} other={pair.other} />
        </li>
      ))}
    </ul>
  );
}
