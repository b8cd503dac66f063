import { eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { SeatStep } from "./input";
import { seatInSight } from "./seat-in-sight";

/** Takes an open seat away; one with a woman in it must be freed first. */
export const removeSeat = (viewer: Viewer, input: z.output<typeof SeatStep>) =>
  asViewer(viewer, async (tx) => {
    const seat = await seatInSight(tx, viewer, input);
    ensure(seat.state === "open", "seat_held");
    await tx.delete(seats).where(eq(seats.id, seat.id));
    await writeAudit(tx, viewer, "remove-seat", seat.delegationId, { role: seat.role });
    return seat.delegationId;
  });
