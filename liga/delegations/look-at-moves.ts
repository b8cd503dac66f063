import { sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { moveLooks } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { LookAtMoves } from "./input";
import { movesUnder } from "./moves";
import { delegationInSight } from "./seat-in-sight";

/**
 * She has looked at what moved under the published schedule; it asks for nobody any more until something moves
 * again. Refused ("stale") when it is another list than the one she read. A second press changes nothing.
 */
export const lookAtMoves = (viewer: Viewer, input: z.output<typeof LookAtMoves>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await delegationInSight(tx, viewer, input.delegation);
    const moves = await movesUnder(tx, viewer, id);
    ensure(moves?.mark === input.seen, "stale");
    if (moves.looked) return id;
    await tx
      .insert(moveLooks)
      .values({ delegationId: id, seen: moves.mark, lookedBy: viewer.id })
      .onConflictDoUpdate({
        target: moveLooks.delegationId,
        set: { seen: moves.mark, lookedBy: viewer.id, lookedAt: sql`now()` },
      });
    await writeAudit(tx, viewer, "look-at-moves", id, { sessions: moves.sessions.length });
    return id;
  });
