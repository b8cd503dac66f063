import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { personMerges } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { MergePeople } from "./input";

export type MergeCounts = { moved: Record<string, number>; stayed: Record<string, number>; filled: string[] };

/** The database does it, as one function: some of what moves (consents, say) no coordinator may write. */
async function merge(tx: Tx, viewer: Viewer, { kept, merged }: z.output<typeof MergePeople>) {
  allow(mayCoordinate(viewer));
  const [done] = await tx.execute<{ id: string }>(sql`select merge_people(${kept}, ${merged}) as id`);
  return found(done).id;
}

/**
 * Two profiles of one woman become one: everything of `merged` that has no like in `kept` moves there,
 * the rest stays behind with the merged profile, whose sessions end. See `undoMerge`.
 */
export function mergePeople(viewer: Viewer, input: z.output<typeof MergePeople>) {
  return asViewer(viewer, async (tx) => {
    const id = await merge(tx, viewer, input);
    await writeAudit(tx, viewer, "merge-people", input.kept, { merged: input.merged, merge: id });
    return { kept: input.kept };
  });
}

/** Thrown to leave a preview's transaction; carries what it saw. */
class Preview extends Error {
  constructor(readonly counts: MergeCounts) {
    super("preview");
  }
}

// A preview is taken back without a trace: it must not tell who has applied where names are kept, or writes a journal.
const untold = [
  "interests",
  "interest_drafts",
  "notes_about",
  "journal_entries",
  "reflections",
  "room_notes",
];
const told = (counts: (readonly [string, number])[]) =>
  Object.fromEntries(counts.filter(([part]) => !untold.includes(part)));

/** What a merge would move, by doing it in a transaction that is never committed. */
export async function previewMerge(
  viewer: Viewer,
  input: z.output<typeof MergePeople>,
): Promise<MergeCounts> {
  try {
    return await asViewer(viewer, async (tx): Promise<MergeCounts> => {
      const id = await merge(tx, viewer, input);
      const [row] = await tx
        .select({ snapshot: personMerges.snapshot })
        .from(personMerges)
        .where(eq(personMerges.id, id));
      const { moved, stayed = {}, filled = [] } = found(row).snapshot;
      const counts = Object.entries(moved).map(([part, keys]) => [part, keys.length] as const);
      throw new Preview({ moved: told(counts), stayed: told(Object.entries(stayed)), filled });
    });
  } catch (thrown) {
    if (thrown instanceof Preview) return thrown.counts;
    throw thrown;
  }
}
