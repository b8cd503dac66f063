import { getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { afterwardsOf } from "@/liga/afterwards/queries";
import { ensureClose, inDelegation } from "../../belong";

type Context = { params: Promise<{ delegationId: string }> };

/** The report as a file, `?as=csv|xlsx`; for those who went, once it is published. */
export async function GET(request: Request, { params }: Context) {
  const { delegationId } = await params;
  const { viewer, here, read } = await inDelegation(delegationId, async (tx, here, viewer) => {
    ensureClose(here);
    return afterwardsOf(tx, viewer, delegationId);
  });
  const [t, words] = await Promise.all([getTranslations("afterwards"), getTranslations("words")]);
  return tableResponse(
    {
      name: `${t("report.title")} ${here.name} ${dayOf(new Date(), viewer.timeZone)}`,
      columns: (["question", "text", "author"] as const).map((name) => ({
        heading: t(`report.${name}`),
        type: "text",
      })),
      rows: read.passages.map((one) => [
        t(`questions.${one.question}`),
        one.text,
        one.authorId ? (one.author ?? words("unnamed")) : t("report.unnamed"),
      ]),
    },
    new URL(request.url).searchParams.get("as"),
  );
}
