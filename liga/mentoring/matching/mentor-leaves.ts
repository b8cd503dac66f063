import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { mentorProfiles, mentorships, roleGrants } from "@/db/schema";
import { mayCoordinateCohort } from "../../access";
import { writeAudit } from "../../audit";
import { allow } from "../../errors";
import type { Viewer } from "../../viewer";
import { endPairIn } from "../end-pair";
import type { MentorLeaves } from "./input";
import { usualWeights } from "./score";
import { draftProposal } from "./verbs";

/**
 * A mentor leaves a cohort: her pairs in it end and stay in its history, she is proposed to nobody there any
 * more, her leaders go on the waiting list, and a new proposal for all who wait is made at once.
 * @returns the proposal, null when nobody of hers waits for a mentor now
 */
export async function mentorLeaves(viewer: Viewer, input: z.output<typeof MentorLeaves>) {
  const { cohortId, mentorId, proposal } = input;
  const waits = await asViewer(viewer, async (tx) => {
    allow(mayCoordinateCohort(viewer, cohortId));
    const pairs = await tx
      .select({ mentorshipId: mentorships.id, version: mentorships.version })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.cohortId, cohortId),
          eq(mentorships.mentorId, mentorId),
          sql`${mentorships.endedOn} is null`,
        ),
      )
      .for("update");
    const here = await takeFrom(tx, viewer, input);
    if (!here && pairs.length === 0) return false;
    for (const pair of pairs) await endPairIn(tx, viewer, pair);
    const waiting = await wait(tx, input);
    const detail = { cohortId, pairs: pairs.length };
    await writeAudit(tx, viewer, "mentor-leaves", mentorId, detail);
    return waiting.length > 0;
  });
  if (!waits) return { cohortId, proposal: null };
  return draftProposal(viewer, { proposal, cohortId, goal: "best_total", weights: usualWeights });
}

/**
 * She is no mentor of this cohort from now on. Of a role for all cohorts an administrator disposes: there, whoever
 * proposes her again has spoken with her first.
 */
async function takeFrom(tx: Tx, viewer: Viewer, { cohortId, mentorId }: z.output<typeof MentorLeaves>) {
  const mentor = and(eq(roleGrants.personId, mentorId), eq(roleGrants.role, "mentor"));
  const gone = await tx
    .delete(roleGrants)
    .where(and(mentor, eq(roleGrants.cohortId, cohortId)))
    .returning({ id: roleGrants.id });
  const [everywhere] = await tx.execute(sql`select 1 from mentors_everywhere() id where id = ${mentorId}`);
  if (!everywhere) return gone.length > 0;
  const later = { version: sql`version + 1` };
  await tx
    .update(mentorProfiles)
    .set(mentorId === viewer.id ? { ...later, open: false } : { ...later, vettedOn: null, vettedBy: null })
    .where(eq(mentorProfiles.personId, mentorId));
  return true;
}

/** Whoever walked with her, takes part, would like a mentor and has none. */
const wait = (tx: Tx, { cohortId, mentorId }: z.output<typeof MentorLeaves>) =>
  tx.execute<{ id: string }>(sql`
    insert into mentoring_waiting (cohort_id, person_id)
    select distinct m.cohort_id, m.mentee_id from mentorships m
    join enrolments e on e.cohort_id = m.cohort_id and e.person_id = m.mentee_id and e.status in ('active', 'invited')
    left join mentee_profiles p on p.person_id = m.mentee_id
    where m.cohort_id = ${cohortId} and m.mentor_id = ${mentorId} and m.ended_on = current_date and coalesce(p.wants, true)
      and not exists (select 1 from mentorships o where o.cohort_id = m.cohort_id and o.mentee_id = m.mentee_id and o.ended_on is null)
    on conflict (cohort_id, person_id) do update set created_at = mentoring_waiting.created_at
    returning person_id as id`);
