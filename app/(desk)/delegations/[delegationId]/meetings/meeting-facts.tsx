import { useLocale, useTranslations } from "next-intl";
import type { StatusKind } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { dayOf, dayText, hoursText, zoneText } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { StateMeeting } from "@/liga/state-meetings/queries";

const kinds: Record<StateMeeting["state"], StatusKind> = {
  wished: "neutral",
  asked: "attention",
  confirmed: "done",
  declined: "stopped",
  held: "done",
  cancelled: "stopped",
};

export function MeetingMark({ state }: { state: StateMeeting["state"] }) {
  const t = useTranslations("statements.meetings.states");
  return <Status kind={kinds[state]}>{t(state)}</Status>;
}

/** When and where, as the clocks of the forum go. */
export function MeetingSlot({ meeting, zone }: { meeting: StateMeeting; zone: string }) {
  const t = useTranslations("statements.meetings");
  const locale = useLocale();
  if (!meeting.startsAt || !meeting.endsAt) return t("noSlot");
  const starts = new Date(meeting.startsAt);
  return [
    `${dayText(dayOf(starts, zone), locale)}, ${hoursText(starts, new Date(meeting.endsAt), { locale, zone })} (${zoneText(zone)})`,
    meeting.place,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Who goes is somewhere else at that time: said, not refused. */
export function ClashNotice({ meeting, zone }: { meeting: StateMeeting; zone: string }) {
  const t = useTranslations("statements.meetings");
  const words = useTranslations("words");
  const locale = useLocale();
  if (meeting.clashes.length === 0) return null;
  return (
    <Notice tone="attention" title={t("clash")}>
      <ul>
        {meeting.clashes.map((one) => (
          <li key={`${one.personId} ${one.title} ${one.startsAt}`}>
            {one.name ?? words("unnamed")}: {one.title},{" "}
            {hoursText(new Date(one.startsAt), new Date(one.endsAt), { locale, zone })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export function Goers({ meeting }: { meeting: StateMeeting }) {
  const t = useTranslations("statements.meetings");
  const words = useTranslations("words");
  const locale = useLocale();
  if (meeting.goers.length === 0) return t("nobodyGoes");
  return listText(
    meeting.goers.map(({ name }) => name ?? words("unnamed")),
    locale,
  );
}
