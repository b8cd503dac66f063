import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringMeetings } from "@/db/schema";
import { writeAudit } from "../audit";
import { ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { ScheduleMeeting } from "./input";
import { futureInstant, lockedPair, meetingsOf } from "./meetings";
import { clashOf } from "./rules";

/** Either of a pair plans a meeting, at an hour of the zone she names. */
export function scheduleMeeting(viewer: Viewer, input: z.output<typeof ScheduleMeeting>) {
  return asViewer(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, input.mentorshipId);
    const startsAt = futureInstant(input, new Date());
    const clash = clashOf(await meetingsOf(tx, pair.id), { startsAt, durationMinutes: input.minutes });
    // The same form sent twice is one meeting.
    if (clash?.startsAt.getTime() === startsAt.getTime()) return { mentorshipId: pair.id };
    ensure(!clash, "meeting_overlap");
    const [made] = await tx
      .insert(mentoringMeetings)
      .values({
        mentorshipId: pair.id,
        startsAt,
        durationMinutes: input.minutes,
        zone: input.zone,
        onlineUrl: input.onlineUrl,
        proposedBy: viewer.id,
      })
      .returning({ id: mentoringMeetings.id });
    await writeAudit(tx, viewer, "schedule-meeting", found(made).id);
    return { mentorshipId: pair.id };
  });
}
