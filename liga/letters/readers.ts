import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { LetterList } from "@/db/enums";
import { cohortProgress } from "../cohorts/progress";
import { wholeCohort } from "../cohorts/queries";
import { found } from "../errors";
import type { Viewer } from "../viewer";

type Wanted = { list: LetterList; cohortId: string; aboutId?: string | undefined };

/** Who is on a list now, by person; never what a form says, so that nobody is written to who is not on it. */
export async function readersOf(
  viewer: Viewer,
  tx: Tx,
  { list, cohortId, aboutId }: Wanted,
): Promise<string[]> {
  switch (list) {
    case "invited":
    case "active":
    case "paused":
    case "completed":
      return idsOf(
        await tx.execute<Id>(
          sql`select person_id as id from enrolments where cohort_id = ${cohortId} and status = ${list}`,
        ),
      );
    case "not_checked_in":
      return idsOf(
        await tx.execute<Id>(sql`
          select e.person_id as id from training_sessions s join enrolments e on e.cohort_id = s.cohort_id and e.status = 'active'
          where s.id = ${aboutId ?? null} and s.cohort_id = ${cohortId}
            and not exists (select 1 from attendance a where a.session_id = s.id and a.enrolment_id = e.id)`),
      );
    case "not_submitted":
      return idsOf(
        await tx.execute<Id>(sql`
          select e.person_id as id from training_assignments a join enrolments e on e.cohort_id = a.cohort_id and e.status = 'active'
          where a.id = ${aboutId ?? null} and a.cohort_id = ${cohortId}
            and not exists (select 1 from submissions s where s.assignment_id = a.id and s.enrolment_id = e.id and s.first_sent_at is not null)`),
      );
    case "call_selected":
    case "call_waiting":
    case "call_declined":
      return idsOf(
        await tx.execute<Id>(sql`
          select i.person_id as id from opportunities o join interests i on i.opportunity_id = o.id
          where o.id = ${aboutId ?? null} and o.cohort_id = ${cohortId} and i.state = ${list.slice("call_".length)}`),
      );
    case "missed":
      return idsOf(
        await tx.execute<Id>(sql`
          select e.person_id as id from training_sessions s join cohorts c on c.id = s.cohort_id
          join attendance a on a.session_id = s.id join enrolments e on e.id = a.enrolment_id and e.status = 'active'
          where s.id = ${aboutId ?? null} and s.cohort_id = ${cohortId} and not counts_as_attended(a.mark, c.curriculum_id)`),
      );
    case "returned":
      return idsOf(
        await tx.execute<Id>(sql`
          select e.person_id as id from training_assignments a join submissions s on s.assignment_id = a.id and s.state = 'returned'
          join enrolments e on e.id = s.enrolment_id and e.status = 'active'
          where a.id = ${aboutId ?? null} and a.cohort_id = ${cohortId}`),
      );
    case "no_hours":
      return idsOf(
        await tx.execute<Id>(sql`
          select e.person_id as id from enrolments e where e.cohort_id = ${cohortId} and e.status = 'active'
            and not exists (select 1 from available_hours h where h.person_id = e.person_id)`),
      );
    case "warned": {
      const { leaders } = found(await cohortProgress(viewer, cohortId, new Date()));
      return leaders.filter(({ warnings }) => warnings.length > 0).map(({ personId }) => personId);
    }
    case "below_bar":
    case "not_complete":
    case "slipping": {
      const { cohort, leaders } = found(await wholeCohort(viewer, cohortId));
      const bar = (cohort.curriculum?.attendanceBar ?? 0) / 100;
      return leaders
        .filter(({ status }) => status === "active")
        .filter(({ slipping, progress }) => {
          if (list === "slipping") return slipping;
          if (list === "not_complete") return !progress.complete;
          return progress.counted > 0 && progress.share < bar;
        })
        .map(({ personId }) => personId);
    }
  }
}

type Id = { id: string };
const idsOf = (rows: Iterable<Id>) => [...rows].map(({ id }) => id);
