import { useLocale, useTranslations } from "next-intl";
import { hourText, zoneText } from "@/lib/dates";
import { localTime } from "@/liga/training/burden";

/** "01:00 the next day in Manila": the same moment where people live, in the order of their clocks. */
export function useLocalTimes() {
  const t = useTranslations("plans.look");
  const locale = useLocale();
  const clock = (at: Date, zone: string, day: string) => {
    const time = hourText(at, { locale, zone });
    const { dayShift } = localTime(at, zone, day);
    return dayShift > 0 ? t("nextDay", { time }) : dayShift < 0 ? t("dayBefore", { time }) : time;
  };
  const places = (at: Date, zones: readonly string[], day: string) =>
    zones.map((zone) => t("place", { time: clock(at, zone, day), place: zoneText(zone) })).join(" · ");
  return { clock, places };
}
