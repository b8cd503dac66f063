import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { monthsOf } from "@/app/(desk)/forums/year-line";
import { requireViewerWho } from "@/auth/viewer";
import { YearTimeline } from "@/components/charts/year-timeline";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { dayOf, daysText } from "@/lib/dates";
import { mayTakePart } from "@/liga/access";
import { ownTimeline } from "@/liga/desks/timeline";
import { rowsOf } from "./rows";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("participant.timeline"))("title") };
}

/** Her way on one line of time: sessions, meetings, forums and what she owes. */
export default async function TimelinePage() {
  const viewer = await requireViewerWho(mayTakePart);
  const now = new Date();
  const [t, words, locale, timeline] = await Promise.all([
    getTranslations("participant"),
    getTranslations("words"),
    getLocale(),
    ownTimeline(viewer, now),
  ]);
  const today = dayOf(now, viewer.timeZone);
  const rows = rowsOf(timeline, { t, words, locale, zone: viewer.timeZone });
  const days = [today, ...rows.flatMap(({ start, end }) => [start, end])].sort();
  const from = `${days[0]?.slice(0, 7)}-01`;
  const to = endOfMonth(days.at(-1) ?? today);
  return (
    <>
      <PageHeader
        title={t("timeline.title")}
        lead={rows.length > 0 ? t("timeline.lead", { days: daysText(from, to, locale) }) : undefined}
        breadcrumb={
          <Breadcrumb
            label={t("title")}
            items={[{ label: t("title"), href: "/participant" }, { label: t("timeline.title") }]}
          />
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t("timeline.empty")}>
          <p>{t("timeline.emptyText")}</p>
        </EmptyState>
      ) : (
        <YearTimeline
          label={t("timeline.title")}
          from={from}
          to={to}
          today={today}
          todayLabel={t("timeline.today")}
          months={monthsOf(from, to, locale)}
          tableLabel={t("timeline.table")}
          columns={{
            edition: t("timeline.column.what"),
            dates: t("timeline.column.days"),
            status: t("timeline.column.count"),
            deadlines: t("timeline.column.each"),
          }}
          editions={rows}
        />
      )}
    </>
  );
}

const endOfMonth = (day: string) => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
