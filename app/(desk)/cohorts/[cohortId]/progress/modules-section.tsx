import { useLocale, useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { LeaderSigns } from "@/liga/cohorts/progress";
import type { CohortPage } from "@/liga/cohorts/queries";
import { titleIn } from "@/liga/training/title";
import { TakeAway } from "./take-away";

type Props = { cohortId: string; modules: CohortPage["modules"]; leaders: LeaderSigns[] };

/** How many leaders have each module behind them, in the order of the curriculum. */
export function ModulesSection({ cohortId, modules, leaders }: Props) {
  const t = useTranslations("cohorts.progress");
  const words = useTranslations("words");
  const locale = useLocale();
  if (modules.length === 0) return null;
  return (
    <Section
      title={t("modules")}
      lead={t("modulesLead")}
      actions={<TakeAway cohortId={cohortId} table="modules" />}
    >
      <Table
        caption={t("modules")}
        captionHidden
        columns={[{ label: t("column.module") }, { label: t("column.kind") }, { label: t("column.done") }]}
        rows={modules.map((module) => {
          const done = leaders.filter(({ progress }) => progress.done.includes(module.id)).length;
          return {
            id: module.id,
            cells: [
              titleIn(module.title, locale),
              <Badge key="kind">{words(`moduleKind.${module.kind}`)}</Badge>,
              <Bar
                key="done"
                value={done}
                max={leaders.length}
                text={t("doneOf", { done, all: leaders.length })}
              />,
            ],
          };
        })}
      />
    </Section>
  );
}
