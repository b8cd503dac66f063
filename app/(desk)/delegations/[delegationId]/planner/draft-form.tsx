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
import type { Objective } from "@/liga/forums/queries";
import { draft } from "./actions";

const usual = {
  regions: "much",
  objectives: "much",
  first: "little",
  share: "much",
  call: "much",
  ready: "much",
};

type Props = { ground: Ground; objectives: Objective[]; count: number };

/** What a plan is to keep to and what it is to weigh. */
export function DraftForm({ ground, objectives, count }: Props) {
  const t = useTranslations("planner");
  const themes = useTranslations("resources.themes");
  const locale = useLocale();
  const spoken = [...new Set(ground.people.flatMap(({ languages }) => languages))];
  const asked = new Set(ground.people.flatMap((one) => one.objectives));
  const wanted = objectives.filter(({ number }) => asked.has(number));
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
        <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
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
        </div>
      </Disclosure>
      {wanted.length > 0 && (
        <CheckboxGroup
          name="objectives[]"
          label={t("draft.objectives")}
          options={wanted.map(({ number, title }) => ({ value: `${number}`, label: `${number}. ${title}` }))}
          defaultValue={wanted.map(({ number }) => `${number}`)}
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
