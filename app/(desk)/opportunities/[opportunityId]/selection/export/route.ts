import { getLocale, getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { tableResponse } from "@/lib/table-file";
import { loadSelection } from "../../load";
import { points, ranked } from "../ranked";

/** The selection as a file, ranked: `?as=csv|xlsx`. Empty while names are kept. */
export async function GET(request: Request, { params }: { params: Promise<{ opportunityId: string }> }) {
  const { viewer, call, rows } = await loadSelection((await params).opportunityId);
  const [t, words, locale] = await Promise.all([
    getTranslations("calls.selection"),
    getTranslations("words"),
    getLocale(),
  ]);
  const heading = (
    key:
      | "place"
      | "name"
      | "organisation"
      | "language"
      | "score"
      | "range"
      | "apart"
      | "state"
      | "waiting"
      | "reason",
  ) => t(`columns.${key}`);
  const table = {
    name: `${t("file")} ${call.title} ${dayOf(new Date(), viewer.timeZone)}`,
    columns: [
      { heading: heading("place"), type: "number" as const },
      { heading: heading("name"), type: "text" as const },
      { heading: heading("organisation"), type: "text" as const },
      { heading: heading("language"), type: "text" as const },
      { heading: heading("score"), type: "number" as const },
      { heading: heading("range"), type: "text" as const },
      { heading: heading("apart"), type: "text" as const },
      { heading: heading("state"), type: "text" as const },
      { heading: heading("waiting"), type: "number" as const },
      { heading: heading("reason"), type: "text" as const },
    ],
    rows: ranked(call, rows, "score", locale).map((row) => [
      row.place,
      row.name,
      row.organisation,
      row.language && languageName(row.language, locale),
      row.spread && points(row.spread.mean),
      row.spread && t("range", { least: points(row.spread.least), most: points(row.spread.most) }),
      call.criteria
        .filter(({ id }) => row.spread?.apart.includes(id))
        .map(({ title }) => title)
        .join(", "),
      words(`interestState.${row.state}`),
      row.rank,
      row.reason,
    ]),
  };
  return tableResponse(table, new URL(request.url).searchParams.get("as"));
}
