import { useLocale, useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { resourceThemes } from "@/db/enums";
import { languageName, named } from "@/lib/names";
import type { Ground } from "@/liga/delegations/planner/candidates";
import { strengths, wishes } from "@/liga/delegations/planner/problem";
import { draft } from "./actions";

const usual = {
  regions: "much",
  objectives: "much",
  first: "little",
  share: "much",
  call: "much",
  ready: "much",
};

/** What a plan is to keep to and what it is to weigh. */
export function DraftForm({ ground, count }: { ground: Ground; count: number }) {
  const t = useTranslations("planner");
  const themes = useTranslations("resources.themes");
  const locale = useLocale();
  const spoken = [...new Set(ground.people.flatMap(({ languages }) => languages))];
  const objectives = [...new Set(ground.people.flatMap((one) => one.objectives))].sort((a, b) => a - b);
  return (
    <ActionForm action={draft}>
      <input type="hidden" name="delegation" value={ground.delegationId} />
      <TextField
        name="name"
        label={t("draft.name")}
        defaultValue={t("draft.usual", { number: count + 1 })}
        required
      />
      <fieldset className="grid gap-2">
        <legend className="font-bold">{t("draft.rules")}</legend>
        <CheckboxField name="rapporteur" label={t("draft.rapporteur")} defaultChecked />
        <CheckboxField name="training" label={t("draft.training")} defaultChecked />
        <CheckboxField
          name="readiness"
          label={t("draft.readiness")}
          hint={t("draft.readinessHint")}
          defaultChecked
        />
        {ground.call && <CheckboxField name="call" label={t("draft.call")} defaultChecked />}
        {ground.youngest !== null && <p>{t("draft.youngest", { age: ground.youngest })}</p>}
      </fieldset>
      {spoken.length > 0 && (
        <CheckboxGroup
          name="languages[]"
          label={t("draft.languages")}
          options={named(spoken, locale, languageName)}
        />
      )}
      <Disclosure summary={t("draft.wishes")} open>
        {wishes.map((wish) => (
          <SelectField
            key={wish}
            name={`wishes.${wish}`}
            label={t(`wish.${wish}`)}
            hint={t(`wishHint.${wish}`)}
            options={strengths.map((value) => ({ value, label: t(`strength.${value}`) }))}
            defaultValue={usual[wish as keyof typeof usual] ?? "none"}
          />
        ))}
      </Disclosure>
      {objectives.length > 0 && (
        <CheckboxGroup
          name="objectives[]"
          label={t("draft.objectives")}
          options={objectives.map((one) => ({
            value: `${one}`,
            label: t("draft.objective", { number: one }),
          }))}
          defaultValue={objectives.map(String)}
        />
      )}
      <Disclosure summary={t("draft.themes")}>
        <CheckboxGroup
          name="themes[]"
          label={t("draft.themes")}
          options={resourceThemes.map((value) => ({ value, label: themes(value) }))}
        />
      </Disclosure>
      <SubmitButton>{t("draft.submit")}</SubmitButton>
    </ActionForm>
  );
}
