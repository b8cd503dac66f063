import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules } from "./curriculum-lock";
import type { MoveModule } from "./input";

/** One place earlier or later. At the end of the list there is nowhere to go, and nothing changes. */
export const moveModule = (viewer: Viewer, { moduleId, to }: z.output<typeof MoveModule>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ curriculumId: modules.curriculumId })
      .from(modules)
      .where(eq(modules.id, moduleId));
    const { curriculumId } = found(row);
    allow(mayCoordinate(viewer));
    const all = await heldModules(tx, curriculumId);
    const at = all.findIndex(({ id }) => id === moduleId);
    const one = all[at];
    const other = all[to === "earlier" ? at - 1 : at + 1];
    if (!one || !other) return { curriculumId };
    const put = (id: string, position: number) =>
      tx.update(modules).set({ position }).where(eq(modules.id, id));
    // Two modules never share a place, not even for a moment: one steps aside.
    await put(one.id, -1);
    await put(other.id, one.position);
    await put(one.id, other.position);
    await writeAudit(tx, viewer, "move_module", moduleId, { to });
    return { curriculumId };
  });
