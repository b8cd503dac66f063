import { and, asc, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { interests } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { MoveWaiting } from "./input";
import { interestInSight } from "./interest-in-sight";
import { movedTo } from "./waiting-list";

/** Another place on the waiting list; everybody else keeps her order. */
export const moveWaiting = (viewer: Viewer, input: z.output<typeof MoveWaiting>) =>
  asViewer(viewer, async (tx) => {
    const { id, callId, state } = await interestInSight(tx, viewer, input.interest, input.version);
    ensure(state === "waiting", "not_waiting");
    const list = await tx
      .select({ id: interests.id })
      .from(interests)
      .where(and(eq(interests.opportunityId, callId), eq(interests.state, "waiting")))
      .orderBy(asc(interests.rank));
    const order = movedTo(
      list.map((one) => one.id),
      id,
      input.place,
    );
    // Twice, so that no two hold one rank in between.
    for (const sign of [-1, 1])
      await tx.execute(sql`
        update interests i set rank = ${sign} * n.place from unnest(${sql.param(order)}::uuid[]) with ordinality n (id, place)
        where i.id = n.id`);
    await tx.update(interests).set({ version: sql`version + 1` }).where(eq(interests.id, id));
    await writeAudit(tx, viewer, "move-waiting", id, { place: input.place });
    return callId;
  });
