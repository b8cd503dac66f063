import { getLocale, getTranslations } from "next-intl/server";
import { hourText, zoneText } from "@/lib/dates";
import { languageName, listText } from "@/lib/names";
import type { Card } from "@/liga/mentoring/queries";

/** Organisation, languages and what time it is where the other is, in one line. */
export async function CardFacts({ card, now }: { card: Card; now: Date }) {
  const [t, locale] = await Promise.all([getTranslations("mentoring"), getLocale()]);
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
