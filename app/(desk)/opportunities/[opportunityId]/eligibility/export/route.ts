import { getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { loadEligible } from "../../load";

/** Who meets what is asked, as a file: `?as=csv|xlsx`. */
export async function GET(request: Request, { params }: { params: Promise<{ opportunityId: string }> }) {
  const [{ viewer, call, leaders }, t] = await Promise.all([
    loadEligible((await params).opportunityId),
    getTranslations("calls"),
  ]);
  const table = {
    name: `${t("eligibility.file")} ${call.title} ${dayOf(new Date(), viewer.timeZone)}`,
    columns: [t("eligibility.name"), ...(leaders[0]?.asked ?? []).map(({ title }) => title)].map(
      (heading) => ({ heading, type: "text" as const }),
    ),
    rows: leaders.map(({ name, asked }) => [
      name,
      ...asked.map(({ met }) => t(met ? "asked.met" : "asked.missing")),
    ]),
  };
  return tableResponse(table, new URL(request.url).searchParams.get("as"));
}
