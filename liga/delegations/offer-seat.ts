import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { SeatStep } from "./input";
import { sendOffer } from "./offer-notice";
import { seatInSight } from "./seat-in-sight";

/** Asks the woman in a seat (again): also one who declined and thought better of it. */
export const offerSeat = (viewer: Viewer, input: z.output<typeof SeatStep>) =>
  asViewer(viewer, async (tx) => {
    const seat = await seatInSight(tx, viewer, input);
    ensure(seat.state === "offered" || seat.state === "declined", "seat_not_to_offer");
    await tx.update(seats).set({ state: "offered", version: sql`version + 1` }).where(eq(seats.id, seat.id));
    await sendOffer(tx, viewer, seat.id);
    await writeAudit(tx, viewer, "offer-seat", seat.delegationId, { seat: seat.id });
    return seat.delegationId;
  });
