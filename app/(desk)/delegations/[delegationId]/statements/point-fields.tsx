import { useLocale, useTranslations } from "next-intl";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { saidIn } from "@/liga/forums/names";
import type { statementChoices, TalkingPoint } from "@/liga/statements/queries";
import type { Here } from "../belong";

type Props = {
  here: Here;
  choices: Awaited<ReturnType<typeof statementChoices>>;
  point?: TalkingPoint;
};

/** One page for one ask. */
export function PointFields({ here, choices, point }: Props) {
  const t = useTranslations("statements.points");
  const words = useTranslations("words");
  const locale = useLocale();
  const optional = words("optional");
  return (
    <>
      <TextField name="title" label={t("name")} defaultValue={point?.title} required />
      <SelectField
        name="objective"
        label={t("objective")}
        note={optional}
        placeholder={t("noObjective")}
        defaultValue={point?.objective ? String(point.objective) : ""}
        options={choices.objectives.map(({ number, title }) => ({
          value: String(number),
          label: t("objectiveNamed", { number, title: saidIn(title, locale)?.text ?? "" }),
        }))}
      />
      <SelectField
        name="assessment"
        label={t("assessment")}
        note={optional}
        placeholder={t("noAssessment")}
        defaultValue={point?.assessmentId ?? ""}
        options={choices.assessments.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea name="problem" label={t("problem")} defaultValue={point?.problem} required />
      <TextArea name="evidence" label={t("evidence")} note={optional} defaultValue={point?.evidence ?? ""} />
      <TextArea name="ask" label={t("ask")} defaultValue={point?.ask} rows={2} required />
      <TextField
        name="grantedBy"
        label={t("grantedBy")}
        note={optional}
        defaultValue={point?.grantedBy ?? ""}
      />
      <SelectField
        name="owner"
        label={t("owner")}
        note={optional}
        placeholder={t("nobody")}
        defaultValue={point?.ownerId ?? ""}
        options={here.fellows.map(({ id, name }) => ({ value: id, label: name ?? words("unnamed") }))}
      />
    </>
  );
}
