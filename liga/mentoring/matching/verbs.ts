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
import type { DraftProposal, ProposalAgain, RematchLeader, SayTogether } from "./input";
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
  const settings = { weights, pins, forbids };
  const base = { id: input.proposal, cohortId, madeBy: viewer.id, goal, settings, milliseconds };
  return made.state === "contradictory"
    ? keep(viewer, { ...base, state: made.state, outcome: { contradictions: made.contradictions } }, [])
    : keep(viewer, { ...base, ...solvedAs(made.optimal), outcome: made.figures }, made.rows);
}

/** The same question once more, with what is set as together or not by now. */
export async function proposeAnew(viewer: Viewer, input: z.output<typeof ProposalAgain>) {
  const earlier = await asViewer(viewer, async (tx) => {
    const [row] = await tx.select().from(matchingProposals).where(eq(matchingProposals.id, input.earlier));
    const { cohortId, goal, menteeId, settings } = found(row);
    allow(mayCoordinateCohort(viewer, cohortId));
    return { cohortId, goal, menteeId, weights: { ...usualWeights, ...settings.weights } };
  });
  const { cohortId, goal, menteeId, weights } = earlier;
  const { proposal } = input;
  return menteeId
    ? rematchLeader(viewer, { proposal, cohortId, menteeId })
    : draftProposal(viewer, { proposal, cohortId, goal, weights });
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
  const settings = { weights: usualWeights, pins: [], forbids };
  const base = { id: input.proposal, cohortId, madeBy: viewer.id, goal: "best_total" as const };
  return keep(
    viewer,
    { ...base, menteeId, settings, ...solvedAs(optimal), milliseconds, outcome: figures },
    changes,
  );
}

const solvedAs = (optimal: boolean) => ({ state: "solved" as const, optimal, gap: optimal ? 0 : null });

/** Keeps a proposal beside the others. What came by the same form before is there already. */
const keep = (viewer: Viewer, values: typeof matchingProposals.$inferInsert, rows: Written[]) =>
  asViewer(viewer, async (tx) => {
    const { cohortId, goal, menteeId } = values;
    const [made] = await tx
      .insert(matchingProposals)
      .values(values)
      .onConflictDoNothing()
      .returning({ id: matchingProposals.id });
    const id = found(made?.id ?? values.id);
    if (!made) return { cohortId, proposal: id };
    await writeRows(tx, id, cohortId, rows);
    if (menteeId) await writeAudit(tx, viewer, "rematch-leader", menteeId, { proposal: id });
    else await writeAudit(tx, viewer, "draft-matching", cohortId, { proposal: id, goal });
    return { cohortId, proposal: id };
  });

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
