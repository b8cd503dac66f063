import { sql } from "drizzle-orm";
import { asViewer } from "@/db/client";
import type { Tx } from "@/db/connect";
import { dayOf } from "@/lib/dates";
import { mayFacilitateCohort } from "../access";
import { isHeld } from "../training/rules";
import { type Warning, warningsOf } from "../training/warnings";
import type { Viewer } from "../viewer";
import { type CohortPage, cohortLeaders, cohortPage, type Leader } from "./queries";

export type LeaderSigns = Leader & {
  /** `YYYY-MM-DD`; null when she never came, or for a facilitator, who does not see it. */
  lastHere: string | null;
  warnings: Warning[];
};
export type CohortProgress = {
  cohort: CohortPage;
  /** Sessions over that took place, earliest first. */
  held: CohortPage["sessions"];
  /** Everybody who has not withdrawn. */
  leaders: LeaderSigns[];
};

/**
 * How a cohort is doing, session by session and leader by leader; null for whoever does not staff it.
 * Three statements.
 */
export const cohortProgress = (viewer: Viewer, cohortId: string, now: Date) =>
  asViewer(viewer, async (tx): Promise<CohortProgress | null> => {
    if (!mayFacilitateCohort(viewer, cohortId)) return null;
    const [cohort, silences] = await Promise.all([cohortPage(tx, cohortId, now), silencesIn(tx, cohortId)]);
    if (!cohort) return null;
    const held = cohort.sessions.filter((session) => isHeld({ ...session, cancelled: false }, now));
    const newestFirst = [...held].reverse();
    const today = dayOf(now, viewer.timeZone);
    const leaders = (await cohortLeaders(tx, cohort, now)).filter(({ status }) => status !== "withdrawn");
    return {
      cohort,
      held,
      leaders: leaders.map((leader) => {
        const { lastHere = null, waitingSince = null } = silences.get(leader.enrolmentId) ?? {};
        const marks = newestFirst.map(({ id }) => leader.marks[id] ?? null);
        const warnings =
          leader.status === "active"
            ? warningsOf({ marks, lastHere, waitingSince }, today, cohort.asks ?? undefined)
            : [];
        return { ...leader, lastHere, warnings };
      }),
    };
  });

type Silence = { enrolmentId: string; lastHere: string | null; waitingSince: string | null };

/**
 * The day each leader was last here, else joined, and since when work waits for her: the day the first
 * assignment she has not handed in was given, or the last time she handed in anything, if that is later.
 * Row-level policies leave out what the reader may not know: a facilitator sees no visits.
 */
async function silencesIn(tx: Tx, cohortId: string): Promise<Map<string, Silence>> {
  const rows = await tx.execute<Silence>(sql`
    select e.id as "enrolmentId", coalesce(v.last_on, p.joined_at::date)::text as "lastHere",
      greatest(w.given, w.sent)::date::text as "waitingSince"
    from enrolments e left join people p on p.id = e.person_id left join visits v on v.person_id = p.id
    left join lateral (
      select min(greatest(a.created_at, e.created_at)) filter (where s.sent_at is null) as given, max(s.sent_at) as sent
      from training_assignments a left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id
      where a.cohort_id = e.cohort_id and a.cancelled_at is null) w on w.given is not null
    where e.cohort_id = ${cohortId}`);
  return new Map(rows.map((row) => [row.enrolmentId, row]));
}
