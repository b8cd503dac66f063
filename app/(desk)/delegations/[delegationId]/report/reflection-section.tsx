import { useTranslations } from "next-intl";
import { CheckboxField, CheckboxGroup, RadioGroup } from "@/components/ui/choice-field";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { reflectionQuestions, reflectionShown } from "@/db/enums";
import type { Reflection } from "@/liga/afterwards/queries";
import { reflectionSave } from "./actions";

type Props = {
  delegationId: string;
  mine: Reflection | null;
  points: { id: string; title: string }[];
  mentored: boolean;
};

/** Her own words on the journey: a draft nobody reads until she shares it, with her name or without. */
export function ReflectionSection({ delegationId, mine, points, mentored }: Props) {
  const t = useTranslations("afterwards.reflection");
  const questions = useTranslations("afterwards.questions");
  const words = useTranslations("words");
  const said = (question: string, point: string | null = null) =>
    mine?.answers.find((one) => one.question === question && one.pointId === point)?.text ?? "";
  const passed = reflectionQuestions.filter((question) =>
    mine?.answers.some((one) => one.question === question && one.passed),
  );
  return (
    <Section
      title={t("title")}
      lead={t("lead")}
      id="reflection"
      actions={
        mine && (
          <Status kind={mine.shared ? "done" : "neutral"}>{t(mine.shared ? "shared" : "private")}</Status>
        )
      }
    >
      <ActionForm action={reflectionSave} className="no-print">
        <input type="hidden" name="delegation" value={delegationId} />
        <input type="hidden" name="version" value={mine?.version ?? 0} />
        {reflectionQuestions.map((question) =>
          question === "asks" && points.length > 0 ? (
            points.map((point) => (
              <TextArea
                key={point.id}
                name={`ask.${point.id}`}
                label={t("ofAsk", { ask: point.title })}
                note={words("optional")}
                rows={2}
                defaultValue={said("asks", point.id)}
              />
            ))
          ) : (
            <TextArea
              key={question}
              name={`answers.${question}`}
              label={questions(question)}
              note={words("optional")}
              rows={3}
              defaultValue={said(question)}
            />
          ),
        )}
        <RadioGroup
          name="shown"
          label={t("shown")}
          hint={t("shownHint")}
          defaultValue={mine?.shown ?? "anonymous"}
          options={reflectionShown.map((value) => ({ value, label: t(`shownAs.${value}`) }))}
        />
        {(mentored || passed.length > 0) && (
          <CheckboxGroup
            name="pass[]"
            label={t("pass")}
            hint={t("passHint")}
            defaultValue={passed}
            options={reflectionQuestions.map((value) => ({ value, label: questions(value) }))}
          />
        )}
        <CheckboxField
          name="share"
          label={t("share")}
          hint={t("shareHint")}
          defaultChecked={mine?.shared ?? false}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
