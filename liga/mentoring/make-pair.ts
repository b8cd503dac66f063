import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { asViewer } from "@/db/client";
import { enrolments, mentorships, roleGrants } from "@/db/schema";
import { mayCoordinateCohort } from "../access";
import { writeAudit } from "../audit";
import { allow, badField, ensure, found } from "../errors";
import type { Viewer } from "../viewer";
import type { MakePair } from "./input";

/** Brings a leader of a cohort and one of its mentors together, from today on. Twice is once. */
export function makePair(viewer: Viewer, { enrolmentId, mentorId }: z.output<typeof MakePair>) {
  return asViewer(viewer, async (tx) => {
    const [enrolment] = await tx
      .select({ personId: enrolments.personId, cohortId: enrolments.cohortId, status: enrolments.status })
      .from(enrolments)
      .where(eq(enrolments.id, enrolmentId));
    const leader = found(enrolment);
    allow(mayCoordinateCohort(viewer, leader.cohortId));
    ensure(leader.status === "active" || leader.status === "invited", "not_taking_part");
    if (leader.personId === mentorId) throw badField("mentorId", "own_mentor");
    const [mentor] = await tx
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(
        and(
          eq(roleGrants.personId, mentorId),
          eq(roleGrants.role, "mentor"),
          or(isNull(roleGrants.cohortId), inArray(roleGrants.cohortId, sql`(select coordinated_cohorts())`)),
        ),
      )
      .limit(1);
    if (!mentor) throw badField("mentorId", "unknown_choice");
    const [made] = await tx
      .insert(mentorships)
      .values({
        mentorId,
        menteeId: leader.personId,
        cohortId: leader.cohortId,
        startsOn: sql`current_date`,
      })
      .onConflictDoNothing()
      .returning({ id: mentorships.id });
    if (made) await writeAudit(tx, viewer, "make-pair", made.id, { mentorId, menteeId: leader.personId });
  });
}
