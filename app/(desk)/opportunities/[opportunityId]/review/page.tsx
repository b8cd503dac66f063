import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { instantText } from "@/lib/dates";
import { languageName } from "@/lib/names";
import { scoreOf } from "@/liga/opportunities/ranking";
import { CallCrumbs } from "../../crumbs";
import { loadDesk } from "./load";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.review"))("title") };
}

/** What one call leaves a reviewer to score. */
export default async function ReviewDeskPage({ params }: Props) {
  const [{ viewer, desk }, t, locale] = await Promise.all([
    loadDesk((await params).opportunityId),
    getTranslations("calls"),
    getLocale(),
  ]);
  const left = desk.rows.filter(({ conflict, scores }) => !conflict && !scores).length;
  const closesAt = new Date(desk.closesAt);
  const open = closesAt > new Date();
  const columns = ["selection.columns.name", "selection.columns.state", "selection.columns.score"] as const;
  return (
    <>
      <PageHeader
        title={t("review.title")}
        lead={t("review.lead")}
        breadcrumb={<CallCrumbs call={desk} here={t("review.title")} />}
        meta={<Status kind={left > 0 ? "attention" : "done"}>{t("review.left", { left })}</Status>}
      />
      {desk.blind && !desk.revealed && <Notice tone="neutral">{t("review.blind")}</Notice>}
      <Table
        caption={desk.title}
        captionHidden
        columns={columns.map((key) => ({ label: t(key), numeric: key === "selection.columns.score" }))}
        rows={desk.rows.map((row) => {
          const score = row.scores && scoreOf(desk.criteria, row.scores);
          const name = row.name ?? t("review.application", { number: row.number });
          return {
            id: row.interestId,
            href: `/opportunities/${desk.id}/review/${row.interestId}`,
            cells: [
              [name, row.language && languageName(row.language, locale)].filter(Boolean).join(" · "),
              <Status key="state" kind={row.conflict ? "neutral" : row.scores ? "done" : "attention"}>
                {t(row.conflict ? "review.notYours" : row.scores ? "review.scored" : "review.toScore")}
              </Status>,
              typeof score === "number" && !row.conflict ? Math.round(score) : "–",
            ],
          };
        })}
        empty={
          <EmptyState title={t("review.none")}>
            {open
              ? t("review.opensWhenClosed", {
                  when: instantText(closesAt, { locale, zone: viewer.timeZone }),
                })
              : t("review.noneText")}
          </EmptyState>
        }
      />
    </>
  );
}
