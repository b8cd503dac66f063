import type { getTranslations } from "next-intl/server";
import type { Locale } from "@/db/enums";
import { dayOf } from "@/lib/dates";
import type { TableFile } from "@/lib/table-file";
import type { CohortProgress } from "@/liga/cohorts/progress";
import { titleIn } from "@/liga/training/title";

type Words = {
  t: Awaited<ReturnType<typeof getTranslations<"cohorts.progress">>>;
  words: Awaited<ReturnType<typeof getTranslations<"words">>>;
  locale: Locale;
  zone: string;
};
type Kind = "attendance" | "modules" | "warnings";
type Table = Omit<TableFile, "name"> & { kind: Kind };

const text = (heading: string) => ({ heading, type: "text" as const });
const number = (heading: string) => ({ heading, type: "number" as const });
const day = (heading: string) => ({ heading, type: "day" as const });
const share = (heading: string) => ({ heading, type: "share" as const });

/** The table behind a picture; attendance unless another is asked for. */
export function tableOf(kind: string | null, progress: CohortProgress, words: Words): Table {
  if (kind === "modules") return modules(progress, words);
  if (kind === "warnings") return warnings(progress, words);
  return attendance(progress, words);
}

function attendance({ held, leaders }: CohortProgress, { t, words, zone }: Words): Table {
  const named = (id: string) => held.filter((session) => dayOf(session.startsAt, zone) === id).length > 1;
  return {
    kind: "attendance",
    columns: [
      text(t("column.leader")),
      text(t("column.organisation")),
      number(t("column.attended")),
      number(t("column.counted")),
      share(t("column.share")),
      // Two sessions of one day are told apart by their number.
      ...held.map(({ startsAt }, n) => {
        const on = dayOf(startsAt, zone);
        return text(named(on) ? `${on} (${n + 1})` : on);
      }),
    ],
    rows: leaders.map(({ name, organisation, progress, marks }) => [
      name ?? words("unnamed"),
      organisation,
      progress.attended,
      progress.counted,
      progress.counted > 0 ? progress.share : null,
      ...held.map(({ id }) => {
        const mark = marks[id];
        return mark ? words(`attendanceMark.${mark}`) : null;
      }),
    ]),
  };
}

function modules({ cohort, leaders }: CohortProgress, { t, words, locale }: Words): Table {
  return {
    kind: "modules",
    columns: [
      text(t("column.module")),
      text(t("column.kind")),
      number(t("column.done")),
      number(t("column.leaders")),
    ],
    rows: cohort.modules.map((module) => [
      titleIn(module.title, locale),
      words(`moduleKind.${module.kind}`),
      leaders.filter(({ progress }) => progress.done.includes(module.id)).length,
      leaders.length,
    ]),
  };
}

function warnings({ leaders }: CohortProgress, { t, words }: Words): Table {
  return {
    kind: "warnings",
    columns: [
      text(t("column.leader")),
      text(t("column.organisation")),
      text(t("column.reason")),
      day(t("column.since")),
      number(t("column.days")),
    ],
    rows: leaders.flatMap(({ name, organisation, warnings }) =>
      warnings.map((warning) => [
        name ?? words("unnamed"),
        organisation,
        t(`reason.${warning.kind}`),
        "since" in warning ? warning.since : null,
        "days" in warning ? warning.days : null,
      ]),
    ),
  };
}
