import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { SelectField, TextField } from "@/components/ui/field";
import { locales } from "@/db/enums";
import { allZones } from "@/lib/dates";
import { countryName, languageName, named, spokenLanguages } from "@/lib/names";

type Known = {
  legalName?: string;
  chosenName?: string | null;
  email?: string | null;
  organisationId?: string | null;
  countryCode?: string | null;
  languages?: string[];
  timeZone: string;
  locale: string;
};

/** What is asked about a person, when she is added and when she is edited. */
export function PersonFields({
  known,
  organisations,
  countries,
}: {
  known: Known;
  organisations: { id: string; name: string }[];
  countries: string[];
}) {
  const t = useTranslations("people.field");
  const words = useTranslations("words");
  const locale = useLocale();
  const spoken = [...new Set([...spokenLanguages, ...(known.languages ?? [])])];
  return (
    <>
      <TextField
        name="legalName"
        label={t("legalName")}
        hint={t("legalNameHint")}
        defaultValue={known.legalName}
        autoComplete="off"
        dir="auto"
        required
      />
      <TextField
        name="chosenName"
        label={t("chosenName")}
        note={words("optional")}
        hint={t("chosenNameHint")}
        defaultValue={known.chosenName ?? ""}
        autoComplete="off"
        dir="auto"
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        label={t("email")}
        note={words("optional")}
        hint={t("emailHint")}
        defaultValue={known.email ?? ""}
        autoComplete="off"
      />
      <SelectField
        name="organisation"
        label={t("organisation")}
        hint={t("organisationHint")}
        placeholder={t("noOrganisation")}
        options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={known.organisationId ?? ""}
      />
      <SelectField
        name="country"
        label={t("country")}
        placeholder={t("noCountry")}
        options={named(countries, locale, countryName)}
        defaultValue={known.countryCode ?? ""}
      />
      <CheckboxGroup
        name="languages[]"
        label={t("languages")}
        layout="row"
        options={named(spoken, locale, languageName)}
        defaultValue={known.languages ?? []}
      />
      <ZoneAndLanguage known={known} zoneLabel={t("timeZone")} localeLabel={t("locale")} />
    </>
  );
}

/** Zone and language of pages, also asked for a whole list at once. */
export function ZoneAndLanguage({
  known,
  zoneLabel,
  localeLabel,
}: {
  known: { timeZone: string; locale: string };
  zoneLabel: string;
  localeLabel: string;
}) {
  const t = useTranslations("people.field");
  return (
    <>
      <TextField
        name="timeZone"
        label={zoneLabel}
        hint={t("timeZoneHint")}
        list="time-zones"
        defaultValue={known.timeZone}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <datalist id="time-zones">
        {allZones().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <RadioGroup
        name="locale"
        label={localeLabel}
        layout="row"
        defaultValue={known.locale}
        options={locales.map((code) => ({
          value: code,
          label: <span lang={code}>{languageName(code, code)}</span>,
        }))}
      />
    </>
  );
}
