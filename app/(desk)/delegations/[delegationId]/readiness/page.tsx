import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { DelegationHeader } from "../header";
import { loadReadiness } from "../travel/load";
import { TravelHeader } from "../travel/travel-header";
import { LineSection } from "./line-section";
import { OfficerSection } from "./officer-section";
import { TableSection } from "./table-section";

type Props = { params: Promise<{ delegationId: string }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await loadReadiness((await params).delegationId);
  return { title: `${(await getTranslations("travel.board"))("title")}: ${head.name}` };
}

/** Who of the delegation can get there, the worst first, and the whole delegation on one line of time. */
export default async function ReadinessPage({ params, searchParams }: Props) {
  const { viewer, head, rows, officers, today } = await loadReadiness((await params).delegationId);
  const [t, done] = await Promise.all([getTranslations("travel"), getTranslations("done")]);
  const count = (level: string) => rows.filter(({ readiness }) => readiness.level === level).length;
  const title = `${t("board.title")}: ${head.name}`;
  return (
    <>
      {head.coordinates ? (
        <DelegationHeader viewer={viewer} head={head} part="readiness" title={title} />
      ) : (
        <TravelHeader head={head} title={title} officer />
      )}
      {rows.length > 0 && (
        <p className="text-lead mt-4">
          {count("over") > 0
            ? t("board.over")
            : t("board.lead", { red: count("red"), unknown: count("unknown") })}
        </p>
      )}
      {(await searchParams).done === "refusal" && (
        <Notice tone="done">
          <p>{done("refusalDone")}</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("board.none")} />
      ) : (
        <>
          <TableSection head={head} rows={rows} />
          <LineSection head={head} rows={rows} today={today} />
        </>
      )}
      <p className="text-muted">{t("ask")}</p>
      {officers && <OfficerSection delegationId={head.id} officers={officers} />}
    </>
  );
}
