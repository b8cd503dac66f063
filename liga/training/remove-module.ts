import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, LigaError, sqlState } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveModule } from "./input";

/** Only a module that no session teaches, no module waits for and no delegation asks for can go. */
export async function removeModule(viewer: Viewer, { moduleId }: z.output<typeof RemoveModule>) {
  try {
    return await asViewer(viewer, async (tx) => {
      allow(mayCoordinate(viewer));
      const [row] = await tx
        .delete(modules)
        .where(eq(modules.id, moduleId))
        .returning({ curriculumId: modules.curriculumId });
      const { curriculumId } = found(row);
      await writeAudit(tx, viewer, "remove_module", moduleId, { curriculumId });
      return { curriculumId };
    });
  } catch (thrown) {
    // Another coordinator's sessions are out of her sight; the foreign key sees them.
    throw sqlState(thrown) === "23503" ? new LigaError("module_in_use") : thrown;
  }
}
