import { useTranslations } from "next-intl";
import { WriteTo } from "@/app/(desk)/mail/write-to";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { clockAt, hourOf, wallMinute, weekdayOf } from "@/lib/clock";
import { zoneText } from "@/lib/dates";
import { burdenOf } from "@/liga/training/burden";
import type { PlanPerson } from "@/liga/training/read-plan";
import { useLocalTimes } from "./local-times";
import type { Look } from "./look-form";

type Props = { cohortId: string; people: PlanPerson[]; look: Look };

/** Every leader at the hour looked at closely; whoever has carried most so far comes first. */
export function PeopleTable({ cohortId, people, look }: Props) {
  const t = useTranslations("plans.people");
  const plans = useTranslations("plans");
  const words = useTranslations("words");
  const { clock } = useLocalTimes();
  const { at } = clockAt(look.day, look.hour, look.zone);
  if (people.length === 0 || !at) return null;
  const session = { startsAt: at, durationMinutes: look.minutes };
  const title = t("title", { hour: look.hour, zone: zoneText(look.zone) });
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        columns={[
          { label: t("name") },
          { label: t("local") },
          { label: t("hours") },
          { label: t("carried"), numeric: true },
        ]}
        rows={people
          .toSorted((a, b) => b.carried - a.carried)
          .map((person) => {
            const said = person.hours[weekdayOf(wallMinute(at, person.zone)) - 1];
            const weight = burdenOf(session, person.zone, person.hours);
            return {
              id: person.id,
              cells: [
                person.name ?? words("unnamed"),
                <span key="local">
                  {plans("look.place", {
                    time: clock(at, person.zone, look.day),
                    place: zoneText(person.zone),
                  })}{" "}
                  <Status kind={weight > 0 ? "attention" : "done"}>
                    {weight > 0 ? t("outside", { minutes: weight }) : t("inside")}
                  </Status>
                </span>,
                said === undefined
                  ? t("usual")
                  : said === null
                    ? t("never")
                    : t("between", { from: hourOf(said.from), until: hourOf(said.until) }),
                plans("burden", { minutes: person.carried }),
              ],
            };
          })}
      />
      {people.some(({ stated }) => !stated) && <WriteTo list="no_hours" cohortId={cohortId} />}
    </Section>
  );
}
