import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import {
  mentoringMeetings,
  mentoringNotes,
  mentoringPrivateNotes,
  mentoringSteps,
  mentorships,
} from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { lockedPair, pairOf } from "../meetings";
import type { AddStep, AnswerNoShow, KeepNotes, SayHeld, SayNoShow, SetStepDone } from "./input";

/** It took place. Said by either; a second time, or by both at once, is once. */
export const sayHeld = (viewer: Viewer, input: z.output<typeof SayHeld>) =>
  asViewer(viewer, async (tx) => {
    const { meeting, pair } = await begun(tx, viewer, input.meetingId);
    if (meeting.heldAt) return { mentorshipId: pair.id };
    ensure(meeting.version === input.version, "stale");
    await change(tx, input.meetingId, {
      heldAt: sql`now()`,
      noShowBy: null,
      noShowToldBy: null,
      noShowAnswer: null,
    });
    await writeAudit(tx, viewer, "say-meeting", input.meetingId);
    return { mentorshipId: pair.id };
  });

/** One of the two could not be there. No reason is asked; the one it was said about may answer. */
export const sayNoShow = (viewer: Viewer, input: z.output<typeof SayNoShow>) =>
  asViewer(viewer, async (tx) => {
    const { meeting, pair } = await begun(tx, viewer, input.meetingId);
    const [two] = await tx
      .select({ mentorId: mentorships.mentorId, menteeId: mentorships.menteeId })
      .from(mentorships)
      .where(eq(mentorships.id, pair.id));
    const { mentorId, menteeId } = found(two);
    const other = mentorId === viewer.id ? menteeId : mentorId;
    const noShowBy = input.who === "me" ? viewer.id : other;
    if (meeting.noShowBy === noShowBy) return { mentorshipId: pair.id };
    ensure(meeting.version === input.version, "stale");
    await change(tx, input.meetingId, {
      heldAt: null,
      noShowBy,
      noShowToldBy: viewer.id,
      noShowAnswer: null,
    });
    await writeAudit(tx, viewer, "say-meeting", input.meetingId);
    return { mentorshipId: pair.id };
  });

/** What the other says to it; read by both. */
export const answerNoShow = (viewer: Viewer, input: z.output<typeof AnswerNoShow>) =>
  asViewer(viewer, async (tx) => {
    const { meeting, pair } = await begun(tx, viewer, input.meetingId);
    ensure(meeting.noShowBy && meeting.noShowToldBy !== viewer.id, "stale");
    if (meeting.noShowAnswer === input.answer) return { mentorshipId: pair.id };
    ensure(meeting.version === input.version, "stale");
    await change(tx, input.meetingId, { noShowAnswer: input.answer });
    await writeAudit(tx, viewer, "say-meeting", input.meetingId);
    return { mentorshipId: pair.id };
  });

/** What both keep of a meeting. Whoever read an older text is shown the newer one first. */
export const keepSharedNotes = (viewer: Viewer, input: z.output<typeof KeepNotes>) =>
  asViewer(viewer, async (tx) => {
    const pair = await pairOf(tx, viewer, input.meetingId);
    const own = eq(mentoringNotes.meetingId, input.meetingId);
    const [stands] = await tx
      .select({ text: mentoringNotes.text, version: mentoringNotes.version })
      .from(mentoringNotes)
      .where(own);
    if ((stands?.text ?? "") === input.text) return { mentorshipId: pair.id };
    ensure((stands?.version ?? 0) === input.version, "stale");
    if (stands)
      await tx.update(mentoringNotes).set({ text: input.text, version: sql`version + 1` }).where(own);
    else
      await tx
        .insert(mentoringNotes)
        .values({ meetingId: input.meetingId, mentorshipId: pair.id, text: input.text });
    await writeAudit(tx, viewer, "keep-notes", input.meetingId);
    return { mentorshipId: pair.id };
  });

