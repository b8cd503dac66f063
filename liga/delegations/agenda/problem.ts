import type { SessionWeight } from "@/db/enums";

/** A session of the programme. Instants in milliseconds; the day is the forum's own. */
export type Slot = {
  id: string;
  day: string;
  venue: string | null;
  startsAt: number;
  endsAt: number;
  /** Places for this delegation; null without a limit. */
  places: number | null;
};

/** What a session wants: so many of certain women there. */
export type Need = {
  id: string;
  session: string;
  kind: "people" | "language" | "objective" | "role" | "ask" | "speaker" | "substitute";
  /** The language, objective, role or ask it is about. */
  subject: string;
  weight: Exclude<SessionWeight, "none">;
  count: number;
  /** Who may meet it. */
  who: readonly string[];
};

export type Pair = { person: string; session: string };

/** All that decides who sits where. Nothing here names anybody. */
export type Problem = {
  people: readonly string[];
  sessions: readonly Slot[];
  needs: readonly Need[];
  pins: readonly (Pair & { pin: "in" | "out" })[];
  /** What stands on the board. */
  board: readonly Pair[];
  /** Whether what stands there may be moved. */
  mayMove: boolean;
  /** When somebody is taken by another delegation. */
  taken: readonly { person: string; startsAt: number; endsAt: number }[];
  travelMinutes: number;
  restHours: number;
  dayHours: number;
};

/**
 * A rule that may give, and whom or what it is about: her way between venues, her night before a day, her hours
 * of a day, the places of a session, a pin, what stands on the board, what another session wants.
 */
export type Rule =
  | { kind: "travel" | "rest" | "hours"; person: string; day: string }
  | { kind: "places"; session: string }
  | { kind: "pinned" | "shut" | "kept"; person: string; session: string }
  | { kind: "need"; need: string };

export const ruleName = (rule: Rule) =>
  rule.kind === "need"
    ? `need:${rule.need}`
    : rule.kind === "places"
      ? `places:${rule.session}`
      : `${rule.kind}:${rule.person}:${"day" in rule ? rule.day : rule.session}`;

export const pairName = ({ person, session }: Pair) => `${person}:${session}`;

/** What has the same key together, in the order it came. */
export function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
