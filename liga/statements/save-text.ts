import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { statements, statementTexts } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { SaveText } from "./input";

/**
 * Another saving of a statement's words in one language; nothing is written over, and too many words are
 * said, not refused. Refused when somebody saved after the text she began from: both stay, hers in her form.
 */
export const saveText = (viewer: Viewer, input: z.output<typeof SaveText>) =>
  asViewer(viewer, async (tx) => {
    const [statement] = await tx
      .select({ id: statements.id })
      .from(statements)
      .where(eq(statements.id, input.statement));
    found(statement);
    await oneAtATime(tx, "statement", input.statement, input.language);
    const [newest] = await tx
      .select({ number: statementTexts.number })
      .from(statementTexts)
      .where(
        and(eq(statementTexts.statementId, input.statement), eq(statementTexts.language, input.language)),
      )
      .orderBy(desc(statementTexts.number))
      .limit(1);
    ensure((newest?.number ?? 0) === input.base, "stale");
    const [saved] = await tx
      .insert(statementTexts)
      .values({
        statementId: input.statement,
        language: input.language,
        number: input.base + 1,
        text: input.text,
        origin: input.origin,
        wordsPerMinute: input.wordsPerMinute,
        writtenBy: viewer.id,
      })
      .returning({ id: statementTexts.id });
    const { id } = found(saved);
    await writeAudit(tx, viewer, "save-statement-text", input.statement, { language: input.language });
    return id;
  });
