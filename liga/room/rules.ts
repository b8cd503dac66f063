/** One version of a note, as the database and the phone keep it. */
export type NoteVersion = {
  id: string;
  note: string;
  follows: string[];
  session?: string | null;
  text: string;
  at: string;
};
export type Note = {
  note: string;
  session: string | null;
  /** Versions that none follows: one, or several where two were written without knowing of each other. */
  now: NoteVersion[];
  earlier: number;
};

/**
 * Notes from their versions, in whatever order they came and however often. A version whose predecessor is
 * missing still counts. A note taken away (an empty text, alone) is left out.
 */
export function notesFrom(versions: NoteVersion[]): Note[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const followed = new Set([...byId.values()].flatMap(({ follows }) => follows));
  const notes = new Map<string, NoteVersion[]>();
  for (const version of byId.values()) notes.set(version.note, [...(notes.get(version.note) ?? []), version]);
  return [...notes]
    .map(([note, all]) => {
      const sorted = all.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
      const now = sorted.filter(({ id }) => !followed.has(id));
      return { note, session: sorted[0]?.session ?? null, now, earlier: all.length - now.length };
    })
    .filter(({ now }) => now.some(({ text }) => text))
    .sort((a, b) => (b.now.at(-1)?.at ?? "").localeCompare(a.now.at(-1)?.at ?? ""));
}

/** What is compared of a line of her agenda: what it is, from when to when, and where. */
export type AgendaLine = { id: string; at: string; title: string; place: string };
export type Change<Line extends AgendaLine> = { kind: "added" | "moved" | "removed"; entry: Line };

const what = ({ at, title, place }: AgendaLine) => JSON.stringify([at, title, place]);

/** What is not as it was when she last looked; texts in another language are no change. */
export function changesOf<Line extends AgendaLine>(before: Line[], after: Line[]): Change<Line>[] {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const changes: Change<Line>[] = [];
  for (const entry of after) {
    const old = was.get(entry.id);
    was.delete(entry.id);
    if (!old) changes.push({ kind: "added", entry });
    else if (what(old) !== what(entry)) changes.push({ kind: "moved", entry });
  }
  return [...changes, ...[...was.values()].map((entry) => ({ kind: "removed" as const, entry }))];
}
