import type { RoomEntry } from "./view";

export type Change = { kind: "added" | "moved" | "removed"; entry: RoomEntry };

const what = ({ at, title, place }: RoomEntry) => JSON.stringify([at, title, place]);

/** What is not as it was when she last looked; texts in another language are no change. */
export function changesOf(before: RoomEntry[], after: RoomEntry[]): Change[] {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const changes: Change[] = [];
  for (const entry of after) {
    const old = was.get(entry.id);
    was.delete(entry.id);
    if (!old) changes.push({ kind: "added", entry });
    else if (what(old) !== what(entry)) changes.push({ kind: "moved", entry });
  }
  return [...changes, ...[...was.values()].map((entry) => ({ kind: "removed" as const, entry }))];
}
