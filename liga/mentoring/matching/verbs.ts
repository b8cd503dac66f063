import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { matchingChoices, matchingPairs, matchingProposals } from "@/db/schema";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, badField, found } from "../../errors";
import type { Viewer } from "../../viewer";
import { groundForAll, publicGround, wishesFor } from "./ground";
import type { DraftProposal, RematchLeader, SayTogether } from "./input";
import { propose } from "./propose";
import { type Change, rematchOne } from "./rematch-one";
import { usualWeights } from "./score";

/** What she may know of the cohort, the coordinators' words on it, and the wishes, which stay in this process. */
export async function readGround(tx: Tx, viewer: Viewer, cohortId: string) {
  allow(mayCoordinateCohort(viewer, cohortId));
  const all = found(await publicGround(tx, cohortId));
  const wishes = await wishesFor(tx, cohortId);
  const choices = await tx.select().from(matchingChoices).where(eq(matchingChoices.cohortId, cohortId));
  // Words on whoever is not in the question any more have no say in it.
  const inIt = choices.filter(
    ({ menteeId, mentorId }) =>
      all.mentees.some(({ id, pair }) => id === menteeId && pair?.mentorId !== mentorId) &&
      all.mentors.some(({ id }) => id === mentorId),
  );
  const of = (word: string) =>
    inIt
      .filter((one) => one.word === word)
      .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }))
      .sort((a, b) => `${a.menteeId}${a.mentorId}`.localeCompare(`${b.menteeId}${b.mentorId}`));
  return { all, wishes, pins: of("pin"), forbids: of("forbid") };
}

/** Works a proposal out and keeps it beside the others; nobody is told, and nothing happens by it. */
export async function draftProposal(viewer: Viewer, input: z.output<typeof DraftProposal>) {
  const { cohortId, goal, weights } = input;
  const { all, wishes, pins, forbids } = await asViewer(viewer, (tx) => readGround(tx, viewer, cohortId));
  const began = performance.now();
  const ground = groundForAll(all, { wishes, pins, forbids, weights, from: new Date() });
  const made = await propose(ground, goal, AbortSignal.timeout(60_000));
  const milliseconds = Math.round(performance.now() - began);
  return asViewer(viewer, async (tx) => {
    const settings = { weights, pins, forbids };
    const base = { cohortId, madeBy: viewer.id, goal, settings, milliseconds };
    const [proposal] = await tx
      .insert(matchingProposals)
      .values(
        made.state === "contradictory"
          ? { ...base, state: made.state, outcome: { contradictions: made.contradictions } }
          : {
              ...base,
              state: made.state,
              optimal: made.optimal,
              gap: made.optimal ? 0 : null,
              outcome: made.figures,
            },
      )
      .returning({ id: matchingProposals.id });
    const { id } = found(proposal);
    if (made.state === "solved") await writeRows(tx, id, cohortId, made.rows);
    await writeAudit(tx, viewer, "draft-matching", cohortId, { proposal: id, goal });
    return { cohortId, proposal: id };
  });
}

/** A new mentor for one leader, after a mentor left or either asked for a change: a proposal too. */
export async function rematchLeader(viewer: Viewer, input: z.output<typeof RematchLeader>) {
  const { cohortId, menteeId } = input;
  const { all, wishes, forbids } = await asViewer(viewer, (tx) => readGround(tx, viewer, cohortId));
  const who = all.mentees.find(({ id }) => id === menteeId);
  if (!who) throw badField("menteeId", "unknown_choice");
  const began = performance.now();
  const more = { wishes, forbids, weights: usualWeights, from: new Date() };
  const { changes, figures, optimal } = await rematchOne(all, who, more);
  const milliseconds = Math.round(performance.now() - began);
  return asViewer(viewer, async (tx) => {
    const [proposal] = await tx
      .insert(matchingProposals)
      .values({
        cohortId,
        madeBy: viewer.id,
        goal: "best_total",
        menteeId,
        settings: { weights: usualWeights, pins: [], forbids },
        state: "solved",
        optimal,
        gap: optimal ? 0 : null,
        milliseconds,
        outcome: figures,
      })
      .returning({ id: matchingProposals.id });
    const { id } = found(proposal);
    await writeRows(tx, id, cohortId, changes);
    await writeAudit(tx, viewer, "rematch-leader", menteeId, { proposal: id });
    return { cohortId, proposal: id };
  });
}

type Written = Omit<Change, "fromMentorId"> & { fromMentorId?: string | null };
async function writeRows(tx: Tx, proposalId: string, cohortId: string, rows: Written[]) {
  if (rows.length === 0) return;
  await tx.insert(matchingPairs).values(
    rows.map(({ menteeId, mentorId, fromMentorId = null, reasons }) => ({
      proposalId,
      cohortId,
      menteeId,
      mentorId,
      fromMentorId,
      reasons,
    })),
  );
}

/** Two together whatever comes, or not together; for the proposals to come. */
export const sayTogether = (viewer: Viewer, input: z.output<typeof SayTogether>) =>
  asViewer(viewer, async (tx) => {
    const { cohortId, menteeId, mentorId, word } = input;
    allow(mayCoordinateCohort(viewer, cohortId));
    const { mentees, mentors } = found(await publicGround(tx, cohortId));
    if (!mentees.some(({ id }) => id === menteeId)) throw badField("menteeId", "unknown_choice");
    if (!mentors.some(({ id }) => id === mentorId)) throw badField("mentorId", "unknown_choice");
    if (word === "none")
      await tx
        .delete(matchingChoices)
        .where(
          and(
            eq(matchingChoices.cohortId, cohortId),
            eq(matchingChoices.menteeId, menteeId),
            eq(matchingChoices.mentorId, mentorId),
          ),
        );
    else
      await tx
        .insert(matchingChoices)
        .values({ cohortId, menteeId, mentorId, word, markedBy: viewer.id })
        .onConflictDoUpdate({
          target: [matchingChoices.cohortId, matchingChoices.menteeId, matchingChoices.mentorId],
          set: { word, markedBy: viewer.id, createdAt: sql`now()` },
        });
    await writeAudit(tx, viewer, "say-together", menteeId, { mentorId, word });
    return { cohortId };
  });
