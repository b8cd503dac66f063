import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { completionRules, curricula, modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { SaveRule } from "./input";
import { outOfReach } from "./reachable";
import { plansOf } from "./read-completion";

/**
 * One more thing a curriculum asks for, or another number for one it asks for already. What nobody in a
 * running cohort could ever meet is saved all the same, as sessions may still be planned, and said.
 */
export const saveRule = (
  viewer: Viewer,
  { curriculumId, kind, moduleId, least }: z.output<typeof SaveRule>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ publishedAt: curricula.publishedAt })
      .from(curricula)
      .where(eq(curricula.id, curriculumId))
      .for("update");
    const { publishedAt } = found(row);
    allow(mayCoordinate(viewer));
    ensure(!publishedAt, "curriculum_published");
    if (moduleId) {
      const [known] = await tx
        .select({ id: modules.id })
        .from(modules)
        .where(and(eq(modules.id, moduleId), eq(modules.curriculumId, curriculumId)));
      if (!known) throw badField("moduleId", "unknown_choice");
    }
    const rule = { kind, moduleId: moduleId ?? null, least };
    await tx
      .insert(completionRules)
      .values({ curriculumId, ...rule })
      .onConflictDoUpdate({
        target: [completionRules.curriculumId, completionRules.kind, completionRules.moduleId],
        set: { least, version: sql`${completionRules.version} + 1` },
      });
    await writeAudit(tx, viewer, "save_rule", curriculumId, rule);
    return { curriculumId, unreachable: outOfReach([rule], await plansOf(tx, curriculumId)) };
  });
