import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { editions, forumSeatRules } from "@/db/schema";
import { mayCoordinate } from "../access";
import { writeAudit } from "../audit";
import { allow, found, fresh } from "../errors";
import type { Viewer } from "../viewer";
import { stillAs } from "./conditions";
import type { SaveForumRule } from "./input";

/** A limit that holds for every edition of a forum which says nothing else; each kind stands once. */
export const saveForumRule = (viewer: Viewer, input: z.output<typeof SaveForumRule>) =>
  asViewer(viewer, async (tx) => {
    allow(mayCoordinate(viewer));
    const { kind, limit, confidence, source } = input;
    const columns = { kind, limit, confidence, source };
    const [edition] = await tx
      .select({ forumId: editions.forumId })
      .from(editions)
      .where(eq(editions.id, input.edition));
    const { forumId } = found(edition);
    if (input.forumRule) {
      const where = stillAs(forumSeatRules.id, input.forumRule, input.seen);
      const [saved] = await tx
        .update(forumSeatRules)
        .set(columns)
        .where(where)
        .returning({ id: forumSeatRules.id });
      fresh(saved);
    } else await tx.insert(forumSeatRules).values({ forumId, ...columns });
    await writeAudit(tx, viewer, "save-forum-rule", forumId, { kind, limit });
  });
