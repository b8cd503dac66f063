import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { TextField } from "@/components/ui/field";
import { moduleKinds } from "@/db/enums";
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

/** One module; `others` are those it may wait for. */
export function ModuleFields({ module, others }: { module?: Module; others: Module[] }) {
  const t = useTranslations("training.modules");
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
      <RadioGroup
        name="kind"
        label={t("kind")}
        layout="row"
        options={moduleKinds.map((kind) => ({ value: kind, label: words(`moduleKind.${kind}`) }))}
        defaultValue={module?.kind ?? "required"}
      />
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
