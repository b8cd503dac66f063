import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { hoursText, instantText } from "@/lib/dates";
import type { Whereabouts } from "@/liga/room/queries";

/** Who is where now, for the head and the coordinators. */
export function WhereSection({ where, zone }: { where: Whereabouts[]; zone: string }) {
  const t = useTranslations("room.where");
  const words = useTranslations("words");
  const mine = { locale: useLocale(), zone };
  return (
    <Section title={t("title")} lead={t("lead")} id="where">
      <Table
        caption={t("title")}
        captionHidden
        columns={(["who", "said", "agenda", "call"] as const).map((column) => ({ label: t(column) }))}
        rows={where.map(({ id, name, checkIn, now, contact }) => ({
          id,
          cells: [
            name ?? words("unnamed"),
            checkIn
              ? t("since", {
                  place: checkIn.place || t("atSession"),
                  when: instantText(new Date(checkIn.at), mine),
                })
              : t("nothing"),
            now
              ? [now.title, now.place, hoursText(new Date(now.startsAt), new Date(now.endsAt), mine)]
                  .filter(Boolean)
                  .join(", ")
              : t("free"),
            contact ? `${contact.name}, ${contact.number}` : t("noContact"),
          ],
        }))}
      />
    </Section>
  );
}
