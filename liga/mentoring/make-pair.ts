import { inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { auditLog, enrolments, mentorships } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { allow, badField, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { MakePair } from "./input";

/** Brings a leader of a cohort and one of its mentors together, from today on. Twice is once. */
export const makePair = (viewer: Viewer, pair: z.output<typeof MakePair>) =>
  asViewer(viewer, async (tx) => {
    await makePairsIn(tx, viewer, [pair]);
    ensure(await shareLanguage(tx, pair), "not_to_be_paired");
  });

/** Many at once, all of them or none, in few statements. */
export async function makePairsIn(tx: Tx, viewer: Viewer, pairs: z.output<typeof MakePair>[]) {
  if (pairs.length === 0) return;
  const leaders = await tx
    .select({
      id: enrolments.id,
      personId: enrolments.personId,
      cohortId: enrolments.cohortId,
      status: enrolments.status,
    })
    .from(enrolments)
    .where(
      inArray(
        enrolments.id,
        pairs.map(({ enrolmentId }) => enrolmentId),
      ),
    );
  const byId = new Map(leaders.map((leader) => [leader.id, leader]));
  const grants = await tx.execute<{ personId: string }>(sql`
    select person_id as "personId" from role_grants where role = 'mentor' and cohort_id in (select coordinated_cohorts())
      and ${inArray(
        sql`person_id`,
        pairs.map(({ mentorId }) => mentorId),
      )}
    union select mentors_everywhere()`);
  const mentors = new Set(grants.map(({ personId }) => personId));
  const rows = pairs.map(({ enrolmentId, mentorId }) => {
    const leader = found(byId.get(enrolmentId));
    allow(mayCoordinateCohort(viewer, leader.cohortId));
    ensure(leader.status === "active" || leader.status === "invited", "not_taking_part");
    if (leader.personId === mentorId) throw badField("mentorId", "own_mentor");
    if (!mentors.has(mentorId)) throw badField("mentorId", "unknown_choice");
    const { personId: menteeId, cohortId } = leader;
    return { mentorId, menteeId, cohortId, startsOn: sql`current_date` };
  });
  const made = await tx
    .insert(mentorships)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: mentorships.id, mentorId: mentorships.mentorId, menteeId: mentorships.menteeId });
  if (made.length > 0)
    await tx
      .insert(auditLog)
      .values(
        made.map(({ id, ...detail }) => ({ actorId: viewer.id, verb: "make-pair", subjectId: id, detail })),
      );
}

/** False only where both have said what they speak, and nothing of it is the same. */
async function shareLanguage(tx: Tx, { enrolmentId, mentorId }: z.output<typeof MakePair>) {
  const [row] = await tx.execute<{ apart: boolean }>(sql`
    select not (a.languages && b.languages) and cardinality(a.languages) > 0 and cardinality(b.languages) > 0
      and not exists (select 1 from mentor_languages l where l.person_id = a.id and l.language = any (b.languages)) as apart
    from person_cards a, enrolments e join person_cards b on b.id = e.person_id
    where a.id = ${mentorId} and e.id = ${enrolmentId}`);
  return row?.apart !== true;
}
