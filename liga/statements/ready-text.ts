import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { statementTexts } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { ReturnText, SignText } from "./input";

/** Its writers show a saved text to the head of delegation, to be signed. */
export const readyText = (viewer: Viewer, { text }: z.output<typeof SignText>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mine: sql<boolean>`${statementTexts.statementId} in (select written_statements())` })
      .from(statementTexts)
      .where(eq(statementTexts.id, text));
    allow(found(row).mine);
    const [shown] = await tx
      .update(statementTexts)
      .set({ readyAt: sql`coalesce(ready_at, now())` })
      .where(eq(statementTexts.id, text))
      .returning({ statement: statementTexts.statementId });
    const { statement } = found(shown);
    await writeAudit(tx, viewer, "ready-statement-text", statement, { text });
    return statement;
  });

/** Whoever signs gives it back instead, saying what to change; another saving goes on from it. */
export const returnText = (viewer: Viewer, { text, note }: z.output<typeof ReturnText>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mine: sql<boolean>`${statementTexts.statementId} in (select signed_statements())` })
      .from(statementTexts)
      .where(eq(statementTexts.id, text));
    allow(found(row).mine);
    const [returned] = await tx
      .update(statementTexts)
      .set({ returnedAt: sql`now()`, returnedBy: viewer.id, returnedNote: note })
      .where(eq(statementTexts.id, text))
      .returning({ statement: statementTexts.statementId });
    const { statement } = found(returned);
    await writeAudit(tx, viewer, "return-statement-text", statement, { text });
    return statement;
  });
