import { useLocale, useTranslations } from "next-intl";
import { ObjectivesField } from "@/app/(desk)/forums/objectives-field";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { moduleKinds } from "@/db/enums";
import type { Objective } from "@/liga/forums/queries";
import type { CurriculumPage } from "@/liga/training/read-curricula";
import { titleIn } from "@/liga/training/title";

/** A curriculum's name and its attendance bar. */
export function CurriculumFields({ curriculum }: { curriculum?: CurriculumPage }) {
  const t = useTranslations("training.curricula");
  return (
    <>
      <TextField name="name" label={t("name")} defaultValue={curriculum?.name ?? ""} required />
      <TextField
        name="attendanceBar"
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        label={t("barLabel")}
        hint={t("barHint")}
        className="input-short"
        defaultValue={curriculum?.attendanceBar ?? 70}
        required
      />
    </>
  );
}

type Module = CurriculumPage["modules"][number];

type ModuleProps = { module?: Module; others: Module[]; objectives: Objective[] };

/** One module; `others` are those it may wait for. */
export function ModuleFields({ module, others, objectives }: ModuleProps) {
  const t = useTranslations("training.modules");
  const plans = useTranslations("plans.module");
  const words = useTranslations("words");
  const locale = useLocale();
  return (
    <>
      <TextField
        name="titleEn"
        label={t("titleEn")}
        hint={t("titleHint")}
        defaultValue={module?.title.en ?? ""}
      />
      <TextField name="titleEs" label={t("titleEs")} defaultValue={module?.title.es ?? ""} />
      <TextArea
        name="outcomesEn"
        label={plans("outcomesEn")}
        hint={plans("outcomesHint")}
        note={words("optional")}
        rows={3}
        defaultValue={module?.outcomes.en ?? ""}
      />
      <TextArea
        name="outcomesEs"
        label={plans("outcomesEs")}
        hint={plans("outcomesHint")}
        note={words("optional")}
        rows={3}
        defaultValue={module?.outcomes.es ?? ""}
      />
      <TextField
        name="workloadHours"
        type="number"
        inputMode="decimal"
        min={0}
        step={0.25}
        label={plans("workload")}
        hint={plans("workloadHint")}
        className="input-short"
        defaultValue={(module?.workloadMinutes ?? 0) / 60}
      />
      <RadioGroup
        name="kind"
        label={t("kind")}
        layout="row"
        options={moduleKinds.map((kind) => ({ value: kind, label: words(`moduleKind.${kind}`) }))}
        defaultValue={module?.kind ?? "required"}
      />
      <Disclosure summary={plans("objectives")}>
        <ObjectivesField objectives={objectives} chosen={module?.objectives ?? []} />
      </Disclosure>
      {others.length > 0 && (
        <CheckboxGroup
          name="prerequisiteIds[]"
          label={t("prerequisite")}
          hint={t("prerequisiteHint")}
          note={words("optional")}
          options={others.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }))}
          defaultValue={module?.prerequisiteIds ?? []}
        />
      )}
    </>
  );
}
