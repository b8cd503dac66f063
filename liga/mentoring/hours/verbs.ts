import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { mentoringMeetings, mentoringOffers, mentoringSlots } from "@/db/schema";
import { instantAt } from "@/lib/dates";
import { writeAudit } from "../../audit";
import { badField, ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { lockedPair } from "../meetings";
import { endOf } from "../rules";
import type { OfferHours, PickHour, WithdrawOffer } from "./input";

/** So many hours at most, for the other to find it easy. */
const mostSlots = 3;
type Offer = z.output<typeof OfferHours>;
export type Offered = { mentorshipId: string; planned: boolean };

/**
 * Up to three hours for the other to choose from. Hers take the place of those that waited; where both
 * offer the same hour it is agreed, and the meeting is planned. The same form sent twice is one offer.
 */
export const offerHours = (viewer: Viewer, input: Offer): Promise<Offered> =>
  asViewer(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, input.mentorshipId);
    const slots = instantsOf(input, new Date());
    const waiting = await waitingOf(tx, pair.id);
    const same = waiting?.slots.find(({ startsAt }) =>
      slots.some((at) => at.getTime() === startsAt.getTime()),
    );
    if (waiting && waiting.offeredBy !== viewer.id && same) {
      await plan(tx, viewer, waiting, same.startsAt);
      return { mentorshipId: pair.id, planned: true };
    }
    if (waiting && waiting.offeredBy === viewer.id && isSame(waiting, input, slots))
      return { mentorshipId: pair.id, planned: false };
    if (await isPlanned(tx, pair.id, slots, input.minutes)) return { mentorshipId: pair.id, planned: true };
    if (waiting) await end(tx, waiting.id, "replaced");
    const [made] = await tx
      .insert(mentoringOffers)
      .values({
        mentorshipId: pair.id,
        offeredBy: viewer.id,
        durationMinutes: input.minutes,
        zone: input.zone,
        onlineUrl: input.onlineUrl,
      })
      .returning({ id: mentoringOffers.id });
    const offerId = found(made).id;
    await tx
      .insert(mentoringSlots)
      .values(slots.map((startsAt, i) => ({ offerId, mentorshipId: pair.id, place: i + 1, startsAt })));
    await writeAudit(tx, viewer, "offer-hours", offerId, { count: slots.length });
    return { mentorshipId: pair.id, planned: false };
  });

/** The other takes one of the hours: it is a meeting now. Pressed twice it is one. */
export const pickHour = (viewer: Viewer, { offerId, place }: z.output<typeof PickHour>): Promise<Offered> =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mentorshipId: mentoringOffers.mentorshipId })
      .from(mentoringOffers)
      .where(eq(mentoringOffers.id, offerId));
    const pair = await lockedPair(tx, viewer, found(row).mentorshipId);
    const offer = found(await offerOf(tx, offerId));
    ensure(offer.offeredBy !== viewer.id, "own_offer");
    const { startsAt } = found(offer.slots.find((slot) => slot.place === place));
    if (offer.endedAs === "picked") {
      ensure(offer.pickedAt?.getTime() === startsAt.getTime(), "offer_over");
      return { mentorshipId: pair.id, planned: true };
    }
    ensure(offer.endedAs === null, "offer_over");
    ensure(startsAt > new Date(), "hour_gone");
    await plan(tx, viewer, offer, startsAt);
    return { mentorshipId: pair.id, planned: true };
  });

/** She takes back what she offered, as long as nothing of it was chosen. */
export const withdrawOffer = (viewer: Viewer, { offerId }: z.output<typeof WithdrawOffer>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx
      .select({ mentorshipId: mentoringOffers.mentorshipId })
      .from(mentoringOffers)
      .where(and(eq(mentoringOffers.id, offerId), eq(mentoringOffers.offeredBy, viewer.id)));
    const pair = await lockedPair(tx, viewer, found(row).mentorshipId);
    const offer = found(await offerOf(tx, offerId));
    ensure(offer.endedAs !== "picked", "offer_over");
    if (offer.endedAs === null) {
      await end(tx, offerId, "withdrawn");
      await writeAudit(tx, viewer, "withdraw-hours", offerId);
    }
    return { mentorshipId: pair.id };
  });

