import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { commissions } from "@/db/enums";
import { languageName, named, spokenLanguages } from "@/lib/names";
import type { CohortPage } from "@/liga/cohorts/queries";

type Known = Pick<
  CohortPage,
  "name" | "startsOn" | "endsOn" | "commissionCode" | "workingLanguages" | "curriculum"
>;

/** What a cohort is: the same fields for a new one and one that changes. */
export function CohortFields({
  cohort,
  curricula,
}: {
  cohort?: Known;
  curricula: { id: string; name: string }[];
}) {
  const t = useTranslations("cohorts");
  const words = useTranslations("words");
  const locale = useLocale();
  const codes = [...new Set([...spokenLanguages, ...(cohort?.workingLanguages ?? [])])];
  return (
    <>
      <TextField
        name="name"
        label={t("field.name")}
        hint={t("field.nameHint")}
        defaultValue={cohort?.name}
        required
      />
      <div className="field-row">
        <DateField name="startsOn" label={t("field.startsOn")} defaultValue={cohort?.startsOn} required />
        <DateField name="endsOn" label={t("field.endsOn")} defaultValue={cohort?.endsOn} required />
      </div>
      <SelectField
        name="commissionCode"
        label={t("field.region")}
        hint={t("field.regionHint")}
        note={words("optional")}
        placeholder={words("none")}
        options={commissions.map((code) => ({ value: code, label: words(`commission.${code}`) }))}
        defaultValue={cohort?.commissionCode ?? ""}
      />
      <SelectField
        name="curriculumId"
        label={t("field.curriculum")}
        note={words("optional")}
        placeholder={words("none")}
        options={curricula.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={cohort?.curriculum?.id ?? ""}
      />
      <CheckboxGroup
        name="workingLanguages[]"
        label={t("field.languages")}
        note={words("optional")}
        layout="row"
        options={named(codes, locale, languageName)}
        defaultValue={cohort?.workingLanguages ?? []}
      />
    </>
  );
}
