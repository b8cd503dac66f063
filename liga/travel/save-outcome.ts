import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { TravelStepState } from "@/db/enums";
import { travelSteps, visaOutcomes } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { travelInSight } from "./in-sight";
import type { SaveOutcome } from "./input";

/** How her application ended; the step of the visa follows. */
export const saveOutcome = (viewer: Viewer, input: z.output<typeof SaveOutcome>) =>
  asViewer(viewer, async (tx) => {
    const { delegation: delegationId, person: personId, version, result } = input;
    await travelInSight(tx, viewer, delegationId, personId);
    const [place] = await tx.execute<{ country: string | null }>(sql`
      select e.country_code as country from delegations d join editions e on e.id = d.edition_id where d.id = ${delegationId}`);
    ensure(place?.country, "edition_without_country");
    const said = {
      destination: place.country,
      result,
      appliedOn: input.appliedOn as string,
      decidedOn: input.decidedOn as string,
      ground: result === "refused" ? (input.ground ?? null) : null,
      papers: input.papers,
      fee: input.fee === undefined ? null : Math.round(input.fee * 100),
      currency: input.fee === undefined ? null : (input.currency?.toUpperCase() ?? null),
    };
    const [row] = await tx
      .insert(visaOutcomes)
      .values({ delegationId, personId, ...said })
      .onConflictDoUpdate({
        target: [visaOutcomes.delegationId, visaOutcomes.personId],
        set: { ...said, version: sql`visa_outcomes.version + 1` },
        setWhere: sql`visa_outcomes.version = ${version}`,
      })
      .returning({ version: visaOutcomes.version });
    fresh(row);
    const state: TravelStepState = result === "granted" ? "done" : result === "refused" ? "refused" : "todo";
    const dates = {
      state,
      startedOn: said.appliedOn,
      endedOn: result === "withdrawn" ? null : said.decidedOn,
    };
    await tx
      .insert(travelSteps)
      .values({ delegationId, personId, step: "visa", owner: "delegate", ...dates })
      .onConflictDoUpdate({
        target: [travelSteps.delegationId, travelSteps.personId, travelSteps.step],
        set: { ...dates, version: sql`travel_steps.version + 1` },
      });
    await writeAudit(tx, viewer, "save-visa-outcome", personId, { delegation: delegationId });
  });
