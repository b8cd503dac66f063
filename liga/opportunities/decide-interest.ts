import { and, eq, ne, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests, opportunities } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { sendDecision } from "./decision-notice";
import type { DecideInterest } from "./input";
import { hasPlace, offersRun } from "./rules";

/**
 * Select, waiting list, or not this time; always with a reason she can read. The call is locked
 * while places are counted, so two coordinators cannot give the last one twice.
 */
export const decideInterest = (viewer: Viewer, input: z.output<typeof DecideInterest>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        state: interests.state,
        version: interests.version,
        callId: opportunities.id,
        cohortId: opportunities.cohortId,
        places: opportunities.places,
        offerHours: opportunities.offerHours,
        settledAt: opportunities.settledAt,
      })
      .from(interests)
      .innerJoin(opportunities, eq(opportunities.id, interests.opportunityId))
      .where(eq(interests.id, input.interest))
      .for("update", { of: opportunities });
    const { state, version, callId, cohortId, places, offerHours, settledAt } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    fresh(version === input.version ? row : undefined);
    ensure(state !== "withdrawn", "she_withdrew");
    if (input.decision === "selected") {
      const others = await tx.$count(
        interests,
        and(
          eq(interests.opportunityId, callId),
          eq(interests.state, "selected"),
          ne(interests.id, input.interest),
        ),
      );
      ensure(hasPlace(places, others), "no_place_left", { places: places ?? 0 });
    }
    const { decision, reason } = input;
    const [saved] = await tx
      .update(interests)
      .set({
        state: decision,
        reason,
        decidedBy: viewer.id,
        decidedAt: sql`now()`,
        version: sql`version + 1`,
      })
      .where(and(eq(interests.id, input.interest), eq(interests.version, input.version)))
      .returning({ id: interests.id });
    fresh(saved);
    // Where offers run, decisions are known together, by letters; a later place has a mail of its own.
    if (!offersRun(offerHours) || (settledAt && decision !== "selected"))
      await sendDecision(tx, viewer, input.interest);
    await writeAudit(tx, viewer, "decide-interest", input.interest, { decision });
  });
