import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayText } from "@/lib/dates";
import { countryName, named } from "@/lib/names";
import type { Heard } from "@/liga/commitments/heard";
import { confirm, setAside } from "./heard-actions";

/** Promises told in debriefs, until a coordinator makes commitments of them. */
export function HeardSection({ heard, countries }: { heard: Heard[]; countries: string[] }) {
  const t = useTranslations("room.heard");
  const locale = useLocale();
  if (heard.length === 0) return null;
  const options = named(countries, locale, countryName);
  return (
    <Section title={t("title")} lead={t("lead")} id="heard">
      <ul className="no-print">
        {heard.map((one) => (
          <li key={one.id} className="grid gap-2 border-line border-t py-3">
            <strong className="font-semibold">{one.promise}</strong>
            <span className="text-muted">
              {t("from", {
                who: one.who,
                meeting: one.meeting,
                day: dayText(one.saidOn, locale),
                delegation: one.delegation,
              })}
            </span>
            {one.byDay && <span>{t("by", { day: dayText(one.byDay, locale) })}</span>}
            <ActionForm action={confirm} className="form-inline">
              <input type="hidden" name="promise" value={one.id} />
              {one.countryCode ? (
                <>
                  <input type="hidden" name="country" value={one.countryCode} />
                  <span>{countryName(one.countryCode, locale)}</span>
                </>
              ) : (
                <SelectField
                  name="country"
                  label={t("country")}
                  placeholder={t("whichCountry")}
                  options={options}
                />
              )}
              <SubmitButton size="small">{t("confirm")}</SubmitButton>
            </ActionForm>
            <ActionForm action={setAside} className="form-inline">
              <input type="hidden" name="promise" value={one.id} />
              <SubmitButton size="small" variant="quiet">
                {t("setAside")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
