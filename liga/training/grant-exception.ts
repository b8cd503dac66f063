import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { completionExceptions, enrolments } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found } from "../errors";
import type { Viewer } from "../viewer";
import type { GrantException } from "./input";
import type { Asks } from "./progress";

/**
 * One leader need not meet one rule, or need not attend one required module, for a reason that she and
 * her coordinators can read. Granted twice, it is there once.
 */
export const grantException = (
  viewer: Viewer,
  { enrolmentId, rule: { kind, moduleId }, reason }: z.output<typeof GrantException>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({
        cohortId: enrolments.cohortId,
        asks: sql<Asks | null>`(select curriculum_asks(c.curriculum_id) from cohorts c where c.id = ${enrolments.cohortId})`,
        lineageId: sql<string | null>`(select lineage_id from modules where id = ${moduleId})`,
      })
      .from(enrolments)
      .where(eq(enrolments.id, enrolmentId));
    const { cohortId, asks, lineageId } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    const asked =
      kind === "required_modules" && moduleId !== null
        ? asks?.modules.some((module) => module.id === moduleId && module.kind === "required")
        : asks?.rules.some((rule) => rule.kind === kind && rule.moduleId === moduleId);
    if (!asked) throw badField("rule", "unknown_choice");
    const [granted] = await tx
      .insert(completionExceptions)
      .values({ enrolmentId, kind, moduleLineageId: lineageId, reason, grantedBy: viewer.id })
      .onConflictDoNothing()
      .returning({ id: completionExceptions.id });
    // The reason is hers and her coordinators' to read, not the log's.
    if (granted) await writeAudit(tx, viewer, "grant_exception", enrolmentId, { kind, moduleId });
    return { cohortId, enrolmentId };
  });
