import { useLocale, useTranslations } from "next-intl";
import { Card, CardList } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { dayText } from "@/lib/dates";
import type { OfficedDelegation } from "@/liga/travel/queries";

/** Delegations whose travel she sees to; their readiness is her only part of them. */
export function OfficedList({ rows }: { rows: OfficedDelegation[] }) {
  const t = useTranslations("travel.officer");
  const locale = useLocale();
  return (
    <Section title={t("mine")}>
      <CardList>
        {rows.map(({ id, name, forum, edition, startsOn }) => (
          <Card
            key={id}
            href={`/delegations/${id}/readiness`}
            title={name}
            meta={[`${forum}, ${edition}`, startsOn && dayText(startsOn, locale)].filter(Boolean).join(" · ")}
          />
        ))}
      </CardList>
    </Section>
  );
}
