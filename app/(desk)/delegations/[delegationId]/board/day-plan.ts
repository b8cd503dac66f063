import { hoursText } from "@/lib/dates";
import type { Board, BoardMember, BoardSession } from "@/liga/delegations/board-queries";
import { type Coverage, coverageOf } from "@/liga/delegations/coverage";
import { overlaps } from "@/liga/delegations/layout";
import type { Conflict } from "@/liga/delegations/queries";

/** A day of the board, made ready to be shown. */
export type DayPlan = {
  board: Board;
  zone: string;
  sessions: BoardSession[];
  /** Keys `person:session` of the whole draft. */
  on: string[];
  /** What the proposal would do with her there. */
  proposedAt(personId: string, sessionId: string): "add" | "remove" | undefined;
  coverage(session: BoardSession): Coverage<BoardMember>;
  conflictsAt(personId: string, sessionId: string): Conflict[];
  /** What keeps her elsewhere at that time. */
  busyWith(personId: string, session: BoardSession): BoardSession | undefined;
  hours(session: BoardSession): string;
};

export function dayPlan(board: Board, sessions: BoardSession[], zone: string, locale: string): DayPlan {
  const known = new Map(board.sessions.map((session) => [session.id, session]));
  const plan = new Map<string, BoardSession[]>();
  for (const { personId, sessionId } of board.plan) {
    const session = known.get(sessionId);
    if (session) plan.set(personId, [...(plan.get(personId) ?? []), session]);
  }
  const proposed = new Map(
    board.proposed.map(({ personId, sessionId, kind }) => [`${personId}:${sessionId}`, kind]),
  );
  return {
    board,
    zone,
    sessions,
    on: board.plan.map(({ personId, sessionId }) => `${personId}:${sessionId}`),
    proposedAt: (personId, sessionId) => proposed.get(`${personId}:${sessionId}`),
    coverage: (session) => coverageOf(session, board.members, plan, board.taken[session.id] ?? 0),
    conflictsAt: (personId, sessionId) =>
      board.conflicts.filter(
        (one) =>
          one.level !== "ignore" &&
          (one.personId === personId || one.personId === null) &&
          (one.sessionId === sessionId ||
            (one.otherId === sessionId && (one.kind === "overlap" || one.kind === "travel"))),
      ),
    busyWith: (personId, session) =>
      plan.get(personId)?.find((other) => other.id !== session.id && overlaps(other, session)),
    hours: (session) => hoursText(new Date(session.startsAt), new Date(session.endsAt), { locale, zone }),
  };
}
