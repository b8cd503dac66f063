import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { applicationNotes } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AskForNote, WriteNote } from "./input";

/** She asks her mentor or a coordinator for a word; asking twice is asking once. */
export const askForNote = (viewer: Viewer, input: z.output<typeof AskForNote>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.execute<{ ok: boolean }>(
      sql`select ask_for_note(${input.opportunity}, ${input.author}) as ok`,
    );
    allow(row?.ok === true);
    await writeAudit(tx, viewer, "ask-for-note", input.opportunity, { author: input.author });
  });

/** What a mentor or coordinator has to say for her, asked or not; read by those who score and decide. */
export const writeNote = (viewer: Viewer, input: z.output<typeof WriteNote>) =>
  asViewer(viewer, async (tx) => {
    const { opportunity, person, text } = input;
    const of = { opportunityId: opportunity, personId: person, authorId: viewer.id };
    const [before] = await tx
      .select({ id: applicationNotes.id, version: applicationNotes.version })
      .from(applicationNotes)
      .where(
        and(
          eq(applicationNotes.opportunityId, opportunity),
          eq(applicationNotes.personId, person),
          eq(applicationNotes.authorId, viewer.id),
        ),
      );
    const written = { text, writtenAt: sql`now()` };
    if (before) {
      const [saved] = await tx
        .update(applicationNotes)
        .set({ ...written, version: sql`version + 1` })
        .where(
          and(
            eq(applicationNotes.id, before.id),
            eq(applicationNotes.version, input.version ?? before.version),
          ),
        )
        .returning({ id: applicationNotes.id });
      fresh(saved);
    } else await tx.insert(applicationNotes).values({ ...of, ...written });
    await writeAudit(tx, viewer, "write-note", opportunity, { person });
  });
