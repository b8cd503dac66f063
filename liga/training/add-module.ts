import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, found } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules } from "./curriculum-lock";
import type { AddModule } from "./input";
import { titleOf } from "./title";

/** At the end of the curriculum; a module nobody waits for yet can close no circle. */
export const addModule = (
  viewer: Viewer,
  { curriculumId, titleEn, titleEs, kind, prerequisiteId }: z.output<typeof AddModule>,
) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const all = await heldModules(tx, curriculumId);
    if (prerequisiteId && !all.some(({ id }) => id === prerequisiteId))
      throw badField("prerequisiteId", "unknown_choice");
    const [row] = await tx
      .insert(modules)
      .values({
        curriculumId,
        position: (all.at(-1)?.position ?? 0) + 1,
        title: titleOf(titleEn, titleEs),
        kind,
        prerequisiteId,
      })
      .returning({ id: modules.id });
    const { id } = found(row);
    await writeAudit(tx, viewer, "add_module", id, { curriculumId });
    return { curriculumId };
  });
