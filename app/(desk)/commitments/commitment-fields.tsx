import { useLocale, useTranslations } from "next-intl";
import { DateField, SelectField, TextArea } from "@/components/ui/field";
import { commitmentStates } from "@/db/enums";
import { countryName, named } from "@/lib/names";
import type { Commitment } from "@/liga/commitments/queries";
import { editionTitle } from "@/liga/forums/names";
import type { editionList, Objective } from "@/liga/forums/queries";
import { shortDays } from "../forums/days";
import { ObjectivesField } from "../forums/objectives-field";

type Props = {
  commitment?: Commitment;
  countries: string[];
  editions: Awaited<ReturnType<typeof editionList>>;
  objectives: Objective[];
};

/** What a State promised, where it said so, and how it stands. */
export function CommitmentFields({ commitment, countries, editions, objectives }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const optional = t("words.optional");
  return (
    <>
      <SelectField
        name="country"
        label={t("commitments.fields.country")}
        placeholder={t("words.chooseOne")}
        defaultValue={commitment?.countryCode ?? ""}
        options={named(countries, locale, countryName)}
        required
      />
      <TextArea
        name="promise"
        label={t("commitments.fields.promise")}
        hint={t("commitments.fields.promiseHint")}
        defaultValue={commitment?.promise}
        rows={3}
        required
      />
      <DateField
        name="saidOn"
        label={t("commitments.fields.saidOn")}
        defaultValue={commitment?.saidOn}
        required
      />
      <SelectField
        name="edition"
        label={t("commitments.fields.edition")}
        note={optional}
        placeholder={t("commitments.fields.elsewhere")}
        defaultValue={commitment?.editionId ?? ""}
        options={editions.map((row) => ({
          value: row.id,
          label: [editionTitle(row.forum, row.name), shortDays(row, locale)].filter(Boolean).join(" · "),
        }))}
      />
      <TextArea
        name="source"
        label={t("commitments.fields.source")}
        hint={t("commitments.fields.sourceHint")}
        defaultValue={commitment?.source}
        rows={2}
        required
      />
      <ObjectivesField objectives={objectives} chosen={commitment?.objectives} />
      <SelectField
        name="state"
        label={t("commitments.fields.state")}
        defaultValue={commitment?.state ?? "promised"}
        options={commitmentStates.map((value) => ({ value, label: t(`words.commitmentState.${value}`) }))}
      />
      <DateField
        name="nextCheckOn"
        label={t("commitments.fields.nextCheckOn")}
        hint={t("commitments.fields.nextCheckHint")}
        note={optional}
        defaultValue={commitment?.nextCheckOn ?? ""}
      />
    </>
  );
}
