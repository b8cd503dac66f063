import { useLocale, useTranslations } from "next-intl";
import { Spark } from "@/components/charts/spark";
import { ListFilter } from "@/components/ui/list-filter";
import { Table } from "@/components/ui/table";
import { dayText } from "@/lib/dates";
import type { Course } from "@/liga/mentoring/pulse/course-queries";
import { meanOf } from "@/liga/mentoring/pulse/warnings";
import { WarningList } from "./warning-list";

const shown = 10;

/** A row for each pair: why to look, when they last met, how their answers run. */
export function CourseTable({ id, title, pairs }: { id: string; title: string; pairs: Course[] }) {
  const t = useTranslations("pulse.course");
  const words = useTranslations("words");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const named = (name: string | null) => name ?? words("unnamed");
  const pulse = ({ facts }: Course) => {
    const values = facts.pulses.slice(-shown).map(meanOf);
    if (values.length === 0) return t("noPulse");
    return (
      <Spark
        values={values.map((value) => (value - 1) / 4)}
        text={t("spark", {
          count: values.length,
          values: values.map((value) => number.format(value)).join(", "),
        })}
      />
    );
  };
  const why = pairs.some(({ warnings }) => warnings.length > 0);
  return (
    <>
      {pairs.length > 8 && (
        <ListFilter label={words("filter")} targetId={id} countText={words.raw("filterCount")} labelHidden />
      )}
      <Table
        id={id}
        caption={title}
        captionHidden
        columns={[
          { label: t("columns.pair") },
          ...(why ? [{ label: t("columns.why") }] : []),
          { label: t("columns.cohort") },
          { label: t("columns.met") },
          { label: t("columns.pulse") },
        ]}
        rows={pairs.map((pair) => ({
          id: pair.id,
          href: `/mentoring/how-it-goes/${pair.id}`,
          cells: [
            t("pairOf", { mentee: named(pair.mentee), mentor: named(pair.mentor) }),
            ...(why ? [<WarningList key="why" warnings={pair.warnings} />] : []),
            pair.cohort,
            pair.facts.lastMet ? dayText(pair.facts.lastMet, locale) : t("never"),
            pulse(pair),
          ],
        }))}
      />
    </>
  );
}
