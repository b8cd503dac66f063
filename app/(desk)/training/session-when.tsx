import { useLocale, useTranslations } from "next-intl";
import { WhenText } from "@/components/ui/when";
import { dateText, dayOf, daysBetween, hoursText, inDaysText, zoneText } from "@/lib/dates";
import { endOf } from "@/liga/training/rules";

type Props = {
  session: { startsAt: Date; durationMinutes: number; zone: string };
  /** Hers. */
  zone: string;
  now: Date;
  size?: "normal" | "large";
};

/** When a session is: her zone first, the session's second, and how many days away. */
export function SessionWhen({ session, zone, now, size }: Props) {
  const t = useTranslations("words");
  const locale = useLocale();
  const { startsAt } = session;
  const text = (clock: { locale: string; zone: string }) =>
    `${dateText(startsAt, clock)}, ${hoursText(startsAt, endOf(session), clock)}`;
  const same = session.zone === zone;
  return (
    <WhenText
      dateTime={startsAt.toISOString()}
      primary={t("yourTime", { time: text({ locale, zone }), zone: zoneText(zone) })}
      secondary={
        same
          ? undefined
          : t("placeTime", { time: text({ locale, zone: session.zone }), zone: zoneText(session.zone) })
      }
      relative={inDaysText(daysBetween(dayOf(now, zone), dayOf(startsAt, zone)), locale)}
      {...(size ? { size } : {})}
    />
  );
}
