import type { ForumSessionType } from "@/db/enums";
import type { ProgrammeEntry } from "./entry";

/** A session as it stands in the programme. */
export type Standing = {
  id: string;
  sourceUid: string | null;
  title: string;
  type: ForumSessionType;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  venue: string | null;
  room: string | null;
  cancelledAt: Date | null;
};
export type Pair = { session: Standing; entry: ProgrammeEntry };
export type Comparison = {
  added: ProgrammeEntry[];
  moved: Pair[];
  changed: Pair[];
  same: Pair[];
  /** No longer in the file, or called off in it; only what came from a file can vanish from one. */
  cancelled: Standing[];
};

const byHand = (title: string, at: string) => `${title.toLowerCase()}@${at}`;

/**
 * A file against what is there. The same item is the one of the same name in its file, else a session written
 * by hand with the same title and hour. Each session answers to one entry at most.
 */
export function compare(standing: Standing[], entries: ProgrammeEntry[]): Comparison {
  const named = new Map(standing.flatMap((one) => (one.sourceUid ? [[one.sourceUid, one] as const] : [])));
  const written = new Map(
    standing
      .filter((one) => !one.sourceUid)
      .map((one) => [byHand(one.title, one.startsAt.toISOString()), one] as const),
  );
  const seen = new Set<string>();
  const told: Comparison = { added: [], moved: [], changed: [], same: [], cancelled: [] };
  for (const entry of entries) {
    const session = named.get(entry.uid) ?? written.get(byHand(entry.title, entry.startsAt));
    if (!session || seen.has(session.id)) {
      if (!entry.cancelled) told.added.push(entry);
      continue;
    }
    seen.add(session.id);
    const pair = { session, entry };
    if (entry.cancelled) {
      if (!session.cancelledAt) told.cancelled.push(session);
    } else if (
      session.startsAt.toISOString() !== entry.startsAt ||
      session.endsAt.toISOString() !== entry.endsAt
    )
      told.moved.push(pair);
    else if (differencesOf(pair).length > 0) told.changed.push(pair);
    else told.same.push(pair);
  }
  for (const session of standing)
    if (session.sourceUid && !seen.has(session.id) && !session.cancelledAt) told.cancelled.push(session);
  return told;
}

export type Difference = "title" | "zone" | "venue" | "room" | "back" | "linked";

/** What an import would change besides the hours. The kind of a session is ours to say, once it is there. */
export function differencesOf({ session, entry }: Pair): Difference[] {
  const facts = (["title", "zone", "venue", "room"] as const).filter((fact) => session[fact] !== entry[fact]);
  const back = session.cancelledAt ? (["back"] as const) : [];
  return [...facts, ...back, ...(session.sourceUid !== entry.uid ? (["linked"] as const) : [])];
}
