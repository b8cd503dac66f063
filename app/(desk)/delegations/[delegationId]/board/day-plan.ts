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
  isOn(personId: string, sessionId: string): boolean;
  /** What the proposal would do with her there. */
  proposedAt(personId: string, sessionId: string): "add" | "remove" | undefined;
  coverage(session: BoardSession): Coverage<BoardMember>;
  conflictsAt(personId: string, sessionId: string): Conflict[];
  /** What keeps her elsewhere at that time. */
  busyWith(personId: string, session: BoardSession): BoardSession | undefined;
  hours(session: BoardSession): string;
  /** What `say` makes of a session in a zone, said once for all who live there. */
  inZone(zone: string, session: BoardSession, say: () => string): string;
};

/** Keeps what was made for a key. */
function once<T>() {
  const made = new Map<string, T>();
  return (key: string, make: () => T): T => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
}

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
  const on = board.plan.map(({ personId, sessionId }) => `${personId}:${sessionId}`);
  const there = new Set(on);
  const conflicts = board.conflicts.filter(({ level }) => level !== "ignore");
  const [conflictsOf, hours, inZone] = [once<Conflict[]>(), once<string>(), once<string>()];
  return {
    board,
    zone,
    sessions,
    on,
    isOn: (personId, sessionId) => there.has(`${personId}:${sessionId}`),
    proposedAt: (personId, sessionId) => proposed.get(`${personId}:${sessionId}`),
    coverage: (session) => coverageOf(session, board.members, plan, board.taken[session.id] ?? 0),
    conflictsAt: (personId, sessionId) =>
      conflictsOf(personId, () =>
        conflicts.filter((one) => one.personId === personId || one.personId === null),
      ).filter(
        (one) =>
          one.sessionId === sessionId ||
          (one.otherId === sessionId && (one.kind === "overlap" || one.kind === "travel")),
      ),
    busyWith: (personId, session) =>
      plan.get(personId)?.find((other) => other.id !== session.id && overlaps(other, session)),
    hours: (session) =>
      hours(session.id, () =>
        hoursText(new Date(session.startsAt), new Date(session.endsAt), { locale, zone }),
      ),
    inZone: (hers, session, say) => inZone(`${hers} ${session.id}`, say),
  };
}
