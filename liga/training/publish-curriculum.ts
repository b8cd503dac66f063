import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { curricula } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { heldModules } from "./curriculum-lock";
import type { PublishCurriculum } from "./plan-input";

/** From now on this version stays as it is, whoever trains with it. */
export const publishCurriculum = (
  viewer: Viewer,
  { curriculumId, version }: z.output<typeof PublishCurriculum>,
) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [row] = await tx
      .select({ publishedAt: curricula.publishedAt })
      .from(curricula)
      .where(eq(curricula.id, curriculumId));
    if (found(row).publishedAt) return { curriculumId };
    ensure((await heldModules(tx, curriculumId)).length > 0, "curriculum_empty");
    const [saved] = await tx
      .update(curricula)
      .set({ publishedAt: sql`now()`, version: sql`version + 1` })
      .where(
        and(eq(curricula.id, curriculumId), eq(curricula.version, version), isNull(curricula.publishedAt)),
      )
      .returning({ id: curricula.id });
    fresh(saved);
    await writeAudit(tx, viewer, "publish_curriculum", curriculumId);
    return { curriculumId };
  });
