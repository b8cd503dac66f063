import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardForm } from "@/components/board/board-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { dayText, zoneText } from "@/lib/dates";
import { byDay } from "@/liga/delegations/layout";
import { diff } from "@/liga/delegations/rules";
import { plan } from "../../actions";
import { DelegationHeader } from "../header";
import { loadBoard } from "../load";
import { MovesNotice } from "../moves-notice";
import { PublishPanel } from "../publish-panel";
import { BySession } from "./by-session";
import { CoverageSection } from "./coverage-section";
import { dayPlan } from "./day-plan";
import { InTime } from "./in-time";

type Props = {
  params: Promise<{ delegationId: string }>;
  searchParams: Promise<{ day?: string; view?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("delegations.board");
  return { title: t("titleOf", { name: (await loadBoard((await params).delegationId)).data.name }) };
}

/** Who is where: one day a screen, in the forum's own time. */
export default async function BoardPage({ params, searchParams }: Props) {
  const [{ viewer, data, schedule, moves }, asked, t, words, locale] = await Promise.all([
    params.then(({ delegationId }) => loadBoard(delegationId)),
    searchParams,
    getTranslations("delegations"),
    getTranslations("agenda"),
    getLocale(),
  ]);
  const zone = data.zone ?? "UTC";
  const days = byDay(data.sessions, zone);
  const date = days.has(asked.day ?? "") ? (asked.day as string) : ([...days.keys()][0] ?? "");
  const day = dayPlan(data, days.get(date) ?? [], zone, locale);
  const ofDay = new Set(day.sessions.map(({ id }) => id));
  const list = asked.view === "sessions";
  const address = `/delegations/${data.id}/board`;
  const at = (when: string, bySession: boolean) =>
    `${address}?day=${when}${bySession ? "&view=sessions" : ""}`;
  const header = (
    <DelegationHeader
      viewer={viewer}
      head={data}
      part="board"
      title={t("board.titleOf", { name: data.name })}
    />
  );
  if (data.sessions.length === 0 || data.members.length === 0) {
    const [nothing, way] =
      data.sessions.length === 0 ? (["Sessions", "Forum"] as const) : (["Members", "Seats"] as const);
    return (
      <>
        {header}
        <EmptyState
          title={t(`board.no${nothing}`)}
          action={
            <LinkButton href={way === "Forum" ? `/forums/${data.editionId}` : `/delegations/${data.id}`}>
              {t(`board.to${way}`)}
            </LinkButton>
          }
        >
          {t(`board.no${nothing}Text`)}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {header}
      {moves && <MovesNotice viewer={viewer} delegation={data} moves={moves} />}
      <div className="mt-4 grid grid-cols-1 gap-3">
        <NavTabs
          label={t("board.days")}
          current={at(date, list)}
          items={[...days].map(([when, sessions]) => ({
            href: at(when, list),
            label: dayText(when, locale),
            count: sessions.length,
          }))}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <p className="text-muted">{t("board.zone", { zone: zoneText(zone) })}</p>
          <span className="no-print">
            <TextLink href={`${address}/plan`}>{words("toPlan")}</TextLink>
          </span>
          <NavTabs
            label={t("board.views")}
            current={at(date, list)}
            items={[
              { href: at(date, false), label: t("board.byTime") },
              { href: at(date, true), label: t("board.bySession") },
            ]}
          />
        </div>
        {data.proposed.length > 0 && (
          <Notice
            title={t("board.proposal.title", { count: data.proposed.length })}
            actions={<LinkButton href={`${address}/plan`}>{t("board.proposal.see")}</LinkButton>}
          >
            {t("board.proposal.text", {
              here: data.proposed.filter(({ sessionId }) => ofDay.has(sessionId)).length,
            })}
          </Notice>
        )}
        <BoardForm
          action={plan}
          hidden={{ delegation: data.id }}
          on={day.on}
          saidOn={t("board.planned", { name: "{name}" })}
          saidOff={t("board.freed", { name: "{name}" })}
          {...(list ? {} : { hint: t("board.hint") })}
          below={<CoverageSection day={day} />}
        >
          {list ? <BySession day={day} /> : <InTime day={day} date={date} />}
        </BoardForm>
        <div className="no-print">
          <PublishPanel
            delegationId={data.id}
            number={schedule.number}
            changes={diff(schedule.published, schedule.draft).length}
            blocking={data.conflicts.filter(({ level }) => level === "block").length}
            on="board"
          />
        </div>
      </div>
    </>
  );
}
