import type { z } from "zod";
import { asViewer } from "@/db/client";
import { accessRoutes } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { stillAs } from "./conditions";
import type { SaveAccessRoute } from "./input";

/** A new way in to an edition, or a correction of one; each way stands once. */
export const saveAccessRoute = (viewer: Viewer, input: z.output<typeof SaveAccessRoute>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { route, note, noteEs, confidence, source } = input;
    const columns = { route, note, noteEs, confidence, source };
    if (input.accessRoute) {
      const where = stillAs(accessRoutes.id, input.accessRoute, input.seen);
      const [saved] = await tx
        .update(accessRoutes)
        .set(columns)
        .where(where)
        .returning({ id: accessRoutes.id });
      fresh(saved);
    } else await tx.insert(accessRoutes).values({ editionId: input.edition, ...columns });
    await writeAudit(tx, viewer, "save-access-route", input.edition, { route });
  });
