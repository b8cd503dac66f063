import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { Outlook } from "@/liga/mentoring/matching/outlook";
import type { Loaded } from "./load";
import { useMatchingTexts } from "./texts";

/** Leaders who would like a mentor and have none: whoever waits longest comes first. */
export function WaitingSection({ loaded, outlook }: { loaded: Loaded; outlook: Outlook }) {
  const t = useTranslations("matching.desk");
  const why = useTranslations("matching.waiting");
  const locale = useLocale();
  const { name } = useMatchingTexts(loaded);
  const clock = { locale, zone: loaded.viewer.timeZone };
  return (
    <Section title={t("waiting")} lead={t("waitingLead")} id="waiting">
      <Table
        caption={t("waiting")}
        captionHidden
        columns={[
          { label: t("leader") },
          { label: t("languages") },
          { label: t("waitingList") },
          { label: t("inTheWay") },
        ]}
        empty={
          <EmptyState title={t("nobodyWaits")}>
            <p>{t("nobodyWaitsText")}</p>
          </EmptyState>
        }
        rows={outlook.waiting.map(({ id, languages, place, waitsSince, inTheWay }) => ({
          id,
          cells: [
            name(id),
            listText(
              languages.map((code) => languageName(code, locale)),
              locale,
            ),
            place !== null && waitsSince !== null
              ? t("place", { place, date: dateText(new Date(waitsSince), clock) })
              : t("notOnList"),
            inTheWay ? (
              <Status key="way" kind="attention">
                {why(inTheWay)}
              </Status>
            ) : (
              t("nothingInTheWay")
            ),
          ],
        }))}
      />
    </Section>
  );
}
