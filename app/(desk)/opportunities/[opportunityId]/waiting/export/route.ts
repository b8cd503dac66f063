import { getLocale, getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { loadSelection } from "../../load";
import { points, ranked } from "../../selection/ranked";

/** The waiting list as a file, in its order: `?as=csv|xlsx`. */
export async function GET(request: Request, { params }: { params: Promise<{ opportunityId: string }> }) {
  const { viewer, call, rows } = await loadSelection((await params).opportunityId);
  const [t, locale] = await Promise.all([getTranslations("calls.waiting"), getLocale()]);
  const list = ranked(call, rows, "state", locale).filter(({ state }) => state === "waiting");
  const table = {
    name: `${t("file")} ${call.title} ${dayOf(new Date(), viewer.timeZone)}`,
    columns: [
      { heading: t("columns.place"), type: "number" as const },
      { heading: t("columns.name"), type: "text" as const },
      { heading: t("columns.score"), type: "number" as const },
      { heading: t("columns.reason"), type: "text" as const },
    ],
    rows: list.map((row, at) => [at + 1, row.name, row.spread && points(row.spread.mean), row.reason]),
  };
  return tableResponse(table, new URL(request.url).searchParams.get("as"));
}
