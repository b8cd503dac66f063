import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { type Title, titleIn } from "@/liga/training/title";

type Props = {
  name?: string;
  seatLimit: number;
  travelMinutes: number;
  modules: { id: string; title: Title; required: boolean }[];
  /** Stands before the modules, which are many. */
  children?: ReactNode;
};

/** What a delegation is called and asks, when it is made and when it is changed. */
export function FactsFields({ name, seatLimit, travelMinutes, modules, children }: Props) {
  const t = useTranslations("delegations.create");
  const locale = useLocale();
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={name} required maxLength={120} />
      <div className="field-row">
        <TextField
          name="seatLimit"
          type="number"
          min={1}
          max={200}
          label={t("seatLimit")}
          hint={t("seatLimitHint")}
          defaultValue={seatLimit}
          required
        />
        <TextField
          name="travelMinutes"
          type="number"
          min={0}
          max={600}
          label={t("travelMinutes")}
          hint={t("travelHint")}
          defaultValue={travelMinutes}
          required
        />
      </div>
      {children}
      {modules.length > 0 && (
        <CheckboxGroup
          name="modules[]"
          label={t("modules")}
          hint={t("modulesHint")}
          options={modules.map((module) => ({ value: module.id, label: titleIn(module.title, locale) }))}
          defaultValue={modules.filter(({ required }) => required).map(({ id }) => id)}
        />
      )}
    </>
  );
}
