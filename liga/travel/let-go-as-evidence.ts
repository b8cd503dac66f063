import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { visaOutcomes } from "@/db/schema";
import { writeAudit } from "../audit";
import { found } from "../errors";
import type { Viewer } from "../viewer";
import type { LetGoAsEvidence } from "./input";

/** Whether her outcome counts, without her name, among those of its year. Hers to say, until all is deleted. */
export const letGoAsEvidence = (viewer: Viewer, { delegation, agrees }: z.output<typeof LetGoAsEvidence>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .update(visaOutcomes)
      .set({ forEvidence: agrees, version: sql`version + 1` })
      .where(and(eq(visaOutcomes.delegationId, delegation), eq(visaOutcomes.personId, viewer.id)))
      .returning({ version: visaOutcomes.version });
    found(row);
    await writeAudit(tx, viewer, "let-go-as-evidence", viewer.id, { delegation, agrees });
  });
