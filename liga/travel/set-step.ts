import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { travelSteps } from "@/db/schema";
import { writeAudit } from "../audit";
import { fresh } from "../errors";
import type { Viewer } from "../viewer";
import { travelInSight } from "./in-sight";
import type { SetStep } from "./input";

/** How far a step is, whose it is and since when. */
export const setStep = (viewer: Viewer, input: z.output<typeof SetStep>) =>
  asViewer(viewer, async (tx) => {
    const { delegation: delegationId, person: personId, step, version, ...said } = input;
    await travelInSight(tx, viewer, delegationId, personId);
    const [row] = await tx
      .insert(travelSteps)
      .values({
        delegationId,
        personId,
        step,
        state: said.state,
        owner: said.owner,
        startedOn: said.startedOn,
        endedOn: said.endedOn,
      })
      .onConflictDoUpdate({
        target: [travelSteps.delegationId, travelSteps.personId, travelSteps.step],
        set: {
          state: said.state,
          owner: said.owner,
          startedOn: said.startedOn,
          endedOn: said.endedOn,
          version: sql`travel_steps.version + 1`,
        },
        setWhere: sql`travel_steps.version = ${version}`,
      })
      .returning({ version: travelSteps.version });
    fresh(row);
    await writeAudit(tx, viewer, "set-travel-step", personId, { delegation: delegationId });
  });
