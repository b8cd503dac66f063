import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { DateField, SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { travelDocuments } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { DelegateTravel } from "@/liga/travel/queries";
import { recordSave } from "./actions";

type Props = { travel: DelegateTravel; countries: string[]; own: boolean };

/** Which document, from where, until when: no number, no copy. */
export function RecordSection({ travel, countries, own }: Props) {
  const t = useTranslations("travel.record");
  const words = useTranslations("words");
  const locale = useLocale();
  const { record, visas } = travel;
  const places = named(countries, locale, countryName);
  const country = (name: string, label: string, value: string | null | undefined, optional = true) => (
    <SelectField
      name={name}
      label={label}
      options={places}
      placeholder={t("noCountry")}
      defaultValue={value ?? ""}
      note={optional ? words("optional") : undefined}
    />
  );
  return (
    <Section title={t(own ? "title" : "titleOf")} id="record">
      <ActionForm action={recordSave}>
        <input type="hidden" name="delegation" value={travel.id} />
        <input type="hidden" name="person" value={travel.personId} />
        <input type="hidden" name="version" value={travel.version ?? 0} />
        <RadioGroup
          name="document"
          label={t(own ? "document" : "documentOf")}
          options={travelDocuments.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue={record?.document ?? undefined}
        />
        <div className="field-row">
          {country("nationality", t("nationality"), record?.nationality, false)}
          <DateField
            name="validUntil"
            label={t("validUntil")}
            hint={t("validHint")}
            defaultValue={record?.validUntil ?? ""}
          />
        </div>
        <div className="field-row">
          {country("residence", t("residence"), record?.residence)}
          <DateField
            name="permitUntil"
            label={t("permitUntil")}
            hint={t("permitHint")}
            defaultValue={record?.permitUntil ?? ""}
          />
        </div>
        {country("transit", t("transit"), record?.transit)}
        <fieldset className="grid gap-4">
          <legend>{t("visas")}</legend>
          {[0, 1].map((place) => (
            <div key={place} className="field-row">
              {country(`visa${place}.country`, t("visaCountry"), visas[place]?.country)}
              <DateField
                name={`visa${place}.until`}
                label={t("visaUntil")}
                defaultValue={visas[place]?.until ?? ""}
              />
            </div>
          ))}
        </fieldset>
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
