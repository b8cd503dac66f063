import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { WriteTo } from "../../../mail/write-to";
import { CallCrumbs } from "../../crumbs";
import { CallTabs } from "../call-tabs";
import { loadSelection } from "../load";
import { Progress } from "../setup/reviewers";
import { ranked, sorts } from "./ranked";
import { Settle } from "./settle";
import { SelectionTable } from "./table";

type Props = {
  params: Promise<{ opportunityId: string }>;
  searchParams: Promise<{ sort?: string; only?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calls.selection"))("title") };
}

const lists = [
  ["selected", "call_selected"],
  ["waiting", "call_waiting"],
  ["declined", "call_declined"],
] as const;

/** Everybody who applied, ranked with how far apart reviewers are; the decision is taken leader by leader. */
export default async function SelectionPage({ params, searchParams }: Props) {
  const [{ viewer, call, setup, rows }, { sort, only }, t, locale] = await Promise.all([
    loadSelection((await params).opportunityId),
    searchParams,
    getTranslations("calls"),
    getLocale(),
  ]);
  const short = only === "short";
  const here = `/opportunities/${call.id}/selection`;
  const address = (by: string) => `${here}?sort=${by}${short ? "&only=short" : ""}`;
  const sorted = sorts.find((one) => one === sort) ?? "score";
  const all = ranked(call, rows, sorted, locale);
  const kept = call.blind && !call.revealedAt;
  return (
    <>
      <PageHeader
        title={t("selection.title")}
        breadcrumb={<CallCrumbs call={call} here={t("selection.title")} />}
      />
      <CallTabs callId={call.id} current="selection" />
      {kept && <Notice tone="neutral">{t("selection.kept", { sent: setup.sent })}</Notice>}
      {setup.drafts > 0 && <p>{t("selection.drafts", { drafts: setup.drafts })}</p>}
      {setup.reviewers.length > 0 && (
        <Section title={t("selection.progress")}>
          <Progress reviewers={setup.reviewers} />
        </Section>
      )}
      {!kept && all.length === 0 && <EmptyState title={t("selection.none")} />}
      {all.length > 0 && (
        <>
          <div className="grid gap-4">
            <NavTabs
              label={t("selection.sort")}
              items={sorts.map((by) => ({ href: address(by), label: t(`selection.sorts.${by}`) }))}
              current={address(sorted)}
            />
            <SelectionTable call={call} rows={short ? all.filter((row) => row.shortlisted) : all} />
            <div className="actions no-print">
              <LinkButton
                href={`${here}?sort=${sorted}${short ? "" : "&only=short"}`}
                variant="secondary"
                size="small"
              >
                {t(short ? "selection.all" : "selection.shortlistOnly")}
              </LinkButton>
              <LinkButton href={`${here}/export?as=csv`} variant="secondary" size="small" download>
                {t("selection.csv")}
              </LinkButton>
              <LinkButton href={`${here}/export?as=xlsx`} variant="secondary" size="small" download>
                {t("selection.xlsx")}
              </LinkButton>
            </div>
          </div>
          <Settle call={call} rows={all} zone={viewer.timeZone} />
          <Section title={t("selection.letters")} lead={t("selection.lettersLead")}>
            <div className="actions">
              {lists
                .filter(([state]) => all.some((row) => row.state === state))
                .map(([state, list]) => (
                  <WriteTo key={state} list={list} cohortId={call.cohortId} aboutId={call.id} />
                ))}
            </div>
          </Section>
        </>
      )}
    </>
  );
}
