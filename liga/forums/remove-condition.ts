import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { accessRoutes, editionDeadlines, forumSeatRules, seatRules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow } from "../errors";
import type { Viewer } from "../viewer";
import type { RemoveCondition } from "./input";

const tables = {
  deadline: editionDeadlines,
  accessRoute: accessRoutes,
  seatRule: seatRules,
  forumRule: forumSeatRules,
};

/** Removes a deadline, an access route, or a seat rule of an edition or its forum. Removing twice is as good as once. */
export const removeCondition = (viewer: Viewer, input: z.output<typeof RemoveCondition>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const table = tables[input.condition];
    const removed = await tx.delete(table).where(eq(table.id, input.id)).returning({ id: table.id });
    if (removed.length > 0)
      await writeAudit(tx, viewer, "remove-condition", input.id, { condition: input.condition });
  });
