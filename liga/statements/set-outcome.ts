import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { statements } from "@/db/schema";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { SetOutcome } from "./input";

/** What came of a statement: delivered, handed in, or not given and why; when and by whom is noted. */
export const setOutcome = (viewer: Viewer, input: z.output<typeof SetOutcome>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mine: sql<boolean>`${statements.id} in (select written_statements())` })
      .from(statements)
      .where(eq(statements.id, input.statement));
    allow(found(row).mine);
    if (input.outcome === "not_given" && !input.reason) throw badField("reason", "reason_needed");
    const [saved] = await tx
      .update(statements)
      .set({
        outcome: input.outcome,
        outcomeReason: input.reason,
        outcomeAt: sql`now()`,
        outcomeBy: viewer.id,
        version: sql`version + 1`,
      })
      .where(and(eq(statements.id, input.statement), eq(statements.version, input.version)))
      .returning({ id: statements.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "set-statement-outcome", id, { outcome: input.outcome });
    return id;
  });
