import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { cohorts, curricula } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { MoveCohort } from "./plan-input";

/**
 * A cohort goes on with another version of its curriculum. Whatever of hers names a module names the same one
 * there; sessions of a module that is no longer there stay as they were held.
 */
export const moveCohort = (
  viewer: Viewer,
  { cohortId, curriculumId, version }: z.output<typeof MoveCohort>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ lineageId: curricula.lineageId, from: curricula.id })
      .from(cohorts)
      .innerJoin(curricula, eq(curricula.id, cohorts.curriculumId))
      .where(eq(cohorts.id, cohortId))
      .for("update");
    const { lineageId, from } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const [target] = await tx.select().from(curricula).where(eq(curricula.id, curriculumId));
    if (!target?.publishedAt || target.lineageId !== lineageId)
      throw badField("curriculumId", "unknown_choice");
    if (from === curriculumId) return { cohortId };
    const pairs = sql`(select o.id as old, n.id as new from modules o join modules n on n.lineage_id = o.lineage_id
      where n.curriculum_id = ${curriculumId} and o.curriculum_id <> ${curriculumId}) p`;
    // Groups first: their sessions come along by the key they share.
    await tx.execute(
      sql`update session_groups g set module_id = p.new from ${pairs} where g.cohort_id = ${cohortId} and g.module_id = p.old`,
    );
    await tx.execute(
      sql`update training_sessions s set module_id = p.new, version = version + 1 from ${pairs} where s.cohort_id = ${cohortId} and s.module_id = p.old`,
    );
    await tx.execute(
      sql`update training_assignments a set module_id = p.new, version = version + 1 from ${pairs} where a.cohort_id = ${cohortId} and a.module_id = p.old`,
    );
    await tx.execute(sql`update delegation_modules d set module_id = p.new from ${pairs}
      where d.module_id = p.old and d.delegation_id in (select id from delegations where cohort_id = ${cohortId})`);
    const [saved] = await tx
      .update(cohorts)
      .set({ curriculumId, version: sql`version + 1` })
      .where(and(eq(cohorts.id, cohortId), eq(cohorts.version, version)))
      .returning({ id: cohorts.id });
    fresh(saved);
    await writeAudit(tx, viewer, "move_cohort", cohortId, { from, to: curriculumId });
    return { cohortId };
  });
