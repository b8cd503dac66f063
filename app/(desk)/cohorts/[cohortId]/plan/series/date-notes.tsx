import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { zoneText } from "@/lib/dates";
import { listText } from "@/lib/names";
import { burdenOf } from "@/liga/training/burden";
import type { PlanPerson } from "@/liga/training/read-plan";
import type { SeriesDate } from "@/liga/training/recurrence";
import { useLocalTimes } from "../local-times";

type Props = { date: SeriesDate; zone: string; durationMinutes: number; people: PlanPerson[] };

/** What to look at before a date is kept: clocks that change, days off, and whose hours it lies outside of. */
export function DateNotes({ date, zone, durationMinutes, people }: Props) {
  const t = useTranslations("plans.series");
  const words = useTranslations("words");
  const locale = useLocale();
  const { places } = useLocalTimes();
  const { at, day, hour, twice, shifts, daysOff } = date;
  const zones = [...new Set(people.map((person) => person.zone))];
  const outside = at
    ? people.filter((person) => burdenOf({ startsAt: at, durationMinutes }, person.zone, person.hours) > 0)
    : [];
  return (
    <ul className="mb-3">
      {!at && (
        <li>
          <Status kind="stopped">{t("gap", { zone: zoneText(zone), hour })}</Status>
        </li>
      )}
      {twice && (
        <li>
          <Status kind="attention">{t("twice", { zone: zoneText(zone), hour })}</Status>
        </li>
      )}
      {daysOff.map((name) => (
        <li key={name}>
          <Status kind="attention">{t("off", { name })}</Status>
        </li>
      ))}
      {shifts.map((shift) => (
        <li key={shift.zone}>
          <Status kind="attention">
            {t("shift", { now: shift.now, before: shift.before, zone: zoneText(shift.zone) })}
          </Status>
        </li>
      ))}
      {at && zones.length > 0 && (
        <li className="text-muted">{t("local", { times: places(at, zones, day) })}</li>
      )}
      {outside.length > 0 && (
        <li className="text-muted">
          {t("weight", {
            names: listText(
              outside.map(({ name }) => name ?? words("unnamed")),
              locale,
            ),
          })}
        </li>
      )}
    </ul>
  );
}
