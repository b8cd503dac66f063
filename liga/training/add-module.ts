import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules } from "./curriculum-lock";
import type { AddModule } from "./input";
import { moduleColumns, writePrerequisites } from "./module-columns";

/** At the end of the curriculum; a module nobody waits for yet can close no circle. */
export const addModule = (viewer: Viewer, { curriculumId, ...input }: z.output<typeof AddModule>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const all = await heldModules(tx, curriculumId);
    const [row] = await tx
      .insert(modules)
      .values({ ...moduleColumns(input), curriculumId, position: (all.at(-1)?.position ?? 0) + 1 })
      .returning({ id: modules.id });
    const { id } = found(row);
    await writePrerequisites(tx, { curriculumId, moduleId: id, prerequisiteIds: input.prerequisiteIds }, all);
    await writeAudit(tx, viewer, "add_module", id, { curriculumId });
    return { curriculumId };
  });
