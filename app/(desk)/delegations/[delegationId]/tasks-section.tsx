import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { dayText } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { Delegation, MemberTask } from "@/liga/delegations/delegation-queries";
import { taskAdd, taskRemove } from "../actions";

/** What was asked of whom before she goes, and who has done it. */
export function TasksSection({ whole }: { whole: Delegation }) {
  const t = useTranslations("delegations.tasks");
  const words = useTranslations("words");
  const locale = useLocale();
  const { tasks } = whole;
  const name = (task: { name: string | null }) => task.name ?? words("unnamed");
  const names = (list: MemberTask[], none: string) =>
    list.length > 0 ? listText(list.map(name), locale) : none;
  return (
    <Section
      title={t("title")}
      lead={
        tasks.length > 0
          ? t("lead", { done: tasks.filter(({ done }) => done).length, all: tasks.length })
          : t("none")
      }
      id="tasks"
    >
      {tasks.length > 0 && (
        <Table
          caption={t("title")}
          captionHidden
          columns={[{ label: t("task") }, { label: t("due") }, { label: t("by") }, { label: t("open") }]}
          rows={together(tasks).map(([key, list]) => {
            const open = list.filter(({ done }) => !done);
            return {
              id: key,
              cells: [
                list[0]?.title,
                list[0]?.dueOn ? dayText(list[0].dueOn, locale) : "",
                open.length === 0 && list.length > 1
                  ? t("everybodyDone")
                  : names(
                      list.filter(({ done }) => done),
                      t("nobodyDone"),
                    ),
                open.length > 0 && (
                  <Disclosure key="open" summary={names(open, "")}>
                    <div className="actions">
                      {open.map((task) => (
                        <ActionForm key={task.id} action={taskRemove} messageAt="end">
                          <input type="hidden" name="task" value={task.id} />
                          <SubmitButton variant="quiet" size="small">
                            {t("remove", { name: name(task) })}
                          </SubmitButton>
                        </ActionForm>
                      ))}
                    </div>
                  </Disclosure>
                ),
              ],
            };
          })}
        />
      )}
      <Disclosure summary={t("add")} open={tasks.length === 0}>
        <ActionForm action={taskAdd}>
          <input type="hidden" name="delegation" value={whole.id} />
          <TextField name="title" label={t("titleField")} maxLength={200} required />
          <div className="field-row">
            <SelectField
              name="person"
              label={t("whose")}
              placeholder={t("everybody")}
              options={whole.seats.flatMap((seat) =>
                seat.personId && seat.state !== "declined"
                  ? [{ value: seat.personId, label: name(seat) }]
                  : [],
              )}
            />
            <DateField name="dueOn" label={t("dueField")} note={words("optional")} />
          </div>
          <SubmitButton variant="secondary">{t("submit")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

/** The same thing asked of several women is one line. */
function together(tasks: MemberTask[]) {
  const groups = new Map<string, MemberTask[]>();
  for (const task of tasks) {
    const key = `${task.dueOn} ${task.title}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups];
}
