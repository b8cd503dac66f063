import { getLocale, getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { tableResponse } from "@/lib/table-file";
import { load } from "../load";
import { tableOf } from "../tables";

/** A table of the cohort's progress as a file: `?table=attendance|modules|warnings&as=csv|xlsx`. */
export async function GET(request: Request, { params }: { params: Promise<{ cohortId: string }> }) {
  const { viewer, now, ...progress } = await load((await params).cohortId);
  const asked = new URL(request.url).searchParams;
  const [t, words, locale] = await Promise.all([
    getTranslations("cohorts.progress"),
    getTranslations("words"),
    getLocale(),
  ]);
  const table = tableOf(asked.get("table"), progress, { t, words, locale, zone: viewer.timeZone });
  const name = `${progress.cohort.name} ${t(`file.${table.kind}`)} ${dayOf(now, viewer.timeZone)}`;
  return tableResponse({ ...table, name }, asked.get("as"));
}
