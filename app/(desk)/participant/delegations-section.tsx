import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { daysBetween, daysText, inDaysText } from "@/lib/dates";
import type { OwnDelegation } from "@/liga/delegations/queries";
import { isAhead, type Owed, owedBy } from "@/liga/desks/owed";

type Props = { delegations: OwnDelegation[]; today: string };

/** Where she goes, in which seat, and what she still owes before she does. */
export function DelegationsSection({ delegations, today }: Props) {
  const t = useTranslations("participant.delegations");
  const words = useTranslations("words");
  const locale = useLocale();
  if (delegations.length === 0) return null;
  const text = (owed: Owed) =>
    owed.kind === "task"
      ? owed.days === null
        ? owed.title
        : t("task", { title: owed.title, when: inDaysText(owed.days, locale) })
      : t(owed.kind, { version: owed.kind === "read" ? owed.version : 0 });
  return (
    <Section title={t("title", { count: delegations.length })}>
      <CardList>
        {delegations.map((delegation) => {
          const { id, name, role, state, asAlternate, city, startsOn, endsOn } = delegation;
          const owed = owedBy(delegation, today);
          return (
            <Card
              key={id}
              href={`/delegations/${id}`}
              title={name}
              meta={[
                asAlternate ? t("alternate", { role: words(`seatRole.${role}`) }) : words(`seatRole.${role}`),
                city,
                startsOn && daysText(startsOn, endsOn ?? startsOn, locale),
                startsOn && startsOn > today && inDaysText(daysBetween(today, startsOn), locale),
              ]
                .filter(Boolean)
                .join(" · ")}
              status={
                owed.length === 0 ? (
                  <Status kind={state === "declined" ? "neutral" : "done"}>
                    {words(`seatState.${state}`)}
                  </Status>
                ) : undefined
              }
            >
              {owed.length === 0 ? (
                <p>{isAhead(delegation, today) ? t("nothing") : t("over")}</p>
              ) : (
                <ul className="grid gap-1">
                  {owed.map((one) => (
                    <li key={one.kind === "task" ? one.id : one.kind}>
                      <Status kind={one.kind === "task" && (one.days ?? 0) < 0 ? "stopped" : "attention"}>
                        {text(one)}
                      </Status>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          );
        })}
      </CardList>
    </Section>
  );
}
