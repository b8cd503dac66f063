import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules, refuseCycle } from "./curriculum-lock";
import type { EditModule } from "./input";
import { titleOf } from "./title";

export const editModule = (
  viewer: Viewer,
  { moduleId, version, titleEn, titleEs, kind, prerequisiteId }: z.output<typeof EditModule>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ curriculumId: modules.curriculumId })
      .from(modules)
      .where(eq(modules.id, moduleId));
    const { curriculumId } = found(row);
    allow(mayCoordinate(viewer));
    const all = await heldModules(tx, curriculumId);
    if (prerequisiteId && !all.some(({ id }) => id === prerequisiteId))
      throw badField("prerequisiteId", "unknown_choice");
    refuseCycle(
      viewer,
      all.map((module) =>
        module.id === moduleId ? { ...module, prerequisiteId: prerequisiteId ?? null } : module,
      ),
    );
    const [saved] = await tx
      .update(modules)
      .set({
        title: titleOf(titleEn, titleEs),
        kind,
        prerequisiteId: prerequisiteId ?? null,
        version: sql`version + 1`,
      })
      .where(and(eq(modules.id, moduleId), eq(modules.version, version)))
      .returning({ id: modules.id });
    fresh(saved);
    await writeAudit(tx, viewer, "edit_module", moduleId, { curriculumId });
    return { curriculumId };
  });
