import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { commissions, editionStatuses, forumLevels } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { Directory } from "@/liga/forums/input";

/** A GET form: what it asks for stands in the address and can be sent to somebody. */
export function DirectoryFilter({ filter, countries }: { filter: Directory; countries: string[] }) {
  const t = useTranslations();
  const locale = useLocale();
  const all = t("forums.filter.all");
  return (
    <form
      method="get"
      action="/forums"
      className="form-inline no-print"
      aria-label={t("forums.filter.label")}
    >
      <SelectField
        name="status"
        label={t("forums.filter.status")}
        placeholder={all}
        defaultValue={filter.status}
        options={editionStatuses.map((value) => ({ value, label: t(`words.editionStatus.${value}`) }))}
      />
      <SelectField
        name="level"
        label={t("forums.filter.level")}
        placeholder={all}
        defaultValue={filter.level}
        options={forumLevels.map((value) => ({ value, label: t(`words.forumLevel.${value}`) }))}
      />
      <SelectField
        name="region"
        label={t("forums.filter.region")}
        placeholder={all}
        defaultValue={filter.region}
        options={commissions.map((value) => ({ value, label: t(`words.commission.${value}`) }))}
      />
      <SelectField
        name="country"
        label={t("forums.filter.country")}
        placeholder={all}
        defaultValue={filter.country}
        options={named(countries, locale, countryName)}
      />
      <Button type="submit">{t("forums.filter.apply")}</Button>
      {Object.values(filter).some(Boolean) && (
        <LinkButton href="/forums" variant="quiet">
          {t("forums.filter.clear")}
        </LinkButton>
      )}
    </form>
  );
}
