import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { csvFile } from "@/lib/csv";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "@/liga/access";
import { reportChoice } from "@/liga/desks/input";
import { programmeReport } from "@/liga/desks/report";
import { reportColumns } from "./columns";

/** The report as a file, a row for each cohort. */
export async function GET(request: Request) {
  const viewer = await requireViewerWho(mayCoordinate);
  const now = new Date();
  const today = dayOf(now, viewer.timeZone);
  const choice = reportChoice(new URL(request.url).searchParams.get("of"), today);
  const [t, columns, { cohorts }] = await Promise.all([
    getTranslations("reports"),
    reportColumns(),
    programmeReport(viewer, choice, now),
  ]);
  const rows = cohorts.map((cohort) => columns.map(({ value }) => value(cohort)));
  return new Response(csvFile([columns.map(({ heading }) => heading), ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t("file")}-${today}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
