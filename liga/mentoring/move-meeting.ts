import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringMeetings } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, fresh } from "../errors";
import type { Viewer } from "../viewer";
import type { MoveMeeting } from "./input";
import { futureInstant, meetingsOf, pairOf } from "./meetings";
import { clashOf } from "./rules";

/** A meeting moves; its number in calendars rises by a trigger, so both calendars follow. */
export function moveMeeting(viewer: Viewer, input: z.output<typeof MoveMeeting>) {
  return asViewer(viewer, async (tx) => {
    const pair = await pairOf(tx, viewer, input.meetingId);
    const startsAt = futureInstant(input, new Date());
    const wanted = { id: input.meetingId, startsAt, durationMinutes: input.minutes };
    ensure(!clashOf(await meetingsOf(tx, pair.id), wanted), "meeting_overlap");
    const [moved] = await tx
      .update(mentoringMeetings)
      .set({
        startsAt,
        durationMinutes: input.minutes,
        zone: input.zone,
        onlineUrl: input.onlineUrl,
        version: sql`version + 1`,
      })
      .where(
        and(
          eq(mentoringMeetings.id, input.meetingId),
          eq(mentoringMeetings.version, input.version),
          isNull(mentoringMeetings.cancelledAt),
          isNull(mentoringMeetings.heldAt),
          isNull(mentoringMeetings.noShowBy),
        ),
      )
      .returning({ id: mentoringMeetings.id });
    fresh(moved);
    await writeAudit(tx, viewer, "move-meeting", input.meetingId);
    return { mentorshipId: pair.id };
  });
}
