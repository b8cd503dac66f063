import { useLocale, useTranslations } from "next-intl";
import { YearTimeline } from "@/components/charts/year-timeline";
import { daysBetween, dayText, inDaysText } from "@/lib/dates";
import { editionTitle } from "@/liga/forums/names";
import type { forumYear } from "@/liga/forums/queries";
import { shortDays } from "./days";
import { EditionStatusMark } from "./marks";

type Row = Awaited<ReturnType<typeof forumYear>>[number];
type Props = { editions: Row[]; from: string; to: string; today: string };

/** The first day of this month and the last of the month a year later, `YYYY-MM-DD`. */
export function yearAhead(today: string) {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year + 1, month, 0));
  return { from: `${today.slice(0, 7)}-01`, to: last.toISOString().slice(0, 10) };
}

/** The months of a line, from a first of one. */
export function monthsOf(from: string, to: string, locale: string) {
  const name = (width: "short" | "narrow") =>
    new Intl.DateTimeFormat(locale, { month: width, timeZone: "UTC", calendar: "gregory" });
  const [long, narrow] = [name("short"), name("narrow")];
  const months: { start: string; label: string; narrow: string }[] = [];
  for (
    const at = new Date(`${from}T00:00Z`);
    at.toISOString().slice(0, 10) <= to;
    at.setUTCMonth(at.getUTCMonth() + 1)
  )
    months.push({ start: at.toISOString().slice(0, 10), label: long.format(at), narrow: narrow.format(at) });
  return months;
}

/** Forums on one line of time: rows of `forumYear()`, drawn on the server. */
export function YearLine({ editions, from, to, today }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const due = (day: string) => {
    const days = daysBetween(today, day);
    return {
      kind: days >= 0 && days <= 30 ? ("attention" as const) : ("neutral" as const),
      dateText: `${dayText(day, locale)}, ${inDaysText(days, locale)}`,
    };
  };
  return (
    <YearTimeline
      label={t("forums.line.label")}
      from={from}
      to={to}
      today={today}
      todayLabel={t("forums.line.today")}
      months={monthsOf(from, to, locale)}
      tableLabel={t("forums.line.table")}
      columns={{
        edition: t("forums.columns.edition"),
        dates: t("forums.columns.dates"),
        status: t("forums.columns.status"),
        deadlines: t("forums.deadlines.title"),
      }}
      editions={editions
        .filter((row) => row.startsOn !== null)
        .map((row) => ({
          id: row.id,
          label: editionTitle(row.forum, row.name),
          href: `/forums/${row.id}`,
          start: row.startsOn ?? "",
          end: row.endsOn ?? row.startsOn ?? "",
          datesText: shortDays(row, locale) ?? "",
          status: row.status,
          statusLabel: <EditionStatusMark status={row.status} />,
          was: row.was ? { start: row.was.startsOn, end: row.was.endsOn } : undefined,
          deadlines: row.deadlines.map(({ dueOn, kind, title }) => ({
            date: dueOn,
            label: title ?? t(`words.deadlineKind.${kind}`),
            ...due(dueOn),
          })),
        }))}
    />
  );
}
