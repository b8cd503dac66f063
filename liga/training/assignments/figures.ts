import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/connect";
import type { Viewer } from "../../viewer";

export type AssignmentFacts = {
  enrolmentId: string;
  /** Asked of her cohort and not cancelled. */
  total: number;
  /** Of them, those whose hour has passed. */
  due: number;
  accepted: number;
  /** Sent, and with the staff. */
  waiting: number;
  /** Read, and asked for once more. */
  returned: number;
  /** Due, and nothing was ever sent. */
  missing: number;
  /** Accepted after having come late. */
  acceptedLate: number;
  /** The last time she sent anything; null when she never has. */
  lastSentAt: Date | null;
  /** The same by module, as the cohort's curriculum has it now, for rules that ask for a minimum in one. */
  modules: { moduleId: string; total: number; due: number; accepted: number }[];
};

/**
 * What each enrolment has of its assignments, in one statement for however many: those of a cohort, of the
 * named enrolments, or all in the viewer's sight. Drafts count as nothing sent.
 */
export async function assignmentFacts(
  tx: Tx,
  _viewer: Viewer,
  of: { cohortId?: string; enrolmentIds?: string[] } = {},
  now = new Date(),
): Promise<AssignmentFacts[]> {
  const conditions: SQL[] = [
    of.cohortId ? sql`e.cohort_id = ${of.cohortId}` : sql`true`,
    of.enrolmentIds
      ? sql`e.id in (select jsonb_array_elements_text(${JSON.stringify(of.enrolmentIds)}::jsonb)::uuid)`
      : sql`true`,
  ];
  const rows = await tx.execute<Omit<AssignmentFacts, "lastSentAt"> & { lastSentAt: string | null }>(sql`
    with each as (
      select e.id, coalesce(now_as.id, m.id) as module_id, count(*)::int as total,
        count(*) filter (where a.due_at <= ${now.toISOString()}::timestamptz)::int as due,
        count(*) filter (where s.state = 'accepted')::int as accepted,
        count(*) filter (where s.state = 'submitted')::int as waiting,
        count(*) filter (where s.state = 'returned')::int as returned,
        count(*) filter (where a.due_at <= ${now.toISOString()}::timestamptz and coalesce(s.state, 'draft') = 'draft')::int as missing,
        count(*) filter (where s.state = 'accepted' and s.first_sent_at > a.due_at)::int as late,
        max(s.sent_at) as last_sent_at
      from enrolments e
      join cohorts c on c.id = e.cohort_id
      join training_assignments a on a.cohort_id = e.cohort_id and a.cancelled_at is null
      join modules m on m.id = a.module_id
      left join modules now_as on now_as.curriculum_id = c.curriculum_id and now_as.lineage_id = m.lineage_id
      left join submissions s on s.assignment_id = a.id and s.enrolment_id = e.id
      where ${sql.join(conditions, sql` and `)}
      group by e.id, coalesce(now_as.id, m.id))
    select id as "enrolmentId", sum(total)::int as total, sum(due)::int as due, sum(accepted)::int as accepted,
      sum(waiting)::int as waiting, sum(returned)::int as returned, sum(missing)::int as missing,
      sum(late)::int as "acceptedLate", max(last_sent_at) as "lastSentAt",
      jsonb_agg(jsonb_build_object('moduleId', module_id, 'total', total, 'due', due, 'accepted', accepted)) as modules
    from each group by id`);
  return rows.map((row) => ({ ...row, lastSentAt: row.lastSentAt ? new Date(row.lastSentAt) : null }));
}
