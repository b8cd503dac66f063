import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf, daysBetween, dayText, inDaysText } from "@/lib/dates";
import type { DelegateTask } from "@/liga/delegations/queries";
import { taskFinish } from "../actions";

/** What she still owes before she goes, the next day first. */
export function OwnTasks({ tasks, zone }: { tasks: DelegateTask[]; zone: string }) {
  const t = useTranslations("delegations.mine");
  const locale = useLocale();
  const today = dayOf(new Date(), zone);
  return (
    <Section title={t("tasks")} id="tasks">
      {tasks.every(({ done }) => done) && <p className="text-muted">{t("noTasks")}</p>}
      <ul>
        {tasks.map((task) => (
          <li
            key={task.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0"
          >
            <span className="grid">
              <span className={task.done ? "text-muted" : "font-semibold"}>{task.title}</span>
              {task.dueOn && !task.done && (
                <span className={task.dueOn < today ? "text-attention" : "text-muted"}>
                  {t("due", { day: dayText(task.dueOn, locale) })} ·{" "}
                  {inDaysText(daysBetween(today, task.dueOn), locale)}
                </span>
              )}
              {task.done && <Status kind="done">{t("done")}</Status>}
            </span>
            <ActionForm action={taskFinish} messageAt="end" className="form-inline no-print">
              <input type="hidden" name="task" value={task.id} />
              {!task.done && <input type="hidden" name="done" value="yes" />}
              <SubmitButton
                variant={task.done ? "quiet" : "secondary"}
                size="small"
                aria-label={`${t(task.done ? "undo" : "markDone")}: ${task.title}`}
              >
                {t(task.done ? "undo" : "markDone")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
