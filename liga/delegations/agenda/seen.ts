import type { Known } from "./known";

/** What a proposal was made from, to tell later what is another: sessions by their times and places, who goes. */
export type Seen = { sessions: Record<string, string>; people: string[] };
export const seenOf = (known: Known): Seen => ({
  sessions: Object.fromEntries(
    known.sessions.map((one) => [one.id, [one.startsAt, one.endsAt, one.venue, one.places].join("|")]),
  ),
  people: known.people.map(({ id }) => id).sort(),
});

export type Row = {
  personId: string;
  sessionId: string;
  kind: "keep" | "add" | "remove";
  acceptedAt: unknown;
};
/** Since the proposal: she was put somewhere or taken out, a session is new, moved or gone, somebody came or left. */
export type Since =
  | { kind: "put" | "taken_out"; person: string; session: string }
  | { kind: "session_new" | "session_moved" | "session_gone"; session: string }
  | { kind: "person_new" | "person_gone"; person: string };

/** What changed since, by itself: a row that was accepted is on the board by intent. */
export function changedSince(seen: Seen, rows: readonly Row[], known: Known): Since[] {
  const now = seenOf(known);
  const people = new Set(seen.people);
  const expected = new Set(
    rows
      .filter(({ kind, acceptedAt }) => kind === "keep" || (kind === "add") === (acceptedAt !== null))
      .map(({ personId, sessionId }) => `${personId}:${sessionId}`),
  );
  const there = new Set(
    known.board
      .filter(({ person }) => people.has(person))
      .map(({ person, session }) => `${person}:${session}`),
  );
  const pair = (kind: "put" | "taken_out", name: string): Since => {
    const [person = "", session = ""] = name.split(":");
    return { kind, person, session };
  };
  return [
    ...[...there].filter((one) => !expected.has(one)).map((one) => pair("put", one)),
    ...[...expected].filter((one) => !there.has(one)).map((one) => pair("taken_out", one)),
    ...Object.entries(now.sessions).flatMap(([session, as]): Since[] =>
      seen.sessions[session] === undefined
        ? [{ kind: "session_new", session }]
        : seen.sessions[session] !== as
          ? [{ kind: "session_moved", session }]
          : [],
    ),
    ...Object.keys(seen.sessions)
      .filter((session) => now.sessions[session] === undefined)
      .map((session): Since => ({ kind: "session_gone", session })),
    ...now.people.filter((one) => !people.has(one)).map((person): Since => ({ kind: "person_new", person })),
    ...seen.people
      .filter((one) => !now.people.includes(one))
      .map((person): Since => ({ kind: "person_gone", person })),
  ];
}
