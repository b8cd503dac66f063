/** One woman at one session, as a schedule says it. Instants in milliseconds since 1970. */
export type Entry = {
  personId: string;
  sessionId: string;
  title: string;
  venue: string | null;
  room: string | null;
  startsAt: number;
  endsAt: number;
};

export type Change<E extends Entry = Entry> =
  | { kind: "added"; after: E }
  | { kind: "removed"; before: E }
  /** The same woman and session at another time, in another place or under another title. */
  | { kind: "moved"; before: E; after: E };

const keyOf = ({ personId, sessionId }: Entry) => `${personId} ${sessionId}`;

const shown = ({ title, venue, room, startsAt, endsAt }: Entry) =>
  JSON.stringify([title, venue, room, startsAt, endsAt]);

const inTime = (a: Entry, b: Entry) =>
  a.startsAt - b.startsAt || a.endsAt - b.endsAt || keyOf(a).localeCompare(keyOf(b));

/** What leads from one schedule to another, in the order of time. */
export function diff<E extends Entry>(before: readonly E[], after: readonly E[]): Change<E>[] {
  const was = new Map(before.map((entry) => [keyOf(entry), entry]));
  const changes: Change<E>[] = [];
  for (const entry of after) {
    const old = was.get(keyOf(entry));
    was.delete(keyOf(entry));
    if (!old) changes.push({ kind: "added", after: entry });
    else if (shown(old) !== shown(entry)) changes.push({ kind: "moved", before: old, after: entry });
  }
  for (const entry of was.values()) changes.push({ kind: "removed", before: entry });
  return changes.sort((a, b) => inTime(entryOf(a), entryOf(b)));
}

/** What a change is about: the new entry, or the one that is gone. */
export const entryOf = <E extends Entry>(change: Change<E>): E =>
  change.kind === "removed" ? change.before : change.after;

/** The schedule after the changes; with `diff`, the way there and back. */
export function apply<E extends Entry>(before: readonly E[], changes: readonly Change<E>[]): E[] {
  const entries = new Map(before.map((entry) => [keyOf(entry), entry]));
  for (const change of changes) {
    if (change.kind === "removed") entries.delete(keyOf(change.before));
    else entries.set(keyOf(change.after), change.after);
  }
  return [...entries.values()].sort(inTime);
}
