import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { statementTexts } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { SignText } from "./input";

/** The head of delegation, or where none is named a coordinator, signs the newest words of a language. */
export const signText = (viewer: Viewer, input: z.output<typeof SignText>) =>
  asViewer(viewer, async (tx) => {
    const [text] = await tx
      .select({
        statementId: statementTexts.statementId,
        mine: sql<boolean>`${statementTexts.statementId} in (select signed_statements())`,
      })
      .from(statementTexts)
      .where(eq(statementTexts.id, input.text));
    const { statementId, mine } = found(text);
    allow(mine);
    await tx
      .update(statementTexts)
      .set({ signedAt: sql`now()`, signedBy: viewer.id })
      .where(eq(statementTexts.id, input.text));
    await writeAudit(tx, viewer, "sign-statement-text", statementId, { text: input.text });
    return statementId;
  });
