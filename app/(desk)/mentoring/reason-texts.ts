import { useLocale, useTranslations } from "next-intl";
import { languageName, listText } from "@/lib/names";
import type { Row } from "@/liga/mentoring/matching/propose";

/** Why two fit, or why somebody waits, in words that everybody it is about may read. */
export function useReasonTexts() {
  const t = useTranslations("matching.reasons");
  const waiting = useTranslations("matching.waiting");
  const themes = useTranslations("resources.themes");
  const words = useTranslations("words");
  const locale = useLocale();
  const list = (items: string[]) => ({ list: listText(items, locale) });
  return (reason: Row["reasons"][number]): string => {
    switch (reason.code) {
      case "languages":
        return t("languages", list(reason.languages.map((code) => languageName(code, locale))));
      case "themes":
      case "lived":
        return t(reason.code, list(reason.themes.map((theme) => themes(theme))));
      case "objectives":
        return t("objectives", list(reason.objectives.map(String)));
      case "hours":
        return t("hours", { hours: Math.floor(reason.minutes / 60) });
      case "region":
        return t("region", { region: words(`commission.${reason.region}`) });
      default:
        return waiting(reason.code);
    }
  };
}
