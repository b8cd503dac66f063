import type { ForumSessionType } from "@/db/enums";
import type { ForumEvent } from "./events";

/** An entry of a published version, for everybody who goes to it. */
export type PublishedEntry = {
  id: string;
  title: string;
  type: ForumSessionType;
  venue: string | null;
  room: string | null;
  startsAt: string;
  endsAt: string;
  zone: string;
  /** The forum has cancelled it since. */
  off: boolean;
};
export type PublishedVersion = { number: number; entries: PublishedEntry[] };

/**
 * The calendar of a delegation from all its versions: what is in the newest one as it stands there, and what was in an
 * earlier one and is not any more, or was cancelled by the forum, as cancelled, so that every calendar takes it out.
 * An entry's number rises with every publication that changed it, and never falls.
 */
export function delegationEvents(
  versions: PublishedVersion[],
  about: { delegation: string; edition: string },
): ForumEvent[] {
  const known = new Map<string, { entry: PublishedEntry; changes: number; gone: boolean }>();
  for (const { entries } of [...versions].sort((a, b) => a.number - b.number)) {
    const here = new Map(entries.map((entry) => [entry.id, entry]));
    for (const [id, entry] of here) {
      const before = known.get(id);
      const changed = before && (before.gone || says(before.entry) !== says(entry));
      known.set(id, { entry, gone: false, changes: (before?.changes ?? 0) + (changed ? 1 : 0) });
    }
    for (const [id, before] of known)
      if (!here.has(id) && !before.gone)
        known.set(id, { ...before, gone: true, changes: before.changes + 1 });
  }
  return [...known.values()]
    .map(({ entry, changes, gone }) => ({
      kind: "forum" as const,
      id: entry.id,
      title: entry.title,
      type: entry.type,
      place: [entry.room, entry.venue].filter(Boolean).join(", ") || null,
      startsAt: new Date(entry.startsAt),
      endsAt: new Date(entry.endsAt),
      zone: entry.zone,
      sequence: changes + (entry.off ? 1 : 0),
      cancelled: gone || entry.off,
      ...about,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const says = ({ title, type, venue, room, startsAt, endsAt, zone }: PublishedEntry) =>
  JSON.stringify([title, type, venue, room, Date.parse(startsAt), Date.parse(endsAt), zone]);
