import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules, refuseCycle } from "./curriculum-lock";
import type { EditModule } from "./input";
import { moduleColumns, writePrerequisites } from "./module-columns";

export const editModule = (viewer: Viewer, { moduleId, version, ...input }: z.output<typeof EditModule>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ curriculumId: modules.curriculumId })
      .from(modules)
      .where(eq(modules.id, moduleId));
    const { curriculumId } = found(row);
    allow(mayCoordinate(viewer));
    const all = await heldModules(tx, curriculumId);
    const { prerequisiteIds } = input;
    refuseCycle(
      viewer,
      all.map((module) => (module.id === moduleId ? { ...module, prerequisiteIds } : module)),
    );
    const [saved] = await tx
      .update(modules)
      .set({ ...moduleColumns(input), version: sql`version + 1` })
      .where(and(eq(modules.id, moduleId), eq(modules.version, version)))
      .returning({ id: modules.id });
    fresh(saved);
    await writePrerequisites(tx, { curriculumId, moduleId, prerequisiteIds }, all);
    await writeAudit(tx, viewer, "edit_module", moduleId, { curriculumId });
    return { curriculumId };
  });
