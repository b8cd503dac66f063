import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { mentoringAgreements, mentoringGoalNotes, mentoringGoals, mentorships } from "@/db/schema";
import { writeAudit } from "../../audit";
import { ensure, found, fresh } from "../../errors";
import type { Viewer } from "../../viewer";
import { lockedPair } from "../meetings";
import type { ChangeGoal, CloseGoal, NoteGoal, SaveAgreement, SayYes, SetGoal } from "./input";

/**
 * What the two agree on. Other words ask both for their yes again (a trigger); the same words saved once
 * more change nothing. What it says is theirs, so the audit log keeps only that it was written.
 */
export const saveAgreement = (viewer: Viewer, input: z.output<typeof SaveAgreement>) =>
  asViewer(viewer, async (tx) => {
    const { mentorshipId, version, ...words } = input;
    await lockedPair(tx, viewer, mentorshipId);
    const [stands] = await tx
      .select()
      .from(mentoringAgreements)
      .where(eq(mentoringAgreements.mentorshipId, mentorshipId));
    const same =
      stands &&
      stands.everyWeeks === words.everyWeeks &&
      stands.language === words.language &&
      stands.confidentiality === words.confidentiality;
    if (same) return { mentorshipId };
    ensure((stands?.version ?? 0) === version, "stale");
    if (stands)
      await tx
        .update(mentoringAgreements)
        .set({ ...words, version: sql`version + 1` })
        .where(eq(mentoringAgreements.mentorshipId, mentorshipId));
    else await tx.insert(mentoringAgreements).values({ mentorshipId, ...words });
    await writeAudit(tx, viewer, "write-agreement", mentorshipId);
    return { mentorshipId };
  });

/** Her own yes, to the words she has read: when they have changed since, she is shown them first. */
export const sayYes = (viewer: Viewer, { mentorshipId, version }: z.output<typeof SayYes>) =>
  asViewer(viewer, async (tx) => {
    await lockedPair(tx, viewer, mentorshipId);
    const [row] = await tx
      .select({
        mentorId: mentorships.mentorId,
        words: mentoringAgreements.version,
        mentorAgreedAt: mentoringAgreements.mentorAgreedAt,
        menteeAgreedAt: mentoringAgreements.menteeAgreedAt,
      })
      .from(mentoringAgreements)
      .innerJoin(mentorships, eq(mentorships.id, mentoringAgreements.mentorshipId))
      .where(eq(mentoringAgreements.mentorshipId, mentorshipId));
    const { mentorId, words, mentorAgreedAt, menteeAgreedAt } = found(row);
    ensure(words === version, "stale");
    const mentor = mentorId === viewer.id;
    if (mentor ? mentorAgreedAt : menteeAgreedAt) return { mentorshipId };
    await tx
      .update(mentoringAgreements)
      .set(mentor ? { mentorAgreedAt: sql`now()` } : { menteeAgreedAt: sql`now()` })
      .where(eq(mentoringAgreements.mentorshipId, mentorshipId));
    await writeAudit(tx, viewer, "agree", mentorshipId);
    return { mentorshipId };
  });

export const setGoal = (viewer: Viewer, input: z.output<typeof SetGoal>) =>
  asViewer(viewer, async (tx) => {
    const { goalId, measure, means, why, ...rest } = input;
    await lockedPair(tx, viewer, input.mentorshipId);
    const [made] = await tx
      .insert(mentoringGoals)
      .values({ id: goalId, ...rest, measure: measure ?? "", means: means ?? "", why: why ?? "" })
      .onConflictDoNothing()
      .returning({ id: mentoringGoals.id });
    if (made) await writeAudit(tx, viewer, "set-goal", made.id);
    return { mentorshipId: input.mentorshipId };
  });

export const changeGoal = (viewer: Viewer, input: z.output<typeof ChangeGoal>) =>
  asViewer(viewer, async (tx) => {
    const { goalId, version, measure, means, why, ...rest } = input;
    const mentorshipId = await pairOfGoal(tx, viewer, goalId);
    const [changed] = await tx
      .update(mentoringGoals)
      .set({ ...rest, measure: measure ?? "", means: means ?? "", why: why ?? "", version: sql`version + 1` })
      .where(and(eq(mentoringGoals.id, goalId), eq(mentoringGoals.version, version)))
      .returning({ id: mentoringGoals.id });
    fresh(changed);
    await writeAudit(tx, viewer, "change-goal", goalId);
    return { mentorshipId };
  });

/** How it goes, in a few words; both read it. */
export const noteGoal = (viewer: Viewer, { goalId, noteId, text }: z.output<typeof NoteGoal>) =>
  asViewer(viewer, async (tx) => {
    const mentorshipId = await pairOfGoal(tx, viewer, goalId);
    const [made] = await tx
      .insert(mentoringGoalNotes)
      .values({ id: noteId, goalId, mentorshipId, authorId: viewer.id, text })
      .onConflictDoNothing()
      .returning({ id: mentoringGoalNotes.id });
    if (made) await writeAudit(tx, viewer, "note-goal", goalId);
    return { mentorshipId };
  });

/** Reached, let go, or taken up again. */
export const closeGoal = (viewer: Viewer, { goalId, version, state }: z.output<typeof CloseGoal>) =>
  asViewer(viewer, async (tx) => {
    const mentorshipId = await pairOfGoal(tx, viewer, goalId);
    const [stands] = await tx
      .select({ state: mentoringGoals.state, version: mentoringGoals.version })
      .from(mentoringGoals)
      .where(eq(mentoringGoals.id, goalId));
    if (found(stands).state === state) return { mentorshipId };
    const [changed] = await tx
      .update(mentoringGoals)
      .set({ state, closedAt: state === "open" ? null : sql`now()`, version: sql`version + 1` })
      .where(and(eq(mentoringGoals.id, goalId), eq(mentoringGoals.version, version)))
      .returning({ id: mentoringGoals.id });
    fresh(changed);
    await writeAudit(tx, viewer, "close-goal", goalId, { state });
    return { mentorshipId };
  });

/** The running pair of a goal of hers. */
async function pairOfGoal(tx: Tx, viewer: Viewer, goalId: string) {
  const [goal] = await tx
    .select({ mentorshipId: mentoringGoals.mentorshipId })
    .from(mentoringGoals)
    .where(eq(mentoringGoals.id, goalId));
  return (await lockedPair(tx, viewer, found(goal).mentorshipId)).id;
}
