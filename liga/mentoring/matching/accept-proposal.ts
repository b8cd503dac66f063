import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { matchingPairs, matchingProposals, mentoringWaiting } from "@/db/schema";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow, coded, ensure, found, LigaError } from "../../errors";
import type { Viewer } from "../../viewer";
import { endPairIn } from "../end-pair";
import { makePairsIn } from "../make-pair";
import { asMentee, asMentor, mayBeProposed, type PublicGround } from "./ground";
import type { ProposalStep } from "./input";
import { type Choice, prepare, type Wish } from "./problem";
import { usualWeights } from "./score";
import { readGround } from "./verbs";

type Chosen = { menteeId: string; mentorId: string; fromMentorId: string | null };

/** A proposal she may change, locked; "stale" when it is no longer as she read it. */
async function proposalInSight(tx: Tx, viewer: Viewer, input: z.output<typeof ProposalStep>) {
  const [row] = await tx
    .select()
    .from(matchingProposals)
    .where(eq(matchingProposals.id, input.proposal))
    .for("update");
  const proposal = found(row);
  allow(mayCoordinateCohort(viewer, proposal.cohortId));
  ensure(proposal.acceptedAt === null, "matching_accepted");
  ensure(proposal.version === input.version, "stale");
  return proposal;
}

/**
 * Makes the pairs of a proposal, all of them or none, each as by hand; whoever has no place goes on the waiting
 * list. When anything it rests on has changed since, it says so, and not what.
 */
export const acceptProposal = (viewer: Viewer, input: z.output<typeof ProposalStep>) =>
  asViewer(viewer, async (tx) => {
    const proposal = await proposalInSight(tx, viewer, input);
    ensure(proposal.state === "solved", "matching_contradictory");
    const { cohortId } = proposal;
    const rows = await tx.select().from(matchingPairs).where(eq(matchingPairs.proposalId, proposal.id));
    const { all, wishes } = await readGround(tx, viewer, cohortId);
    const chosen = rows.flatMap(({ menteeId, mentorId, fromMentorId }) =>
      mentorId ? [{ menteeId, mentorId, fromMentorId }] : [],
    );
    ensure(stillHolds(all, wishes, chosen), "matching_stale");
    const mentee = (id: string) => found(all.mentees.find((one) => one.id === id));
    for (const { menteeId } of chosen.filter(({ fromMentorId }) => fromMentorId)) {
      const { id, version } = found(mentee(menteeId).pair);
      await endPairIn(tx, viewer, { mentorshipId: id, version });
    }
    await makePairsIn(
      tx,
      viewer,
      chosen.map(({ menteeId, mentorId }) => ({ enrolmentId: mentee(menteeId).enrolmentId, mentorId })),
    ).catch((thrown) => {
      const error = coded(thrown);
      throw error instanceof LigaError && error.code === "not_to_be_paired"
        ? new LigaError("matching_stale")
        : thrown;
    });
    const waiting = rows.filter(
      ({ menteeId, mentorId }) =>
        !mentorId && all.mentees.some(({ id, pair }) => id === menteeId && pair === null),
    );
    if (waiting.length > 0)
      await tx
        .insert(mentoringWaiting)
        .values(waiting.map(({ menteeId }) => ({ cohortId, personId: menteeId })))
        .onConflictDoNothing();
    await tx
      .update(matchingProposals)
      .set({ acceptedAt: sql`now()`, acceptedBy: viewer.id, version: sql`version + 1` })
      .where(eq(matchingProposals.id, proposal.id));
    const detail = { proposal: proposal.id, pairs: chosen.length, waiting: waiting.length };
    await writeAudit(tx, viewer, "accept-matching", cohortId, detail);
    return { cohortId, pairs: chosen.length };
  });

/** Whether every pair could still be made: places, languages, hours, organisations, wishes and who has whom. */
function stillHolds({ mentors, mentees }: PublicGround, wishes: Wish[], chosen: Chosen[]): boolean {
  const leaving = (mentorId: string) =>
    chosen.filter(({ menteeId, fromMentorId }) => {
      const now = mentees.find(({ id }) => id === menteeId)?.pair?.mentorId;
      return fromMentorId === mentorId && now === mentorId;
    }).length;
  const ground = {
    mentors: mentors.map((mentor) => {
      const own = asMentor(mentor);
      const freed = leaving(mentor.id);
      return { ...own, places: mayBeProposed(mentor) || freed > 0 ? own.places + freed : 0 };
    }),
    mentees: mentees
      .filter(({ id, wants }) => wants || chosen.some((one) => one.menteeId === id && one.fromMentorId))
      .map(asMentee),
  };
  const pins: Choice[] = chosen.map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  const more = { wishes, pins, forbids: [], weights: usualWeights, from: new Date() };
  const asWere = chosen.every(
    ({ menteeId, fromMentorId }) =>
      (mentees.find(({ id }) => id === menteeId)?.pair?.mentorId ?? null) === fromMentorId,
  );
  return asWere && prepare({ ...ground, ...more }).contradictions.length === 0;
}

export const discardProposal = (viewer: Viewer, input: z.output<typeof ProposalStep>) =>
  asViewer(viewer, async (tx) => {
    const { id, cohortId } = await proposalInSight(tx, viewer, input);
    await tx.delete(matchingProposals).where(eq(matchingProposals.id, id));
    await writeAudit(tx, viewer, "discard-matching", cohortId, { proposal: id });
    return { cohortId };
  });