/** Ticked and typed together, each once, earliest first; all of them lie ahead. */
function instantsOf({ slots, typed, zone }: Offer, now: Date) {
  const chosen = typed.map(({ day, hour, field }) => {
    const at = instantAt(day, hour, zone);
    if (!at) throw badField(`hour${field}`, "no_such_hour");
    if (at <= now) throw badField(`day${field}`, "in_the_past");
    return at.getTime();
  });
  const all = [...new Set([...slots.map((at) => at.getTime()), ...chosen])].sort((a, b) => a - b);
  ensure(all.length > 0, "no_hour");
  ensure(all.length <= mostSlots, "three_hours_at_most");
  ensure(!all.some((at) => at <= now.getTime()), "hour_gone");
  return all.map((at) => new Date(at));
}

type Waiting = NonNullable<Awaited<ReturnType<typeof offerOf>>>;

async function offerOf(tx: Tx, id: string) {
  const [offer] = await tx
    .select({
      id: mentoringOffers.id,
      mentorshipId: mentoringOffers.mentorshipId,
      offeredBy: mentoringOffers.offeredBy,
      durationMinutes: mentoringOffers.durationMinutes,
      zone: mentoringOffers.zone,
      onlineUrl: mentoringOffers.onlineUrl,
      endedAs: mentoringOffers.endedAs,
      pickedAt: mentoringMeetings.startsAt,
    })
    .from(mentoringOffers)
    .leftJoin(mentoringMeetings, eq(mentoringMeetings.id, mentoringOffers.meetingId))
    .where(eq(mentoringOffers.id, id));
  if (!offer) return null;
  const slots = await tx
    .select({ place: mentoringSlots.place, startsAt: mentoringSlots.startsAt })
    .from(mentoringSlots)
    .where(eq(mentoringSlots.offerId, id));
  return { ...offer, slots };
}

async function waitingOf(tx: Tx, pairId: string) {
  const [row] = await tx
    .select({ id: mentoringOffers.id })
    .from(mentoringOffers)
    .where(and(eq(mentoringOffers.mentorshipId, pairId), isNull(mentoringOffers.endedAt)));
  return row ? offerOf(tx, row.id) : null;
}

const isSame = (offer: Waiting, input: Offer, slots: Date[]) =>
  offer.durationMinutes === input.minutes &&
  offer.onlineUrl === input.onlineUrl &&
  offer.slots.length === slots.length &&
  offer.slots.every((slot) => slots.some((at) => at.getTime() === slot.startsAt.getTime()));

/** Whether these two meet at one of these hours already, as when the other was a moment earlier. */
async function isPlanned(tx: Tx, pairId: string, slots: Date[], minutes: number) {
  const meetings = await tx
    .select({ startsAt: mentoringMeetings.startsAt, durationMinutes: mentoringMeetings.durationMinutes })
    .from(mentoringMeetings)
    .where(and(eq(mentoringMeetings.mentorshipId, pairId), isNull(mentoringMeetings.cancelledAt)));
  if (meetings.some((meeting) => slots.some((at) => at.getTime() === meeting.startsAt.getTime())))
    return true;
  const clash = meetings.some((meeting) =>
    slots.some(
      (at) => meeting.startsAt < endOf({ startsAt: at, durationMinutes: minutes }) && at < endOf(meeting),
    ),
  );
  ensure(!clash, "meeting_overlap");
  return false;
}

const end = (tx: Tx, id: string, as: "replaced" | "withdrawn") =>
  tx.update(mentoringOffers).set({ endedAt: sql`now()`, endedAs: as }).where(eq(mentoringOffers.id, id));

async function plan(tx: Tx, viewer: Viewer, offer: Waiting, startsAt: Date) {
  const [made] = await tx
    .insert(mentoringMeetings)
    .values({
      mentorshipId: offer.mentorshipId,
      startsAt,
      durationMinutes: offer.durationMinutes,
      zone: offer.zone,
      onlineUrl: offer.onlineUrl,
      proposedBy: offer.offeredBy,
    })
    .returning({ id: mentoringMeetings.id });
  const meetingId = found(made).id;
  await tx
    .update(mentoringOffers)
    .set({ endedAt: sql`now()`, endedAs: "picked", meetingId })
    .where(eq(mentoringOffers.id, offer.id));
  await writeAudit(tx, viewer, "schedule-meeting", meetingId);
}
