import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts, editions, opportunities } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { OpenCall } from "./input";
import { closingInstant, isOpen } from "./rules";

/** A new call to the leaders of one cohort. The same call twice is one. */
export const openCall = (viewer: Viewer, input: z.output<typeof OpenCall>) =>
  asViewer(viewer, async (tx) => {
    const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, input.cohort));
    found(cohort);
    allow(mayCoordinateCohort(viewer, input.cohort));
    const [edition] = await tx
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.id, input.edition));
    found(edition);
    const closesAt = closingInstant(input);
    if (!isOpen(closesAt, new Date())) throw badField("closesOn", "has_passed");
    const { edition: editionId, cohort: cohortId, kind, title, brief, places } = input;
    const { openTo, blind, offerHours } = input;
    await oneAtATime(tx, "call", editionId, cohortId, kind, title);
    const same = await tx.$count(
      opportunities,
      and(
        eq(opportunities.editionId, editionId),
        eq(opportunities.cohortId, cohortId),
        eq(opportunities.kind, kind),
        eq(opportunities.title, title),
      ),
    );
    ensure(same === 0, "already_there");
    const [opened] = await tx
      .insert(opportunities)
      .values({ editionId, cohortId, kind, title, brief, places, closesAt, openTo, blind, offerHours })
      .returning({ id: opportunities.id });
    const { id } = found(opened);
    await writeAudit(tx, viewer, "open-call", id);
    return id;
  });
