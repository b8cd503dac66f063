import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/auth/viewer";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { id } from "@/liga/input";
import { listNames } from "../lists";
import { tableOf } from "../tables";

/** A list as a file: `?of=<what it is a list of>&as=csv|xlsx`. What she may not read is not there. */
export async function GET(request: Request, { params }: { params: Promise<{ list: string }> }) {
  const viewer = await requireViewer();
  const asked = new URL(request.url).searchParams;
  const { list: given } = await params;
  const list = listNames.find((name) => name === given);
  const of = id.safeParse(asked.get("of"));
  const table = list && (await tableOf[list](viewer, of.success ? of.data : null));
  if (!table) notFound();
  const t = await getTranslations("takeAway");
  const name = [t(`list.${list}`), table.about, dayOf(new Date(), viewer.timeZone)].filter(Boolean).join(" ");
  return tableResponse({ ...table, name }, asked.get("as"));
}
