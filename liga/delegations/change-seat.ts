import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField } from "../errors";
import type { Viewer } from "../viewer";
import { ensureRoleFree } from "./add-seat";
import { isInSight, isSeated } from "./fill-seat";
import type { ChangeSeat } from "./input";
import { seatInSight } from "./seat-in-sight";

/** Another role, alternate or organisation for a seat. */
export const changeSeat = (viewer: Viewer, input: z.output<typeof ChangeSeat>) =>
  asViewer(viewer, async (tx) => {
    const seat = await seatInSight(tx, viewer, input);
    if (input.role !== seat.role) await ensureRoleFree(tx, seat.delegationId, input.role);
    const alternateId = input.alternate ?? null;
    if (alternateId && alternateId !== seat.alternateId && !(await isInSight(tx, alternateId)))
      throw badField("alternate", "unknown_choice");
    // Somebody who already goes cannot step in; the one in this very seat neither.
    if (
      alternateId &&
      alternateId !== seat.alternateId &&
      (await isSeated(tx, seat.delegationId, alternateId))
    )
      throw badField("alternate", "already_seated");
    const organisationId = input.organisation ?? null;
    await tx
      .update(seats)
      .set({
        role: input.role,
        alternateId,
        ...(organisationId === seat.organisationId ? {} : { organisationId }),
        version: sql`version + 1`,
      })
      .where(eq(seats.id, seat.id));
    await writeAudit(tx, viewer, "change-seat", seat.delegationId, {
      seat: seat.id,
      role: input.role,
      alternateId,
    });
    return seat.delegationId;
  });
