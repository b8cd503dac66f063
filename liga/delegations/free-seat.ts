import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { assignments, delegateTasks, seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { SeatStep } from "./input";
import { seatInSight } from "./seat-in-sight";

/** Opens a seat again. Her draft agenda goes first: a seat without a person carries no plan. */
export const freeSeat = (viewer: Viewer, input: z.output<typeof SeatStep>) =>
  asViewer(viewer, (tx) => freeSeatIn(tx, viewer, input));

/** The same within a transaction that does more. */
export async function freeSeatIn(tx: Tx, viewer: Viewer, input: z.output<typeof SeatStep>) {
  const seat = await seatInSight(tx, viewer, input);
  const { delegationId, personId } = seat;
  ensure(personId, "seat_open");
  const hers = <T extends typeof assignments | typeof delegateTasks>(table: T) =>
    and(eq(table.delegationId, delegationId), eq(table.personId, personId));
  await tx.delete(assignments).where(hers(assignments));
  await tx.delete(delegateTasks).where(and(hers(delegateTasks), isNull(delegateTasks.doneAt)));
  await tx
    .update(seats)
    .set({ personId: null, state: "open", version: sql`version + 1` })
    .where(eq(seats.id, seat.id));
  await writeAudit(tx, viewer, "free-seat", delegationId, { seat: seat.id, person: personId });
  return delegationId;
}
