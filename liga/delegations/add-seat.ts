import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import type { SeatRole } from "@/db/enums";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { AddSeat } from "./input";
import { delegationInSight } from "./seat-in-sight";

/** One more open seat. The database refuses one over the limit, also when two ask at the same instant. */
export const addSeat = (viewer: Viewer, input: z.output<typeof AddSeat>) =>
  asViewer(viewer, async (tx) => {
    const { id } = await delegationInSight(tx, viewer, input.delegation);
    if (input.seat) {
      const [before] = await tx
        .select({ role: seats.role })
        .from(seats)
        .where(and(eq(seats.id, input.seat), eq(seats.delegationId, id)));
      ensure(!before || before.role === input.role, "stale");
      if (before) return id;
    }
    await ensureRoleFree(tx, id, input.role);
    const [seat] = await tx
      .insert(seats)
      .values({ id: input.seat, delegationId: id, role: input.role })
      .returning({ id: seats.id });
    await writeAudit(tx, viewer, "add-seat", id, { role: input.role, seat: seat?.id });
    return id;
  });

/** A delegation has one head and one gender rapporteur. */
export async function ensureRoleFree(tx: Tx, delegationId: string, role: SeatRole) {
  if (role !== "head" && role !== "gender_rapporteur") return;
  const [taken] = await tx
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.delegationId, delegationId), eq(seats.role, role)));
  if (taken) throw badField("role", "only_one");
}
