import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { attendanceMarks } from "@/db/enums";
import { curricula, modules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, ensure, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { SaveCounting } from "./input";

/** Which marks count as attended in a curriculum, which count neither way, and of which modules sessions may be caught up. A published version stays as it is. */
export const saveCounting = (
  viewer: Viewer,
  { curriculumId, version, counts, catchUp }: z.output<typeof SaveCounting>,
) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ publishedAt: curricula.publishedAt })
      .from(curricula)
      .where(eq(curricula.id, curriculumId));
    const { publishedAt } = found(row);
    allow(mayCoordinate(viewer));
    ensure(!publishedAt, "curriculum_published");
    const as = (what: "attended" | "apart") => attendanceMarks.filter((mark) => counts[mark] === what);
    const [saved] = await tx
      .update(curricula)
      .set({
        attendedMarks: [
          "present",
          ...as("attended").filter((mark) => mark !== "present" && mark !== "absent"),
        ],
        apartMarks: as("apart").filter((mark) => mark !== "present" && mark !== "absent"),
        version: sql`version + 1`,
      })
      .where(and(eq(curricula.id, curriculumId), eq(curricula.version, version)))
      .returning({ id: curricula.id });
    fresh(saved);
    const allowed = sql`id = any (${sql.param(catchUp)}::uuid[])`;
    await tx
      .update(modules)
      .set({ catchUp: allowed, version: sql`version + 1` })
      .where(sql`${modules.curriculumId} = ${curriculumId} and catch_up is distinct from (${allowed})`);
    await writeAudit(tx, viewer, "save_counting", curriculumId, { ...counts, catchUp });
    return { curriculumId };
  });