/** What she keeps for herself: that she does is nobody's to know, so no log says it. */
export const keepPrivateNotes = (viewer: Viewer, input: z.output<typeof KeepNotes>) =>
  asViewer(viewer, async (tx) => {
    const pair = await pairOf(tx, viewer, input.meetingId);
    // Hers are also those of a profile that was made one with hers.
    const [stands] = await tx
      .select({
        text: mentoringPrivateNotes.text,
        version: mentoringPrivateNotes.version,
        authorId: mentoringPrivateNotes.authorId,
      })
      .from(mentoringPrivateNotes)
      .where(eq(mentoringPrivateNotes.meetingId, input.meetingId))
      .orderBy(sql`${mentoringPrivateNotes.authorId} <> ${viewer.id}`)
      .limit(1);
    if ((stands?.text ?? "") === input.text) return { mentorshipId: pair.id };
    ensure((stands?.version ?? 0) === input.version, "stale");
    if (stands)
      await tx
        .update(mentoringPrivateNotes)
        .set({ text: input.text, version: sql`version + 1` })
        .where(
          and(
            eq(mentoringPrivateNotes.meetingId, input.meetingId),
            eq(mentoringPrivateNotes.authorId, stands.authorId),
          ),
        );
    else
      await tx.insert(mentoringPrivateNotes).values({
        meetingId: input.meetingId,
        mentorshipId: pair.id,
        authorId: viewer.id,
        text: input.text,
      });
    return { mentorshipId: pair.id };
  });

/** Something one of the two does next. */
export const addStep = (viewer: Viewer, input: z.output<typeof AddStep>) =>
  asViewer(viewer, async (tx) => {
    const pair = await lockedPair(tx, viewer, input.mentorshipId);
    const [two] = await tx
      .select({ mentorId: mentorships.mentorId, menteeId: mentorships.menteeId })
      .from(mentorships)
      .where(eq(mentorships.id, pair.id));
    const { mentorId, menteeId } = found(two);
    const other = mentorId === viewer.id ? menteeId : mentorId;
    const [made] = await tx
      .insert(mentoringSteps)
      .values({
        id: input.stepId,
        mentorshipId: pair.id,
        meetingId: input.meetingId ?? null,
        ownerId: input.who === "me" ? viewer.id : other,
        what: input.what,
        dueOn: input.dueOn,
      })
      .onConflictDoNothing()
      .returning({ id: mentoringSteps.id });
    if (made) await writeAudit(tx, viewer, "add-step", made.id);
    return { mentorshipId: pair.id };
  });

/** Done, or to do again. Either of the two may say so. */
export const setStepDone = (viewer: Viewer, { stepId, done }: z.output<typeof SetStepDone>) =>
  asViewer(viewer, async (tx) => {
    const [step] = await tx
      .select({ mentorshipId: mentoringSteps.mentorshipId })
      .from(mentoringSteps)
      .where(eq(mentoringSteps.id, stepId));
    const pair = await lockedPair(tx, viewer, found(step).mentorshipId);
    const [changed] = await tx
      .update(mentoringSteps)
      .set({ doneAt: done ? sql`now()` : null, version: sql`version + 1` })
      .where(and(eq(mentoringSteps.id, stepId), sql`(${mentoringSteps.doneAt} is not null) <> ${done}`))
      .returning({ id: mentoringSteps.id });
    if (changed) await writeAudit(tx, viewer, "set-step-done", stepId, { done });
    return { mentorshipId: pair.id };
  });

/** A meeting of a running pair of hers that has begun and was not called off. */
async function begun(tx: Tx, viewer: Viewer, meetingId: string) {
  const pair = await pairOf(tx, viewer, meetingId);
  const [row] = await tx
    .select({
      version: mentoringMeetings.version,
      startsAt: mentoringMeetings.startsAt,
      heldAt: mentoringMeetings.heldAt,
      noShowBy: mentoringMeetings.noShowBy,
      noShowToldBy: mentoringMeetings.noShowToldBy,
      noShowAnswer: mentoringMeetings.noShowAnswer,
    })
    .from(mentoringMeetings)
    .where(and(eq(mentoringMeetings.id, meetingId), isNull(mentoringMeetings.cancelledAt)));
  const meeting = found(row);
  ensure(meeting.startsAt <= new Date(), "meeting_ahead");
  return { meeting, pair };
}

type State = Partial<
  Record<"heldAt" | "noShowBy" | "noShowToldBy" | "noShowAnswer", string | null | ReturnType<typeof sql>>
>;
const change = (tx: Tx, meetingId: string, state: State) =>
  tx
    .update(mentoringMeetings)
    .set({ ...(state as object), version: sql`version + 1` })
    .where(eq(mentoringMeetings.id, meetingId));
