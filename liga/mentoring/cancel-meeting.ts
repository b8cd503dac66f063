import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringMeetings } from "@/db/schema";
import { writeAudit } from "../audit";
import type { Viewer } from "../viewer";
import type { CancelMeeting } from "./input";
import { pairOf } from "./meetings";

/** A meeting that will not be; it stays in calendars as cancelled. Twice is once. */
export function cancelMeeting(viewer: Viewer, input: z.output<typeof CancelMeeting>) {
  return asViewer(viewer, async (tx) => {
    const pair = await pairOf(tx, viewer, input.meetingId);
    const [cancelled] = await tx
      .update(mentoringMeetings)
      .set({ cancelledAt: sql`now()`, version: sql`version + 1` })
      .where(
        and(
          eq(mentoringMeetings.id, input.meetingId),
          isNull(mentoringMeetings.cancelledAt),
          isNull(mentoringMeetings.heldAt),
          isNull(mentoringMeetings.noShowBy),
        ),
      )
      .returning({ id: mentoringMeetings.id });
    if (cancelled) await writeAudit(tx, viewer, "cancel-meeting", cancelled.id);
    return { mentorshipId: pair.id };
  });
}
