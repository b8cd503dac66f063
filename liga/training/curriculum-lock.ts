import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { curricula, modules } from "@/db/schema";
import { LigaError } from "../errors";
import type { Viewer } from "../viewer";
import { prerequisiteCycle, type Waiting } from "./prerequisites";
import { type Title, titleIn } from "./title";

type Module = Waiting & { position: number; title: Title };

/** The modules in order, held still: changes of one curriculum's order wait for each other. */
export async function heldModules(tx: Tx, curriculumId: string): Promise<Module[]> {
  await tx.select({ id: curricula.id }).from(curricula).where(eq(curricula.id, curriculumId)).for("update");
  return tx
    .select({
      id: modules.id,
      position: modules.position,
      title: modules.title,
      prerequisiteIds: sql<
        string[]
      >`array(select p.prerequisite_id from module_prerequisites p where p.module_id = ${modules.id} order by 1)`,
    })
    .from(modules)
    .where(eq(modules.curriculumId, curriculumId))
    .orderBy(asc(modules.position));
}

/** @throws `prerequisite_cycle` with the circle's titles: "A → B → A" */
export function refuseCycle(viewer: Viewer, all: Module[]) {
  const circle = prerequisiteCycle(all);
  if (!circle) return;
  const title = (id: string | undefined) =>
    titleIn(all.find((module) => module.id === id)?.title ?? {}, viewer.locale);
  throw new LigaError(
    "prerequisite_cycle",
    { circle: [...circle, circle[0]].map(title).join(" → ") },
    { prerequisiteIds: "prerequisite_cycle" },
  );
}
