import { useTranslations } from "next-intl";
import { Mark } from "@/components/ui/mark";
import type { BoardMember, BoardSession } from "@/liga/delegations/board-queries";
import type { Coverage } from "@/liga/delegations/coverage";

type Props = { session: BoardSession; hours: string; coverage: Coverage<BoardMember> };

/** A session above its column: title, hours, how many are there and how many could be. */
export function SessionHead({ session, hours, coverage }: Props) {
  const t = useTranslations("delegations.board");
  const { attending, left } = coverage;
  // Under an hour and a quarter there is room for the start only; the axis and the list below say the rest.
  const short = session.endsAt - session.startsAt < 75 * 60_000;
  const there = t("there", { count: attending.length });
  return (
    <>
      <strong title={session.title}>{session.title}</strong>
      <span>
        {short ? hours.split("–")[0] : hours}
        {session.room ? ` · ${session.room}` : ""}
      </span>
      <span>
        <Mark kind={attending.length > 0 ? "done" : "attention"} /> {there}
        {left !== null && ` · ${t("left", { count: left })}`}
      </span>
    </>
  );
}
