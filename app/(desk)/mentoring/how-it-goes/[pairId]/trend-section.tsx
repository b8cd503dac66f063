import { useLocale, useTranslations } from "next-intl";
import { Trend } from "@/components/charts/trend";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { dateText } from "@/lib/dates";
import { meanOf, type Pulse } from "@/liga/mentoring/pulse/warnings";

const sides = [
  { side: "mentee", mark: "dot" },
  { side: "mentor", mark: "square" },
] as const;

/** What both answered over time, as lines and as the table behind them. */
export function TrendSection({ pulses, zone }: { pulses: Pulse[]; zone: string }) {
  const t = useTranslations("pulse.one");
  const course = useTranslations("pulse.course.side");
  const locale = useLocale();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const of = (side: Pulse["side"]) => pulses.filter((pulse) => pulse.side === side);
  const values = (side: Pulse["side"]) =>
    of(side)
      .map((pulse) => number.format(meanOf(pulse)))
      .join(", ");
  if (pulses.length === 0)
    return (
      <Section title={t("trend")} lead={t("trendLead")}>
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      </Section>
    );
  return (
    <Section title={t("trend")} lead={t("trendLead")}>
      <Trend
        from={1}
        to={5}
        text={t("trendText", {
          mentee: of("mentee").length,
          menteeValues: values("mentee"),
          mentor: of("mentor").length,
          mentorValues: values("mentor"),
        })}
        series={sides.map(({ side, mark }) => ({
          id: side,
          mark,
          label: t(`legend.${side}`),
          points: of(side).map((pulse) => ({ at: pulse.at.getTime(), value: meanOf(pulse) })),
        }))}
      />
      <Disclosure summary={t("table")}>
        <Table
          caption={t("table")}
          captionHidden
          columns={[
            { label: t("columns.on") },
            { label: t("columns.by") },
            { label: t("columns.useful"), numeric: true },
            { label: t("columns.going"), numeric: true },
          ]}
          rows={pulses.toReversed().map(({ at, side, useful, going }) => ({
            id: `${side} ${at.toISOString()}`,
            cells: [dateText(at, { locale, zone }), course(side), useful, going],
          }))}
        />
      </Disclosure>
    </Section>
  );
}
