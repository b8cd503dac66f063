import type { getTranslations } from "next-intl/server";
import type { TimelineEdition } from "@/components/charts/year-timeline";
import type { Locale } from "@/db/enums";
import { dayOf, daysText, dayText, instantText } from "@/lib/dates";
import type { OwnTimeline } from "@/liga/desks/timeline";
import { countsAsAttended } from "@/liga/training/rules";
import { titleIn } from "@/liga/training/title";

type Words = {
  t: Awaited<ReturnType<typeof getTranslations<"participant">>>;
  words: Awaited<ReturnType<typeof getTranslations<"words">>>;
  locale: Locale;
  zone: string;
};
type Point = NonNullable<TimelineEdition["deadlines"]>[number];

/** A line for each cohort, for her mentoring and for each delegation; what is in it are points. */
export function rowsOf(
  { training, meetings, delegations }: OwnTimeline,
  { t, words, locale, zone }: Words,
): TimelineEdition[] {
  const clock = { locale, zone };
  const at = (instant: Date, label: string, kind: Point["kind"] = "neutral"): Point => ({
    date: dayOf(instant, zone),
    dateText: instantText(instant, clock),
    label,
    kind,
  });
  const lines = [
    ...training.map(({ enrolmentId, cohortName, sessions }) => ({
      id: enrolmentId,
      label: cohortName,
      href: "/training",
      points: sessions
        .filter(({ cancelled }) => !cancelled)
        .map(({ startsAt, title, mark }) =>
          at(
            startsAt,
            [titleIn(title, locale), mark && words(`attendanceMark.${mark}`)].filter(Boolean).join(", "),
            mark === null
              ? "neutral"
              : countsAsAttended(mark)
                ? "done"
                : mark === "absent"
                  ? "stopped"
                  : "neutral",
          ),
        ),
    })),
    {
      id: "mentoring",
      label: t("mentor.title"),
      href: "/mentoring",
      points: meetings.map((meeting) => at(meeting.startsAt, meeting.with ?? words("unnamed"))),
    },
    ...delegations.map(({ name, sessions, tasks }) => ({
      id: name,
      label: name,
      href: "/delegations",
      points: [
        ...tasks.map(({ title, dueOn }) => ({
          date: dueOn,
          dateText: dayText(dueOn, locale),
          label: title,
          kind: "attention" as const,
        })),
        ...sessions.map(({ startsAt, title }) => at(startsAt, title)),
      ],
    })),
  ];
  return lines.flatMap(({ points, ...line }) => {
    const days = points.map(({ date }) => date).sort();
    const [start, end] = [days[0], days.at(-1)];
    if (!start || !end) return [];
    return [
      {
        ...line,
        start,
        end,
        datesText: daysText(start, end, locale),
        status: "path" as const,
        statusLabel: t("timeline.count", { count: points.length }),
        deadlines: points,
      },
    ];
  });
}
