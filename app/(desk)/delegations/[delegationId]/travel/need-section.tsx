import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { countryName } from "@/lib/names";
import type { DelegateTravel } from "@/liga/travel/queries";
import { useTravelTexts } from "./texts";

/** What she may need, with every reason and the day of the table; never more than whom to ask. */
export function NeedSection({ travel }: { travel: DelegateTravel }) {
  const t = useTranslations("travel");
  const texts = useTravelTexts();
  const locale = useLocale();
  const { need, transit, papers } = travel.readiness;
  const through = travel.record?.transit;
  return (
    <Section title={t("need.title")} id="need">
      <p className="text-lead">
        {t(`need.${need.need}`)}
        {travel.country && `: ${countryName(travel.country, locale)}`}
      </p>
      <ul className="grid gap-1">
        {need.reasons.map((reason) => (
          <li key={`${reason.code}${"measure" in reason ? reason.measure : ""}`}>{texts.need(reason)}</li>
        ))}
        {papers
          .filter(({ paper }) => paper !== "ask_transit")
          .map((paper) => (
            <li key={paper.paper}>{texts.paper(paper)}</li>
          ))}
      </ul>
      {transit && through && (
        <p>
          {t(transit.need === "none" ? "need.transitNone" : "need.transitUnknown", {
            country: countryName(through, locale),
          })}
        </p>
      )}
      <Notice tone="attention">
        <p>{t("ask")}</p>
      </Notice>
      <p className="text-muted">
        {travel.source
          ? t("need.table", { source: travel.source.name, day: texts.day(travel.source.on) })
          : t("need.noTable")}
      </p>
    </Section>
  );
}
