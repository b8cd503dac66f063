import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { promiseDrafts, stateMeetings } from "@/db/schema";
import { dayOf } from "@/lib/dates";
import { writeAudit } from "../audit";
import { ensureCommitmentDays } from "../commitments/rules";
import { allow, ensure, found, fresh } from "../errors";
import { oneAtATime } from "../one-at-a-time";
import type { Viewer } from "../viewer";
import type { NotePromise, TellStateMeeting } from "./input";

const inSight = {
  delegation: stateMeetings.delegationId,
  country: stateMeetings.countryCode,
  state: stateMeetings.state,
  slot: stateMeetings.startsAt,
  mine: sql<boolean>`${stateMeetings.id} in (select planned_meetings() union select attended_meetings())`,
};

/** Who went, the head or her coordinator tells what was said and what comes next; the meeting was held then. */
export const tellStateMeeting = (viewer: Viewer, input: z.output<typeof TellStateMeeting>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select(inSight).from(stateMeetings).where(eq(stateMeetings.id, input.meeting));
    const { mine, slot, state } = found(row);
    allow(mine);
    ensure(slot && (state === "confirmed" || state === "held"), "meeting_without_slot");
    const [saved] = await tx
      .update(stateMeetings)
      .set({
        state: "held",
        said: input.said,
        nextStep: input.nextStep,
        nextOwnerId: input.nextOwner ?? null,
        nextOn: input.nextOn,
        version: sql`version + 1`,
      })
      .where(and(eq(stateMeetings.id, input.meeting), eq(stateMeetings.version, input.version)))
      .returning({ id: stateMeetings.id });
    const { id } = fresh(saved);
    await writeAudit(tx, viewer, "tell-state-meeting", id);
    return id;
  });

/** A promise as it was heard there, a draft until a coordinator makes a commitment of it. The same words are one. */
export const notePromise = (viewer: Viewer, input: z.output<typeof NotePromise>) =>
  asViewer(viewer, async (tx) => {
    const [row] = await tx.select(inSight).from(stateMeetings).where(eq(stateMeetings.id, input.meeting));
    const { delegation, country, mine } = found(row);
    allow(mine);
    ensureCommitmentDays(input, dayOf(new Date(), viewer.timeZone));
    await oneAtATime(tx, "promise", delegation, country, input.saidOn);
    const [noted] = await tx
      .insert(promiseDrafts)
      .values({
        delegationId: delegation,
        meetingId: input.meeting,
        countryCode: country,
        promise: input.promise,
        saidOn: input.saidOn,
        nextCheckOn: input.nextCheckOn,
        heardBy: viewer.id,
      })
      .returning({ id: promiseDrafts.id });
    const { id } = found(noted);
    await writeAudit(tx, viewer, "note-promise", id);
    return id;
  });
