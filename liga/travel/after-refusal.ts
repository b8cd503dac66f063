import type { z } from "zod";
import { asViewer } from "@/db/client";
import { seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { organisationOf } from "../delegations/fill-seat";
import { sendOffer } from "../delegations/offer-notice";
import { promoteAlternate } from "../delegations/replace-by-alternate";
import { seatInSight } from "../delegations/seat-in-sight";
import { ensure } from "../errors";
import type { Viewer } from "../viewer";
import { coordinatedOnly } from "./in-sight";
import type { AfterRefusal } from "./input";

/**
 * A visa was refused: her alternate is asked to go, and she is offered a remote place in the same
 * delegation. Both or neither; where the delegation has no seat left, it says so and nothing changes.
 */
export const afterRefusal = (viewer: Viewer, input: z.output<typeof AfterRefusal>) =>
  asViewer(viewer, async (tx) => {
    await coordinatedOnly(tx, viewer, input.delegation);
    const seat = await seatInSight(tx, viewer, input);
    ensure(seat.delegationId === input.delegation && seat.personId === input.person, "stale");
    // While she still holds the seat: without it she may be out of sight.
    const organisationId = await organisationOf(tx, input.person);
    await promoteAlternate(tx, viewer, seat);
    const [remote] = await tx
      .insert(seats)
      .values({
        delegationId: input.delegation,
        role: "remote",
        personId: input.person,
        organisationId,
        state: "offered",
      })
      .returning({ id: seats.id });
    if (remote) await sendOffer(tx, viewer, remote.id);
    await writeAudit(tx, viewer, "after-refusal", input.delegation, { seat: seat.id, remote: remote?.id });
    return input.delegation;
  });
