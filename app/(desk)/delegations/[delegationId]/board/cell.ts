import type { getTranslations } from "next-intl/server";
import type { BoardCell } from "@/components/board/day-board";
import { dateText, hoursText, zoneText } from "@/lib/dates";
import type { BoardMember, BoardSession } from "@/liga/delegations/board-queries";
import { conflictText } from "../../conflict-text";
import { levelMarks } from "../conflicts-section";
import type { DayPlan } from "./day-plan";

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>;

/** One woman at one session: its words, her own time, and what stands in the way. */
export function cellOf(
  t: Translate,
  locale: string,
  day: DayPlan,
  member: BoardMember,
  session: BoardSession,
): BoardCell {
  const name = member.name ?? t("words.unnamed");
  const conflicts = day.conflictsAt(member.id, session.id);
  const worst = conflicts.find(({ level }) => level === "block") ?? conflicts[0];
  const busy = day.busyWith(member.id, session);
  const proposed = day.proposedAt(member.id, session.id);
  const there = conflicts.length > 0 && day.isOn(member.id, session.id);
  return {
    value: `${member.id}:${session.id}`,
    text: session.title,
    label: t("delegations.board.cell", { name, title: session.title, hours: day.hours(session) }),
    detail: [
      proposed ? t(`delegations.board.proposal.${proposed}Detail`) : "",
      day.inZone(member.zone, session, () => herTime(t, locale, day.zone, member.zone, session)),
      [session.room, session.venue].filter(Boolean).join(", "),
      ...(there ? conflicts.map((one) => conflictText(t, one, name, locale)) : []),
      !there && busy ? t("delegations.board.busy", { title: busy.title }) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    mark: worst && { kind: levelMarks[worst.level], word: t(`delegations.conflictWord.${worst.kind}`) },
    proposal: proposed && { kind: proposed, word: t(`delegations.board.proposal.${proposed}`) },
    dim: busy !== undefined,
  };
}

/** The session's hours where she lives, with the day when it is another there. */
function herTime(t: Translate, locale: string, forum: string, zone: string, session: BoardSession) {
  const [from, to] = [new Date(session.startsAt), new Date(session.endsAt)];
  const hours = hoursText(from, to, { locale, zone });
  const same = hours === hoursText(from, to, { locale, zone: forum });
  const day = dateText(from, { locale, zone });
  if (same && day === dateText(from, { locale, zone: forum }))
    return t("delegations.board.sameTime", { zone: zoneText(zone) });
  return t("delegations.board.herTime", { hours: `${day}, ${hours}`, zone: zoneText(zone) });
}
