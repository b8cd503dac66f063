import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { moveWaiting } from "../../actions";
import { CallCrumbs } from "../../crumbs";
import { CallTabs } from "../call-tabs";
import { loadSelection } from "../load";
import { points, ranked } from "../selection/ranked";
import { Offers } from "./offers";

type Props = { params: Promise<{ opportunityId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.tabs"))("waiting") };
}

/** Who is next and why, and what became of the places offered. */
export default async function WaitingPage({ params }: Props) {
  const [{ viewer, call, rows }, t, locale] = await Promise.all([
    loadSelection((await params).opportunityId),
    getTranslations("calls.waiting"),
    getLocale(),
  ]);
  const tabs = await getTranslations("calls");
  const all = ranked(call, rows, "state", locale);
  const list = all.filter(({ state }) => state === "waiting");
  const here = `/opportunities/${call.id}/waiting`;
  const move = (row: (typeof list)[number], place: number, way: "up" | "down") => (
    <SubmitButton
      name="place"
      value={place}
      variant="quiet"
      size="small"
      aria-label={t(`${way}Of`, { name: row.name })}
    >
      {t(way)}
    </SubmitButton>
  );
  return (
    <>
      <PageHeader
        title={tabs("tabs.waiting")}
        lead={t(call.offerHours === null ? "byHand" : "lead")}
        breadcrumb={<CallCrumbs call={call} here={tabs("tabs.waiting")} />}
      />
      <CallTabs callId={call.id} current="waiting" />
      <Table
        caption={tabs("tabs.waiting")}
        captionHidden
        columns={[
          { label: t("columns.place"), numeric: true },
          { label: t("columns.name") },
          { label: t("columns.score"), numeric: true },
          { label: t("columns.reason") },
          { label: t("columns.move"), labelHidden: true },
        ]}
        rows={list.map((row, at) => ({
          id: row.id,
          cells: [
            at + 1,
            row.name,
            row.spread ? points(row.spread.mean) : "–",
            row.reason,
            <ActionForm key="move" action={moveWaiting}>
              <input type="hidden" name="interest" value={row.id} />
              <input type="hidden" name="version" value={row.version} />
              <div className="actions">
                {at > 0 && move(row, at, "up")}
                {at < list.length - 1 && move(row, at + 2, "down")}
              </div>
            </ActionForm>,
          ],
        }))}
        empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      />
      {list.length > 0 && (
        <div className="actions no-print">
          <LinkButton href={`${here}/export?as=csv`} variant="secondary" size="small" download>
            {tabs("selection.csv")}
          </LinkButton>
          <LinkButton href={`${here}/export?as=xlsx`} variant="secondary" size="small" download>
            {tabs("selection.xlsx")}
          </LinkButton>
        </div>
      )}
      {call.offerHours !== null && (
        <Section title={t("offers")}>
          <Offers rows={all} zone={viewer.timeZone} />
        </Section>
      )}
    </>
  );
}
