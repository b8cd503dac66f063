import { useLocale, useTranslations } from "next-intl";
import { type BoardColumn, DayBoard } from "@/components/board/day-board";
import { Status } from "@/components/ui/status";
import { dayText, hourText } from "@/lib/dates";
import { layDay, meetingHours } from "@/liga/delegations/layout";
import { RoleText } from "../role-text";
import { cellOf } from "./cell";
import type { DayPlan } from "./day-plan";
import { SessionHead } from "./session-head";

const minute = 60_000;

/** The board itself: delegates down, the forum's day across. */
export function InTime({ day, date }: { day: DayPlan; date: string }) {
  const t = useTranslations();
  const locale = useLocale();
  const laid = layDay(day.sessions);
  const columns: BoardColumn[] = laid.placed.map(({ session, ...place }) => ({
    id: session.id,
    ...place,
    head: <SessionHead session={session} hours={day.hours(session)} coverage={day.coverage(session)} />,
  }));
  const halves = meetingHours(day.sessions, date, day.zone);
  const [morning, afternoon] = halves;
  const band = (startsAt: number, endsAt: number, label: string, plain = false) => ({
    from: (startsAt - laid.start) / minute,
    minutes: (endsAt - startsAt) / minute,
    label,
    plain,
  });
  const bands = halves.map(({ startsAt, endsAt }) => band(startsAt, endsAt, t("delegations.board.unHours")));
  if (morning && afternoon)
    bands.push(band(morning.endsAt, afternoon.startsAt, t("delegations.board.lunch"), true));
  const notReady = new Set(
    day.board.conflicts
      .filter(({ kind, level }) => kind === "training_incomplete" && level !== "ignore")
      .map(({ personId }) => personId),
  );
  return (
    <DayBoard
      label={t("delegations.board.grid", { day: dayText(date, locale) })}
      minutes={laid.minutes}
      lanes={laid.lanes}
      hours={Array.from({ length: laid.minutes / 60 }, (_, i) => ({
        at: i * 60,
        label: hourText(new Date(laid.start + i * 60 * minute), { locale, zone: day.zone }),
      }))}
      bands={bands}
      corner={t("delegations.board.corner")}
      columns={columns}
      rows={day.board.members.map((member) => ({
        id: member.id,
        head: (
          <>
            <span className="board-who">{member.name ?? t("words.unnamed")}</span>
            <span className="board-role">
              <RoleText role={member.role} />
              {member.state === "offered" && ` · ${t("delegations.board.offered")}`}
            </span>
            {notReady.has(member.id) && <Status kind="attention">{t("delegations.seats.notReady")}</Status>}
          </>
        ),
        cells: laid.placed.map(({ session }) => cellOf(t, locale, day, member, session)),
      }))}
    />
  );
}
