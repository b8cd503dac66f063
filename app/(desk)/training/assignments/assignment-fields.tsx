import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { DateField, SelectField, TextArea, TextField, TimeField } from "@/components/ui/field";
import { allZones, localText } from "@/lib/dates";
import { criterionIds } from "@/liga/training/assignments/input";
import type { Assignment } from "@/liga/training/assignments/queries";
import { type Title, titleIn } from "@/liga/training/title";

type Props = {
  modules: { id: string; title: Title }[];
  assignment?: Assignment;
  /** Where the due hour is meant to be when it is new: hers. */
  zone: string;
};

/** What is asked and until when: the same fields for a new one and one that changes. */
export function AssignmentFields({ modules, assignment, zone }: Props) {
  const t = useTranslations("assignments.form");
  const words = useTranslations("words");
  const locale = useLocale();
  const local = assignment ? localText(assignment.dueAt, assignment.zone) : undefined;
  const first = [...new Set([assignment?.zone ?? zone, zone])];
  const zoneOption = (name: string) => ({ value: name, label: name.replaceAll("_", " ") });
  const allowed = assignment
    ? [assignment.allowsText && "text", assignment.allowsFile && "file", assignment.allowsVoice && "voice"]
    : ["text", "file", "voice"];
  return (
    <>
      <SelectField
        name="moduleId"
        label={t("module")}
        {...(assignment ? {} : { placeholder: words("chooseOne") })}
        options={modules.map(({ id, title }) => ({ value: id, label: titleIn(title, locale) }))}
        defaultValue={assignment?.moduleId ?? ""}
        required
      />
      <TextField
        name="titleEn"
        label={t("titleEn")}
        hint={t("oneLanguage")}
        defaultValue={assignment?.title.en}
      />
      <TextField name="titleEs" label={t("titleEs")} defaultValue={assignment?.title.es} />
      <TextArea name="briefEn" label={t("briefEn")} rows={6} defaultValue={assignment?.brief.en} />
      <TextArea name="briefEs" label={t("briefEs")} rows={6} defaultValue={assignment?.brief.es} />
      <div className="field-row">
        <DateField name="day" label={t("day")} defaultValue={local?.slice(0, 10)} required />
        <TimeField name="hour" label={t("hour")} defaultValue={local?.slice(11, 16) ?? "20:00"} required />
      </div>
      <SelectField
        name="zone"
        label={t("zone")}
        hint={t("zoneHint")}
        options={first.map(zoneOption)}
        groups={[
          {
            label: t("allZones"),
            options: allZones()
              .filter((name) => !first.includes(name))
              .map(zoneOption),
          },
        ]}
        defaultValue={first[0]}
      />
      <CheckboxGroup
        name="allows[]"
        label={t("allows")}
        options={[
          { value: "text", label: t("allowsText") },
          { value: "file", label: t("allowsFile") },
          { value: "voice", label: t("allowsVoice") },
        ]}
        defaultValue={allowed.filter((way) => way !== false)}
      />
      <RubricFields rubric={assignment?.rubric ?? []} />
    </>
  );
}

function RubricFields({ rubric }: { rubric: Assignment["rubric"] }) {
  const t = useTranslations("assignments.form");
  return (
    <fieldset className="field">
      <legend className="field-label">{t("rubric")}</legend>
      <p className="field-hint">{t("rubricHint")}</p>
      {criterionIds.map((id, i) => {
        const criterion = rubric.find((one) => one.id === id);
        return (
          <div key={id} className="field-row">
            <TextField
              name={`criterionEn.${id}`}
              label={t("criterionEn", { number: i + 1 })}
              defaultValue={criterion?.text.en}
            />
            <TextField
              name={`criterionEs.${id}`}
              label={t("criterionEs", { number: i + 1 })}
              defaultValue={criterion?.text.es}
            />
            <TextField
              name={`criterionMost.${id}`}
              type="number"
              inputMode="numeric"
              min={1}
              max={100}
              label={t("most")}
              className="input-short"
              defaultValue={criterion?.most ?? 3}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
