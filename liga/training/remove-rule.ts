import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { completionRules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveRule } from "./input";

/** A curriculum asks for this no longer. The database refuses it once the version is published. */
export const removeRule = (viewer: Viewer, { ruleId }: z.output<typeof RemoveRule>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const [gone] = await tx
      .delete(completionRules)
      .where(and(eq(completionRules.id, ruleId)))
      .returning({ curriculumId: completionRules.curriculumId, kind: completionRules.kind });
    const { curriculumId, kind } = found(gone);
    await writeAudit(tx, viewer, "remove_rule", curriculumId, { kind });
    return { curriculumId };
  });
