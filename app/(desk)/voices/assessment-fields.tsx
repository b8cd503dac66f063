import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { sharingCircles } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { Objective } from "@/liga/forums/queries";
import type { Assessment } from "@/liga/voices/queries";
import { ObjectivesField } from "../forums/objectives-field";

type Props = { assessment?: Assessment; countries: string[]; objectives: Objective[] };

/** The questions of a reading, and who will see it: nobody else unless she says so. */
export function AssessmentFields({ assessment, countries, objectives }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <>
      <SelectField
        name="country"
        label={t("voices.fields.country")}
        placeholder={t("words.chooseOne")}
        defaultValue={assessment?.countryCode ?? ""}
        options={named(countries, locale, countryName)}
        required
      />
      <TextField
        name="policy"
        label={t("voices.fields.policy")}
        hint={t("voices.fields.policyHint")}
        defaultValue={assessment?.policy}
        required
      />
      {(["whoBenefits", "whoIsHurt", "ask"] as const).map((question) => (
        <TextArea
          key={question}
          name={question}
          label={t(`voices.fields.${question}`)}
          hint={t(`voices.hints.${question}`)}
          defaultValue={assessment?.[question]}
          required
        />
      ))}
      <ObjectivesField objectives={objectives} chosen={assessment?.objectives} />
      <RadioGroup
        name="sharedWith"
        label={t("voices.fields.sharedWith")}
        hint={t("voices.fields.sharedWithHint")}
        defaultValue={assessment?.sharedWith ?? "only_me"}
        options={sharingCircles.map((value) => ({
          value,
          label: t(`words.sharingCircle.${value}`),
          hint: t(`voices.seenBy.${value}`),
        }))}
        required
      />
    </>
  );
}
