import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts, journalEntries } from "@/db/schema";
import { mayTakePart } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveEntry, SaveEntry, WriteEntry } from "./input";

/** Who may read is noted in the log; what she writes is nowhere but in her journal. */
const circle = (input: { forCoordinators: boolean; forFacilitators: boolean }) => ({
  forCoordinators: input.forCoordinators,
  forFacilitators: input.forFacilitators,
});

/** A new entry, hers alone unless she says otherwise. The form's own id lets it stand only once. */
export const writeEntry = (viewer: Viewer, input: z.output<typeof WriteEntry>) =>
  asViewer(viewer, async (tx) => {
    const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, input.cohort));
    const { id: cohortId } = found(cohort);
    allow(mayTakePart(viewer));
    const written = await tx
      .insert(journalEntries)
      .values({ id: input.entryId, personId: viewer.id, cohortId, text: input.text, ...circle(input) })
      .onConflictDoNothing()
      .returning({ id: journalEntries.id });
    if (written.length > 0) await writeAudit(tx, viewer, "write-journal", input.entryId, circle(input));
  });

/** Other words, or other readers: sharing is given and taken back here. */
export const saveEntry = (viewer: Viewer, input: z.output<typeof SaveEntry>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ personId: journalEntries.personId })
      .from(journalEntries)
      .where(eq(journalEntries.id, input.entryId));
    allow(found(row).personId === viewer.id);
    const [saved] = await tx
      .update(journalEntries)
      .set({ text: input.text, ...circle(input), version: sql`version + 1` })
      .where(and(eq(journalEntries.id, input.entryId), eq(journalEntries.version, input.version)))
      .returning({ id: journalEntries.id });
    fresh(saved);
    await writeAudit(tx, viewer, "save-journal", input.entryId, circle(input));
  });

/** Gone for good. Removing twice is as good as once. */
export const removeEntry = (viewer: Viewer, { entryId }: z.output<typeof RemoveEntry>) =>
  asViewer(viewer, async (tx) => {
    const removed = await tx
      .delete(journalEntries)
      .where(and(eq(journalEntries.id, entryId), eq(journalEntries.personId, viewer.id)))
      .returning({ id: journalEntries.id });
    if (removed.length > 0) await writeAudit(tx, viewer, "remove-journal", entryId);
  });
