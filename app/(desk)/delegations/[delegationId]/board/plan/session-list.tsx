import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { dateText, hoursText } from "@/lib/dates";
import type { Proposal } from "./load";

/** Every session with what it is to the delegation; each opens to say more, or to pin somebody. */
export function SessionList({ proposal }: { proposal: Proposal }) {
  const t = useTranslations("agenda");
  const locale = useLocale();
  const { known, head } = proposal;
  return (
    <Section title={t("sessions")} lead={t("sessionsLead")}>
      <Table
        caption={t("sessions")}
        captionHidden
        columns={[
          { label: t("session") },
          { label: t("when") },
          { label: t("weightLabel") },
          { label: t("pins") },
        ]}
        rows={known.sessions.map((one) => {
          const clock = { locale, zone: known.zone ?? one.zone };
          const [from, to] = [new Date(one.startsAt), new Date(one.endsAt)];
          return {
            id: one.id,
            href: `/delegations/${head.id}/board/plan/${one.id}`,
            cells: [
              one.title,
              `${dateText(from, clock)}, ${hoursText(from, to, clock)}`,
              one.wanted ? t(`weight.${one.wanted.weight}`) : t("asUsual"),
              known.pins.filter(({ session }) => session === one.id).length,
            ],
          };
        })}
      />
    </Section>
  );
}
