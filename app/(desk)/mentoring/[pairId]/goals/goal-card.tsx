import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import type { GoalState } from "@/db/enums";
import { dateText, daysBetween, dayText, inDaysText } from "@/lib/dates";
import type { Goal } from "@/liga/mentoring/pair-work";
import type { OwnPair } from "@/liga/mentoring/queries";
import { closeGoalForm, noteGoalForm } from "../actions";
import { GoalForm } from "./goal-form";

type Props = { goal: Goal; pair: OwnPair; zone: string; today: string };

/** A goal: what it is, how it went day by day, and what to do with it. */
export function GoalCard({ goal, pair, zone, today }: Props) {
  const t = useTranslations("pairs.goals");
  const locale = useLocale();
  const open = goal.state === "open";
  const running = pair.endedOn === null;
  const answers = (["measure", "means", "why"] as const).filter((part) => goal[part]);
  return (
    <Card
      level={2}
      title={<span dir="auto">{goal.what}</span>}
      meta={
        open
          ? `${t("until", { day: dayText(goal.dueOn, locale) })} · ${inDaysText(daysBetween(today, goal.dueOn), locale)}`
          : t("until", { day: dayText(goal.dueOn, locale) })
      }
      status={<GoalStatus goal={goal} today={today} />}
    >
      {answers.length > 0 && (
        <DefinitionList
          items={answers.map((part) => ({
            term: t(part),
            detail: (
              <span dir="auto" className="whitespace-pre-wrap">
                {goal[part]}
              </span>
            ),
          }))}
        />
      )}
      <GoalNotes goal={goal} pair={pair} zone={zone} />
      {running && open && (
        <>
          <ActionForm action={noteGoalForm} messageAt="end">
            <input type="hidden" name="goalId" value={goal.id} />
            <input type="hidden" name="noteId" value={randomUUID()} />
            <TextArea name="text" label={t("note")} rows={2} required />
            <SubmitButton variant="secondary">{t("noteIt")}</SubmitButton>
          </ActionForm>
          <div className="actions">
            <CloseGoal goal={goal} state="reached" />
            <CloseGoal goal={goal} state="let_go" />
          </div>
          <Disclosure summary={t("change")}>
            <GoalForm goal={goal} dueOn={goal.dueOn} />
          </Disclosure>
        </>
      )}
      {running && !open && <CloseGoal goal={goal} state="open" />}
    </Card>
  );
}

function GoalStatus({ goal, today }: { goal: Goal; today: string }) {
  const t = useTranslations("pairs.goals");
  if (goal.state === "reached") return <Status kind="done">{t("state.reached")}</Status>;
  if (goal.state === "let_go") return <Status kind="neutral">{t("state.let_go")}</Status>;
  return goal.dueOn < today ? <Status kind="attention">{t("overdue")}</Status> : null;
}

function GoalNotes({ goal, pair, zone }: { goal: Goal; pair: OwnPair; zone: string }) {
  const t = useTranslations("pairs.goals");
  const words = useTranslations("words");
  const locale = useLocale();
  if (goal.notes.length === 0) return null;
  const name = pair.other.name ?? words("unnamed");
  return (
    <ul className="grid gap-2" aria-label={t("notes")}>
      {goal.notes.map((note) => (
        <li key={note.id}>
          <span className="field-hint block">
            {dateText(new Date(note.at), { locale, zone })} · {note.mine ? t("you") : name}
          </span>
          <span dir="auto" className="whitespace-pre-wrap">
            {note.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CloseGoal({ goal, state }: { goal: Goal; state: GoalState }) {
  const t = useTranslations("pairs.goals");
  return (
    <ActionForm action={closeGoalForm} messageAt="end">
      <input type="hidden" name="goalId" value={goal.id} />
      <input type="hidden" name="version" value={goal.version} />
      <input type="hidden" name="state" value={state} />
      <SubmitButton variant={state === "reached" ? "secondary" : "quiet"}>{t(`make.${state}`)}</SubmitButton>
    </ActionForm>
  );
}
