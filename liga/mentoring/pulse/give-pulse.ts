import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { mentoringMeetings, mentoringPulses, mentoringPulseWords } from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import type { GivePulse } from "./input";
import { wasHeld } from "./rules";

/**
 * How a meeting that took place was for her, one answer a meeting; said again, the later one counts. Her words go to
 * a table only she reads. The log says that she answered, and not what.
 */
export const givePulse = (viewer: Viewer, { meetingId, useful, going, words }: z.output<typeof GivePulse>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(mentoringMeetings).where(eq(mentoringMeetings.id, meetingId));
    const meeting = found(row);
    ensure(wasHeld(meeting, new Date()), "not_held_yet");
    const [given] = await tx
      .insert(mentoringPulses)
      .values({ meetingId, mentorshipId: meeting.mentorshipId, personId: viewer.id, useful, going })
      .onConflictDoUpdate({
        target: [mentoringPulses.meetingId, mentoringPulses.personId],
        set: { useful, going },
      })
      .returning({ id: mentoringPulses.id, first: sql<boolean>`xmax = 0` });
    const pulse = found(given);
    if (words)
      await tx
        .insert(mentoringPulseWords)
        .values({ pulseId: pulse.id, personId: viewer.id, text: words })
        .onConflictDoUpdate({ target: mentoringPulseWords.pulseId, set: { text: words } });
    else await tx.delete(mentoringPulseWords).where(eq(mentoringPulseWords.pulseId, pulse.id));
    if (pulse.first) await writeAudit(tx, viewer, "give-pulse", meetingId);
  });
