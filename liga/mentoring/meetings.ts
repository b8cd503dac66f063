import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { mentoringMeetings, mentorships } from "@/db/schema";
import { instantAt } from "@/lib/dates";
import { badField, found } from "../errors";
import type { Viewer } from "../viewer";

/** The running pair she belongs to; its meetings are planned one after the other. */
export async function lockedPair(tx: Tx, viewer: Viewer, id: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('meetings:' || ${id}))`);
  const [pair] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.id, id),
        isNull(mentorships.endedOn),
        or(eq(mentorships.mentorId, viewer.id), eq(mentorships.menteeId, viewer.id)),
      ),
    );
  return found(pair);
}

export const meetingsOf = (tx: Tx, pairId: string) =>
  tx
    .select({
      id: mentoringMeetings.id,
      startsAt: mentoringMeetings.startsAt,
      durationMinutes: mentoringMeetings.durationMinutes,
      cancelled: sql<boolean>`${mentoringMeetings.cancelledAt} is not null`,
    })
    .from(mentoringMeetings)
    .where(eq(mentoringMeetings.mentorshipId, pairId));

/** The instant of the day and hour she gave, which must exist there and lie ahead. */
export function futureInstant({ day, hour, zone }: { day: string; hour: string; zone: string }, now: Date) {
  const at = instantAt(day, hour, zone);
  if (!at) throw badField("hour", "no_such_hour");
  if (at <= now) throw badField("day", "in_the_past");
  return at;
}

/** The running pair of a meeting of hers. */
export async function pairOf(tx: Tx, viewer: Viewer, meetingId: string) {
  const [meeting] = await tx
    .select({ mentorshipId: mentoringMeetings.mentorshipId })
    .from(mentoringMeetings)
    .where(eq(mentoringMeetings.id, meetingId));
  return lockedPair(tx, viewer, found(meeting).mentorshipId);
}
