import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests, opportunities } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { ChangeCall } from "./input";
import { closingInstant } from "./rules";

/** New words or a new deadline for a call, earlier or later; never fewer places than women selected. */
export const changeCall = (viewer: Viewer, input: z.output<typeof ChangeCall>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ cohortId: opportunities.cohortId, closesAt: opportunities.closesAt })
      .from(opportunities)
      .where(eq(opportunities.id, input.opportunity))
      .for("update");
    allow(mayCoordinateCohort(viewer, found(row).cohortId));
    const { kind, title, brief, places, openTo, blind, offerHours } = input;
    const closesAt = closingInstant(input);
    if (closesAt < found(row).closesAt && !input.sure) {
      const [counts] = await tx.execute<{ drafts: number }>(
        sql`select drafts from call_counts(array[${input.opportunity}]::uuid[])`,
      );
      const drafts = counts?.drafts ?? 0;
      ensure(drafts === 0, "drafts_waiting", { drafts });
    }
    const selected = await tx.$count(
      interests,
      and(eq(interests.opportunityId, input.opportunity), eq(interests.state, "selected")),
    );
    if (places !== null && places < selected) throw badField("places", "fewer_than_selected");
    const [saved] = await tx
      .update(opportunities)
      .set({
        kind,
        title,
        brief,
        places,
        closesAt,
        openTo,
        blind,
        offerHours,
        version: sql`version + 1`,
      })
      .where(and(eq(opportunities.id, input.opportunity), eq(opportunities.version, input.version)))
      .returning({ id: opportunities.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "change-call", id);
    return id;
  });
