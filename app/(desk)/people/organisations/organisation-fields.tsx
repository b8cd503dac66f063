import { useLocale, useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { countryName, named } from "@/lib/names";
import type { Organisation } from "@/liga/people/queries";

const statuses = ["none", "roster", "special", "general"] as const;

export function OrganisationFields({ known, countries }: { known?: Organisation; countries: string[] }) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <div className="field-row">
      <TextField
        name="name"
        label={t("organisations.name")}
        defaultValue={known?.name}
        dir="auto"
        autoComplete="off"
        required
      />
      <SelectField
        name="country"
        label={t("organisations.country")}
        placeholder={t("field.noCountry")}
        options={named(countries, locale, countryName)}
        defaultValue={known?.countryCode ?? ""}
      />
      <SelectField
        name="ecosocStatus"
        label={t("organisations.ecosoc")}
        options={statuses.map((status) => ({ value: status, label: words(`ecosocStatus.${status}`) }))}
        defaultValue={known?.ecosocStatus ?? "none"}
      />
    </div>
  );
}
