import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { SeatRole } from "@/db/enums";
import { cohorts, delegationModules, delegations, editions, opportunities, seats } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found } from "../errors";
import type { Viewer } from "../viewer";
import type { CreateDelegation } from "./input";

/** A delegation with its first, open seats. @returns its id. */
export const createDelegation = (viewer: Viewer, input: z.output<typeof CreateDelegation>) =>
  asViewer(viewer, async (tx) => {
    const [cohort] = await tx.select({ id: cohorts.id }).from(cohorts).where(eq(cohorts.id, input.cohort));
    found(cohort);
    allow(mayCoordinateCohort(viewer, input.cohort));
    const [edition] = await tx
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.id, input.edition));
    if (!edition) throw badField("edition", "unknown_choice");
    if (input.opportunity) {
      const [call] = await tx
        .select({ id: opportunities.id })
        .from(opportunities)
        .where(
          and(
            eq(opportunities.id, input.opportunity),
            eq(opportunities.editionId, input.edition),
            eq(opportunities.cohortId, input.cohort),
          ),
        );
      found(call);
    }
    const { name, seatLimit, travelMinutes } = input;
    const [made] = await tx
      .insert(delegations)
      .values({
        name,
        seatLimit,
        travelMinutes,
        editionId: input.edition,
        cohortId: input.cohort,
        opportunityId: input.opportunity ?? null,
      })
      .returning({ id: delegations.id });
    const { id } = found(made);
    await requireModules(tx, id, input.cohort, input.modules);
    for (const [role, some] of Object.entries(input.seats))
      for (let i = 0; i < some; i++)
        await tx.insert(seats).values({ delegationId: id, role: role as SeatRole });
    await writeAudit(tx, viewer, "create-delegation", id, { name });
    return id;
  });

/** Sets which modules of the cohort's curriculum a member must have completed; others are refused. */
export async function requireModules(tx: Tx, delegationId: string, cohortId: string, wanted: string[]) {
  await tx.delete(delegationModules).where(eq(delegationModules.delegationId, delegationId));
  if (wanted.length === 0) return;
  const rows = await tx.execute<{ id: string }>(sql`
    select m.id from modules m join cohorts c on c.curriculum_id = m.curriculum_id where c.id = ${cohortId}`);
  const known = new Set(rows.map(({ id }) => id));
  if (wanted.some((module) => !known.has(module))) throw badField("modules[]", "not_in_curriculum");
  await tx
    .insert(delegationModules)
    .values([...new Set(wanted)].map((moduleId) => ({ delegationId, moduleId })));
}
