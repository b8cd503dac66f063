import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { delegateTasks, seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import { isSeated, organisationOf } from "./fill-seat";
import type { SeatStep } from "./input";
import { sendOffer } from "./offer-notice";
import { type SeatRow, seatInSight } from "./seat-in-sight";

/**
 * The alternate takes the seat and is asked. The draft agenda follows her by the foreign key; the
 * tasks are hers now, from the beginning: a passport or a registration is personal.
 */
export const replaceByAlternate = (viewer: Viewer, input: z.output<typeof SeatStep>) =>
  asViewer(viewer, async (tx) => promoteAlternate(tx, viewer, await seatInSight(tx, viewer, input)));

/** The same within somebody else's transaction; the seat is locked and was read there. */
export async function promoteAlternate(tx: Tx, viewer: Viewer, seat: SeatRow) {
  const { alternateId, delegationId, personId } = seat;
  ensure(alternateId, "no_alternate");
  ensure(!(await isSeated(tx, delegationId, alternateId)), "alternate_seated");
  const organisationId = await organisationOf(tx, alternateId);
  await tx
    .update(seats)
    .set({
      personId: alternateId,
      alternateId: null,
      state: "offered",
      ...(organisationId === seat.organisationId ? {} : { organisationId }),
      version: sql`version + 1`,
    })
    .where(eq(seats.id, seat.id));
  if (personId)
    await tx
      .update(delegateTasks)
      .set({ personId: alternateId, doneAt: null, version: sql`version + 1` })
      .where(and(eq(delegateTasks.delegationId, delegationId), eq(delegateTasks.personId, personId)));
  await sendOffer(tx, viewer, seat.id);
  await writeAudit(tx, viewer, "replace-by-alternate", delegationId, {
    seat: seat.id,
    from: personId,
    to: alternateId,
  });
  return delegationId;
}
