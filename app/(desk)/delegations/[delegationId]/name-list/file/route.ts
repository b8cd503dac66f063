import { getTranslations } from "next-intl/server";
import { tableResponse } from "@/lib/table-file";
import { cellOf } from "@/liga/delegations/papers/rules";
import { loadPapers } from "../../papers/load";

type Context = { params: Promise<{ delegationId: string }> };

/** The list as a file, `?as=csv|xlsx`, in the forum's columns. */
export async function GET(request: Request, { params }: Context) {
  const { list, say } = await loadPapers((await params).delegationId);
  const t = await getTranslations("papers.list");
  return tableResponse(
    {
      name: t("file", { name: list.name }),
      columns: list.columns.map(({ heading }) => ({ heading, type: "text" })),
      rows: list.members.map((member) => list.columns.map(({ field }) => cellOf(field, member, say))),
    },
    new URL(request.url).searchParams.get("as"),
  );
}
