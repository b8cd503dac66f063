import { useLocale, useTranslations } from "next-intl";
import { monthsOf } from "@/app/(desk)/forums/year-line";
import { YearTimeline } from "@/components/charts/year-timeline";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { daysText, dayText } from "@/lib/dates";
import type { BoardRow, TravelHead } from "@/liga/travel/queries";
import { plusDays } from "@/liga/travel/steps";
import { levelKinds } from "../travel/texts";

type Props = { head: TravelHead; rows: BoardRow[]; today: string };

/** The whole delegation on one line of time: a mark for the last day to begin each open step. */
export function LineSection({ head, rows, today }: Props) {
  const t = useTranslations("travel");
  const words = useTranslations("words");
  const locale = useLocale();
  if (!head.startsOn) return null;
  const last = head.endsOn ?? head.startsOn;
  const days = rows.flatMap(({ readiness }) =>
    readiness.steps.flatMap(({ latestStart }) => latestStart ?? []),
  );
  const from = `${[today, ...days].sort()[0]?.slice(0, 7)}-01`;
  const to = plusDays([last, today].sort()[1] ?? last, 7);
  return (
    <Section title={t("board.line")} lead={t("board.lineLead")} id="line">
      <YearTimeline
        label={t("board.line")}
        from={from}
        to={to}
        months={monthsOf(from, to, locale)}
        today={today}
        todayLabel={t("board.today")}
        editions={[
          {
            id: "forum",
            label: `${head.forum}, ${head.edition}`,
            start: head.startsOn,
            end: last,
            datesText: daysText(head.startsOn, last, locale),
            status: "confirmed" as const,
            statusLabel: t("board.opening"),
          },
          ...rows.map(({ personId, name, readiness }) => {
            const open = readiness.steps.filter(
              ({ state, latestStart }) => state !== "not_needed" && latestStart,
            );
            const first = open.map(({ latestStart }) => latestStart ?? last).sort()[0] ?? last;
            return {
              id: personId,
              label: name ?? words("unnamed"),
              href: `/delegations/${head.id}/travel/${personId}`,
              start: first,
              end: head.startsOn ?? last,
              datesText: "",
              status: "path" as const,
              statusLabel: (
                <Status kind={levelKinds[readiness.level]}>{t(`steps.level.${readiness.level}`)}</Status>
              ),
              deadlines: open.map(({ step, latestStart, level }) => ({
                date: latestStart ?? last,
                label: t(`steps.step.${step}`),
                dateText: dayText(latestStart ?? last, locale),
                kind: levelKinds[level],
              })),
            };
          }),
        ]}
        tableLabel={t("board.columns.day")}
        columns={{
          edition: t("board.who"),
          dates: t("board.opening"),
          status: t("board.state"),
          deadlines: t("board.columns.day"),
        }}
      />
    </Section>
  );
}
