import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { travelAnswers, travelQuestions } from "@/db/enums";
import type { DelegateTravel } from "@/liga/travel/queries";
import { answersSave } from "./actions";

/** What touches status, work and family: she answers, her coordinator reads, the travel officer never sees it. */
export function AnswersSection({ travel, own }: { travel: DelegateTravel; own: boolean }) {
  const t = useTranslations("travel.answers");
  const said = Object.fromEntries(travel.answers.map(({ question, answer }) => [question, answer]));
  if (!own)
    return (
      <Section title={t("titleOf")} lead={t("leadOf")} id="answers">
        <DefinitionList
          items={travelQuestions.map((question) => {
            const answer = said[question];
            return {
              term: t(`question.${question}`),
              detail: answer ? t(`answer.${answer as (typeof travelAnswers)[number]}`) : t("open"),
            };
          })}
        />
      </Section>
    );
  return (
    <Section title={t("title")} lead={t("lead")} id="answers">
      <ActionForm action={answersSave}>
        <input type="hidden" name="delegation" value={travel.id} />
        {travelQuestions.map((question) => (
          <SelectField
            key={question}
            name={`answers.${question}`}
            label={t(`question.${question}`)}
            placeholder={t("open")}
            options={travelAnswers.map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
            defaultValue={said[question] ?? ""}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
