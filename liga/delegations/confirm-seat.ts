import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { SeatStep } from "./input";
import { seatInSight } from "./seat-in-sight";

/** She goes: her yes came on the page or by any other way. */
export const confirmSeat = (viewer: Viewer, input: z.output<typeof SeatStep>) =>
  asViewer(viewer, async (tx) => {
    const seat = await seatInSight(tx, viewer, input);
    ensure(seat.state === "offered" || seat.state === "accepted", "seat_not_to_confirm");
    await tx
      .update(seats)
      .set({ state: "confirmed", version: sql`version + 1` })
      .where(eq(seats.id, seat.id));
    await writeAudit(tx, viewer, "confirm-seat", seat.delegationId, { seat: seat.id });
    return seat.delegationId;
  });
