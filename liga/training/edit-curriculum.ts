import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { curricula } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh, sayNameTaken } from "../errors";
import type { Viewer } from "../viewer";
import type { EditCurriculum } from "./input";

/** Its name and its attendance bar. Progress follows the new bar at once, as it is never stored. */
export const editCurriculum = (
  viewer: Viewer,
  { curriculumId, version, ...input }: z.output<typeof EditCurriculum>,
) =>
  sayNameTaken(() =>
    asViewer(viewer, async (tx) => {
      const [row] = await tx
        .select({ id: curricula.id })
        .from(curricula)
        .where(eq(curricula.id, curriculumId));
      found(row);
      allow(mayCoordinate(viewer));
      const [saved] = await tx
        .update(curricula)
        .set({ ...input, version: sql`version + 1` })
        .where(and(eq(curricula.id, curriculumId), eq(curricula.version, version)))
        .returning({ id: curricula.id });
      fresh(saved);
      await writeAudit(tx, viewer, "edit_curriculum", curriculumId, input);
      return { curriculumId };
    }),
  );
