import { sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import { mayCoordinate, mayMentor } from "../../access";
import type { Viewer } from "../../viewer";
import type { Reason } from "./score";

/** What still keeps a mentor from being proposed to somebody, in the order she would mend it; empty when nothing does. */
export const mentorGaps = ["no_profile", "no_hours", "not_signed", "not_vetted"] as const;
export type MentorGap = (typeof mentorGaps)[number];

/** Of herself, for the way to her profile. One statement. */
export async function ownGaps(tx: Tx, viewer: Viewer): Promise<MentorGap[]> {
  if (!mayMentor(viewer)) return [];
  const [row] = await tx.execute<Record<MentorGap, boolean>>(sql`
    select m.person_id is null as no_profile, m.person_id is not null and not exists (select 1 from mentor_hours h where h.person_id = p.id) as no_hours,
      m.person_id is not null and m.code_signed_on is null as not_signed, m.person_id is not null and m.vetted_on is null as not_vetted
    from people p left join mentor_profiles m on m.person_id = p.id where p.id = ${viewer.id}`);
  return mentorGaps.filter((gap) => row?.[gap]);
}

/** Why the two of each of her pairs were brought together; nothing of a pair made by hand. One statement. */
export async function pairReasons(tx: Tx): Promise<Map<string, Reason[]>> {
  const rows = await tx.execute<{ id: string; reasons: Reason[] | null }>(
    sql`select mentorship_id as id, reasons from pair_reasons()`,
  );
  return new Map(rows.map(({ id, reasons }) => [id, reasons ?? []]));
}

export type OwnWaiting = { cohort: string; since: string; place: number };
/** Where she waits for a mentor, and her place there. One statement. */
export const ownWaiting = (tx: Tx): Promise<OwnWaiting[]> =>
  tx.execute<OwnWaiting>(sql`select cohort, since, place from own_waiting()`);

export type MatchedCohort = { id: string; name: string; waiting: number };
/** The running cohorts whose mentoring she coordinates, with how many leaders have no mentor. One statement. */
export async function matchedCohorts(tx: Tx, viewer: Viewer): Promise<MatchedCohort[]> {
  if (!mayCoordinate(viewer)) return [];
  return tx.execute<MatchedCohort>(sql`
    select c.id, c.name, (select count(*)::integer from enrolments e left join mentee_profiles m on m.person_id = e.person_id
      where e.cohort_id = c.id and e.status in ('active', 'invited') and coalesce(m.wants, true)
        and not exists (select 1 from mentorships r where r.mentee_id = e.person_id and r.cohort_id = c.id and r.ended_on is null)) as waiting
    from cohorts c where c.id in (select coordinated_cohorts()) and c.ends_on >= current_date order by c.name`);
}
