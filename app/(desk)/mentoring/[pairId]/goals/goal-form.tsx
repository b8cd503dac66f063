import { useTranslations } from "next-intl";
import { DateField, TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Goal } from "@/liga/mentoring/pair-work";
import { changeGoalForm, setGoalForm } from "../actions";

type Props = { dueOn: string; earliest?: string } & (
  | { goal: Goal; pairId?: never; newId?: never }
  | { goal?: never; pairId: string; newId: string }
);

/** A goal by five questions; only what and until when must be answered. */
export function GoalForm({ goal, pairId, newId, dueOn, earliest }: Props) {
  const t = useTranslations("pairs.goals");
  const words = useTranslations("words");
  const optional = { note: words("optional"), rows: 2 };
  return (
    <ActionForm action={goal ? changeGoalForm : setGoalForm}>
      <input type="hidden" name="goalId" value={goal?.id ?? newId} />
      {goal ? (
        <input type="hidden" name="version" value={goal.version} />
      ) : (
        <input type="hidden" name="mentorshipId" value={pairId} />
      )}
      <TextArea
        name="what"
        label={t("what")}
        hint={t("whatHint")}
        defaultValue={goal?.what}
        rows={2}
        required
      />
      <TextArea
        name="measure"
        label={t("measure")}
        hint={t("measureHint")}
        defaultValue={goal?.measure}
        {...optional}
      />
      <TextArea
        name="means"
        label={t("means")}
        hint={t("meansHint")}
        defaultValue={goal?.means}
        {...optional}
      />
      <TextArea name="why" label={t("why")} hint={t("whyHint")} defaultValue={goal?.why} {...optional} />
      <DateField name="dueOn" label={t("dueOn")} defaultValue={dueOn} min={earliest} required />
      <SubmitButton>{t(goal ? "save" : "setIt")}</SubmitButton>
    </ActionForm>
  );
}
