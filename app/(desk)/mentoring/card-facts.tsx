import { useLocale, useTranslations } from "next-intl";
import { hourText, zoneText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { Card } from "@/liga/mentoring/queries";

/** Organisation, languages and what time it is where the other is, in one line. */
export function CardFacts({ card, now }: { card: Card; now: Date }) {
  const t = useTranslations("mentoring");
  const locale = useLocale();
  const languages = card.languages.map((code) => languageName(code, locale));
  const zone = card.timeZone;
  return (
    <>
      {[
        card.organisation,
        languages.length > 0 && t("speaks", { languages: listText(languages, locale) }),
        zone && t("thereNow", { time: hourText(now, { locale, zone }), zone: zoneText(zone) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </>
  );
}
