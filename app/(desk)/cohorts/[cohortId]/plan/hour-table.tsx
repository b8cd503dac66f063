import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { clockAt } from "@/lib/clock";
import { dayText, zoneText } from "@/lib/dates";
import { listText } from "@/lib/names";
import { costsOf, fullHours } from "@/liga/training/propose-slots";
import type { PlanPerson } from "@/liga/training/read-plan";
import { useLocalTimes } from "./local-times";
import type { Look } from "./look-form";

/** Each full hour of the day: where leaders are on their clocks then, and outside whose hours it lies. */
export function HourTable({ people, look }: { people: PlanPerson[]; look: Look }) {
  const t = useTranslations("plans.look");
  const plans = useTranslations("plans");
  const words = useTranslations("words");
  const locale = useLocale();
  const { places } = useLocalTimes();
  const zones = [...new Set(people.map(({ zone }) => zone))];
  const costs = costsOf(look.day, look.zone, look.minutes, people);
  const sums = costs.map((cost) => cost?.reduce((sum, one) => sum + one, 0) ?? null);
  const least = Math.min(...sums.filter((sum) => sum !== null));
  if (people.length === 0) return <p>{plans("people.empty")}</p>;
  return (
    <Table
      caption={t("caption", { day: dayText(look.day, locale), zone: zoneText(look.zone) })}
      columns={[
        { label: t("column.hour") },
        { label: t("column.local") },
        { label: t("column.outside") },
        { label: t("column.weight"), numeric: true },
      ]}
      rows={fullHours.map((hour, i) => {
        const { at } = clockAt(look.day, hour, look.zone);
        const outside = people.filter((_, p) => (costs[i]?.[p] ?? 0) > 0);
        return {
          id: hour,
          selected: hour === look.hour,
          cells: at
            ? [
                hour,
                places(at, zones, look.day),
                outside.length > 0
                  ? listText(
                      outside.map(({ name }) => name ?? words("unnamed")),
                      locale,
                    )
                  : t("nobody"),
                sums[i] === least ? (
                  <span key="weight">
                    {sums[i]} <Status kind="done">{t("best")}</Status>
                  </span>
                ) : (
                  sums[i]
                ),
              ]
            : [hour, t("skipped"), "", ""],
        };
      })}
    />
  );
}
