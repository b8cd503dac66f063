import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { personCards, seats } from "@/db/schema";
import { writeAudit } from "../audit";
import { badField, ensure } from "../errors";
import type { Viewer } from "../viewer";
import type { FillSeat } from "./input";
import { sendOffer } from "./offer-notice";
import { seatInSight } from "./seat-in-sight";

/** Puts a woman into an open seat and asks her, or confirms her at once when she has said yes already. */
export const fillSeat = (viewer: Viewer, input: z.output<typeof FillSeat>) =>
  asViewer(viewer, (tx) => fillSeatIn(tx, viewer, input));

/** The same within a transaction that fills several. */
export async function fillSeatIn(tx: Tx, viewer: Viewer, input: z.output<typeof FillSeat>) {
  const seat = await seatInSight(tx, viewer, input);
  ensure(seat.state === "open", "seat_taken");
  const organisationId = await organisationOf(tx, input.person);
  if (await isSeated(tx, seat.delegationId, input.person)) throw badField("person", "already_seated");
  await tx
    .update(seats)
    .set({
      personId: input.person,
      state: input.as,
      ...(seat.alternateId === input.person ? { alternateId: null } : {}),
      ...(organisationId === seat.organisationId ? {} : { organisationId }),
      version: sql`version + 1`,
    })
    .where(eq(seats.id, seat.id));
  if (input.as === "offered") await sendOffer(tx, viewer, seat.id);
  await writeAudit(tx, viewer, "fill-seat", seat.delegationId, {
    seat: seat.id,
    person: input.person,
    as: input.as,
  });
  return { delegationId: seat.delegationId, asked: input.as === "offered" };
}

export async function isSeated(tx: Tx, delegationId: string, personId: string) {
  const rows = await tx
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.delegationId, delegationId), eq(seats.personId, personId)));
  return rows.length > 0;
}

export async function isInSight(tx: Tx, personId: string) {
  const [card] = await tx
    .select({ id: personCards.id })
    .from(personCards)
    .where(eq(personCards.id, personId));
  return card !== undefined;
}

/** Her organisation; refuses a person who is not in sight. */
export async function organisationOf(tx: Tx, personId: string) {
  const [card] = await tx
    .select({ organisationId: personCards.organisationId })
    .from(personCards)
    .where(eq(personCards.id, personId));
  if (!card) throw badField("person", "unknown_choice");
  return card.organisationId;
}
