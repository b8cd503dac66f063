import { useLocale, useTranslations } from "next-intl";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { commissions, editionStatuses, forumLevels } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { Edition } from "@/liga/forums/queries";
import { SourceFields } from "./source-fields";
import { ZoneField } from "./zone-field";

type Props = { edition?: Edition; countries: string[]; today: string; herZone: string };

/** The facts of an edition, to add or to correct. */
export function EditionFields({ edition, countries, today, herZone }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const optional = t("words.optional");
  const label = (field: Field) => t(`forums.fields.${field}`);
  const text = (field: Field, value: string | null | undefined, hint?: string) => ({
    name: field,
    label: label(field),
    hint,
    note: optional,
    defaultValue: value ?? "",
  });
  return (
    <>
      <TextField
        name="name"
        label={label("name")}
        hint={t("forums.fields.nameHint")}
        defaultValue={edition?.name}
        required
      />
      <SelectField
        name="status"
        label={label("status")}
        defaultValue={edition?.status ?? "tentative"}
        options={editionStatuses.map((value) => ({ value, label: t(`words.editionStatus.${value}`) }))}
      />
      <div className="field-row">
        <DateField {...text("startsOn", edition?.startsOn)} />
        <DateField {...text("endsOn", edition?.endsOn)} />
      </div>
      <div className="field-row">
        <TextField {...text("city", edition?.city)} />
        <SelectField
          {...text("country", edition?.countryCode)}
          placeholder={t("words.unknown")}
          options={named(countries, locale, countryName)}
        />
      </div>
      <TextField {...text("venue", edition?.venue)} />
      <ZoneField
        {...text("zone", edition?.zone)}
        placeholder={t("words.unknown")}
        first={[edition?.zone ?? null, herZone]}
      />
      <div className="field-row">
        <SelectField
          name="level"
          label={label("level")}
          defaultValue={edition?.level ?? "global"}
          options={forumLevels.map((value) => ({ value, label: t(`words.forumLevel.${value}`) }))}
        />
        <SelectField
          {...text("commission", edition?.commission, t("forums.fields.commissionHint"))}
          placeholder={t("words.none")}
          options={commissions.map((value) => ({ value, label: t(`words.commission.${value}`) }))}
        />
      </div>
      <div className="field-row">
        <TextField {...text("organiser", edition?.organiser.en)} />
        <TextField {...text("organiserEs", edition?.organiser.es)} />
      </div>
      <TextArea {...text("access", edition?.access.en)} rows={3} />
      <TextArea {...text("accessEs", edition?.access.es, t("forums.fields.bothHint"))} rows={3} />
      <SourceFields source={edition?.source} confidence={edition?.confidence} />
      <DateField
        name="lastCheckedOn"
        label={label("lastCheckedOn")}
        hint={t("forums.fields.lastCheckedHint")}
        defaultValue={today}
        required
      />
    </>
  );
}

type Field =
  | "name"
  | "status"
  | "startsOn"
  | "endsOn"
  | "city"
  | "country"
  | "venue"
  | "zone"
  | "level"
  | "commission"
  | "organiser"
  | "organiserEs"
  | "access"
  | "accessEs"
  | "lastCheckedOn";
