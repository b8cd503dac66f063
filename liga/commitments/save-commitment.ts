import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { commitments } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { AddCommitment, SaveCommitment } from "./input";
import { ensureCommitmentDays } from "./rules";

/** The columns of a promise. */
export const commitmentColumns = (input: z.output<typeof AddCommitment>) => ({
  countryCode: input.country,
  editionId: input.edition ?? null,
  promise: input.promise,
  saidOn: input.saidOn,
  source: input.source,
  objectives: input.objectives,
  state: input.state,
  nextCheckOn: input.nextCheckOn,
});

/** What came of a promise since, or a correction. */
export const saveCommitment = (viewer: Viewer, input: z.output<typeof SaveCommitment>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ id: commitments.id })
      .from(commitments)
      .where(eq(commitments.id, input.commitment));
    found(row);
    allow(mayCoordinate(viewer));
    ensureCommitmentDays(input, dayOf(new Date(), viewer.timeZone));
    const [saved] = await tx
      .update(commitments)
      .set({ ...commitmentColumns(input), version: sql`version + 1` })
      .where(and(eq(commitments.id, input.commitment), eq(commitments.version, input.version)))
      .returning({ id: commitments.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "save-commitment", id, { state: input.state });
    return id;
  });
