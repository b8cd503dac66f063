import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { materialTexts, moduleMaterials, modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules } from "./curriculum-lock";
import type { RemoveMaterial, SaveMaterial } from "./plan-input";

/**
 * One material in one language, new or instead of what was there. A published version gets more, and its links
 * and translations are mended; the database marks that, and refuses the rest.
 */
export const saveMaterial = (
  viewer: Viewer,
  { moduleId, materialId, ...text }: z.output<typeof SaveMaterial>,
) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [module] = await tx
      .select({ curriculumId: modules.curriculumId })
      .from(modules)
      .where(eq(modules.id, moduleId));
    const { curriculumId } = found(module);
    let id = materialId;
    if (id) {
      const [known] = await tx
        .select({ id: moduleMaterials.id })
        .from(moduleMaterials)
        .where(and(eq(moduleMaterials.id, id), eq(moduleMaterials.moduleId, moduleId)));
      found(known);
    } else {
      await heldModules(tx, curriculumId);
      const [made] = await tx
        .insert(moduleMaterials)
        .values({
          moduleId,
          position: sql`(select coalesce(max(position), 0) + 1 from module_materials where module_id = ${moduleId})`,
        })
        .returning({ id: moduleMaterials.id });
      id = found(made).id;
    }
    await tx
      .insert(materialTexts)
      .values({ ...text, materialId: id })
      .onConflictDoUpdate({
        target: [materialTexts.materialId, materialTexts.language],
        set: { ...text, version: sql`${materialTexts.version} + 1` },
      });
    await writeAudit(tx, viewer, "save_material", id, { moduleId, language: text.language });
    return { curriculumId, moduleId };
  });

/** A material leaves with its last language. */
export const removeMaterial = (viewer: Viewer, { materialId, language }: z.output<typeof RemoveMaterial>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const gone = await tx
      .delete(materialTexts)
      .where(and(eq(materialTexts.materialId, materialId), eq(materialTexts.language, language)))
      .returning({ language: materialTexts.language });
    found(gone[0]);
    await tx
      .delete(moduleMaterials)
      .where(
        and(
          eq(moduleMaterials.id, materialId),
          sql`not exists (select 1 from material_texts t where t.material_id = ${materialId})`,
        ),
      );
    await writeAudit(tx, viewer, "remove_material", materialId, { language });
  });
