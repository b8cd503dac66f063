import { useLocale, useTranslations } from "next-intl";
import { type Cell, HeatMap } from "@/components/charts/heat-map";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { type AttendanceMark, attendanceMarks } from "@/db/enums";
import { dateText, monthText } from "@/lib/dates";
import { listText } from "@/lib/names";
import type { CohortProgress } from "@/liga/cohorts/progress";
import { TakeAway } from "./take-away";

type Props = Pick<CohortProgress, "held" | "leaders"> & { cohortId: string; zone: string; asTable: boolean };

const looks: Record<AttendanceMark, Cell> = {
  present: "full",
  late: "part",
  left_early: "part",
  apology: "apart",
  connection_failed: "apart",
  excused: "apart",
  absent: "missed",
  caught_up: "made-good",
};

/** Leaders by sessions, as a picture or as the table behind it. */
export function AttendanceSection({ cohortId, held, leaders, zone, asTable }: Props) {
  const t = useTranslations("cohorts.progress");
  const words = useTranslations("words");
  const locale = useLocale();
  const clock = { locale, zone };
  const title = t("attendance");
  const here = `/cohorts/${cohortId}/progress`;
  const actions = held.length > 0 && (
    <>
      <LinkButton href={asTable ? `${here}#attendance` : `${here}?table#attendance`} size="small">
        {t(asTable ? "asPicture" : "asTable")}
      </LinkButton>
      <TakeAway cohortId={cohortId} table="attendance" />
    </>
  );
  const markOf = (leader: Props["leaders"][number], sessionId: string) => leader.marks[sessionId] ?? null;
  return (
    <Section id="attendance" title={title} actions={actions}>
      {held.length === 0 ? (
        <p>{t("nothingHeld")}</p>
      ) : asTable ? (
        <Table
          caption={t("marks")}
          captionHidden
          layout="scroll"
          columns={[
            { label: t("column.leader") },
            ...held.map(({ startsAt }) => ({ label: dateText(startsAt, clock) })),
          ]}
          rows={leaders.map((leader) => ({
            id: leader.enrolmentId,
            href: `/cohorts/${cohortId}/enrolments/${leader.enrolmentId}`,
            cells: [
              leader.name ?? words("unnamed"),
              ...held.map(({ id }) => {
                const mark = markOf(leader, id);
                return mark ? words(`attendanceMark.${mark}`) : "–";
              }),
            ],
          }))}
        />
      ) : (
        <HeatMap
          label={title}
          rows={leaders.map((leader) => ({
            id: leader.enrolmentId,
            label: leader.name ?? words("unnamed"),
            href: `/cohorts/${cohortId}/enrolments/${leader.enrolmentId}`,
            cells: held.map(({ id }) => {
              const mark = markOf(leader, id);
              return mark ? looks[mark] : "open";
            }),
          }))}
          heads={monthsAbove(held.map(({ startsAt }) => monthText(startsAt, clock)))}
          legend={legendOf(leaders.flatMap((leader) => held.map(({ id }) => markOf(leader, id)))).map(
            ([cell, marks]) => ({
              cell,
              label: listText(
                marks.map((mark) => (mark ? words(`attendanceMark.${mark}`) : t("notMarked"))),
                locale,
              ),
            }),
          )}
        />
      )}
    </Section>
  );
}

/** Each look with the marks it stands for, of those there are. */
function legendOf(marks: (AttendanceMark | null)[]): [Cell, (AttendanceMark | null)[]][] {
  const there = new Set(marks);
  const legend = new Map<Cell, (AttendanceMark | null)[]>();
  for (const mark of [...attendanceMarks, null])
    if (there.has(mark)) {
      const cell = mark ? looks[mark] : "open";
      legend.set(cell, [...(legend.get(cell) ?? []), mark]);
    }
  return [...legend];
}

/** The name of each month over its first session, where it does not run into the one before. */
function monthsAbove(months: string[]) {
  const heads: { column: number; label: string }[] = [];
  months.forEach((label, column) => {
    const before = heads.at(-1);
    if (before?.label !== label && (!before || column - before.column >= 3)) heads.push({ column, label });
  });
  return heads;
}
