import { getLocale, getTranslations } from "next-intl/server";
import { Bar } from "@/components/charts/bar";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ProgrammeReport } from "@/liga/desks/report";

/** How training goes: sessions held, the share attended, who has completed. */
export async function TrainingSection({ cohorts }: Pick<ProgrammeReport, "cohorts">) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Section title={t("training.title")}>
      <Table
        caption={t("training.title")}
        captionHidden
        columns={[
          { label: t("cohort") },
          { label: t("training.held"), numeric: true },
          { label: t("training.attended") },
          { label: t("training.complete") },
        ]}
        rows={cohorts.map(({ id, name, held, share, attended, counted, complete, learners }) => ({
          id,
          href: `/cohorts/${id}`,
          cells: [
            name,
            held,
            share === null ? (
              t("training.noMarks")
            ) : (
              <Bar
                key="attended"
                value={attended}
                max={counted}
                text={t("training.attendedText", { share: percent.format(share), attended, counted })}
              />
            ),
            complete === null ? (
              t("training.noCurriculum")
            ) : (
              <Bar
                key="complete"
                kind="done"
                value={complete}
                max={learners}
                text={t("training.completeText", { complete, learners })}
              />
            ),
          ],
        }))}
      />
      <Disclosure summary={t("how")}>{t("training.how")}</Disclosure>
    </Section>
  );
}
