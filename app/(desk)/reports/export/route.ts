import { getTranslations } from "next-intl/server";
import { requireViewerWho } from "@/auth/viewer";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { mayCoordinate } from "@/liga/access";
import { reportChoice } from "@/liga/desks/input";
import { programmeReport } from "@/liga/desks/report";
import { reportColumns } from "./columns";

/** The report as a file, a row for each cohort: `?of=…&as=csv|xlsx`. */
export async function GET(request: Request) {
  const viewer = await requireViewerWho(mayCoordinate);
  const now = new Date();
  const today = dayOf(now, viewer.timeZone);
  const asked = new URL(request.url).searchParams;
  const choice = reportChoice(asked.get("of"), today);
  const [t, columns, { cohorts }] = await Promise.all([
    getTranslations("reports"),
    reportColumns(),
    programmeReport(viewer, choice, now),
  ]);
  return tableResponse(
    {
      name: `${t("file")}-${today}`,
      columns,
      rows: cohorts.map((cohort) => columns.map(({ value }) => value(cohort))),
    },
    asked.get("as"),
  );
}
