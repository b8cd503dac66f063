import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { WhenText } from "@/components/ui/when";
import { dayOf, daysBetween, inDaysText, instantText, zoneText } from "@/lib/dates";
import { isOpen } from "@/liga/opportunities/rules";

type Props = { closesAt: Date; now: Date; herZone: string; placeZone?: string | null };

/** Until when: her own clock first, the forum's second. */
export function Closing({ closesAt, now, herZone, placeZone }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const time = (zone: string) => ({ time: instantText(closesAt, { locale, zone }), zone: zoneText(zone) });
  const open = isOpen(closesAt, now);
  return (
    <WhenText
      dateTime={closesAt.toISOString()}
      primary={t(open ? "opportunities.closes" : "opportunities.closed", {
        when: t("words.yourTime", time(herZone)),
      })}
      relative={inDaysText(daysBetween(dayOf(now, herZone), dayOf(closesAt, herZone)), locale)}
      secondary={placeZone && placeZone !== herZone && t("words.placeTime", time(placeZone))}
    />
  );
}

/** Open with the days left, or closed. */
export function OpenMark({ closesAt, now, herZone }: Omit<Props, "placeZone">) {
  const t = useTranslations("opportunities");
  if (!isOpen(closesAt, now)) return <Status kind="neutral">{t("isClosed")}</Status>;
  const days = daysBetween(dayOf(now, herZone), dayOf(closesAt, herZone));
  return <Status kind={days <= 7 ? "attention" : "done"}>{t("daysLeft", { days })}</Status>;
}
